import {lineKindOf, type LineKind} from './line-kinds.ts';

export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly kind: LineKind;
  /** It begins with a blank, as paragraphs do. */
  readonly isIndented: boolean;
  /** An empty line stands before it. */
  readonly isApart: boolean;
}

/** Lines that are one paragraph, one headline or one set of credits. */
export interface Joined extends Line {
  readonly last: number;
  /** The text of its last line. */
  readonly tail: string;
  /** No name goes over its line breaks: each line is a clause of its own. */
  readonly isVerse: boolean;
}

/** How a text is broken into lines: at paragraphs, at a width (a PDF copy), or at each clause (a piece for telephones). */
export type Layout =
  | {readonly kind: 'paragraphs'}
  | {readonly kind: 'width'; readonly width: number}
  /** `isLoose`: an empty line stands between all lines, so that none ends a stanza. */
  | {readonly kind: 'clauses'; readonly isLoose: boolean};

/** Stops, and marks that close after them. */
export const COMPLETE = /[。！？…!?][”’」』）)"]*$/;
const OPEN_CLAUSE = /[，、；：,;:]$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]+[章节部分]|\d{1,2}[、.．](?!\d)|\d{2}$|PART\s*\d)/i;
/** A headline is no longer. */
export const SHORT = 40;

export function readLines(text: string): readonly Line[] {
  const rows = text.split('\n').map((row) => row.replace(/^\uFEFF/, ''));
  return rows.flatMap((row, index) => {
    const words = row.trim();
    if (words === '') return [];
    const isApart = index === 0 || (rows[index - 1] ?? '').trim() === '';
    return [{number: index + 1, text: words, kind: lineKindOf(words), isIndented: /^[\s　]/.test(row), isApart}];
  });
}

export function layoutOf(lines: readonly Line[]): Layout {
  const body = lines.filter(({kind}) => kind === 'text');
  const lengths = body.map(({text}) => text.length).sort((a, b) => a - b);
  const widest = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = body.filter(({text}) => text.length >= widest - 3 && text.length <= widest + 3);
  const isWrapped = widest >= 18 && widest <= 60 && full.length >= Math.max(5, body.length * 0.4);
  if (isWrapped && full.filter(({text}) => !COMPLETE.test(text)).length >= full.length * 0.6)
    return {kind: 'width', width: widest};
  const bare = body.filter(({text}) => text.length <= 26 && !COMPLETE.test(text) && !NUMBERED.test(text));
  const isLoose = body.filter(({isApart}) => isApart).length > body.length * 0.7;
  return body.length >= 12 && bare.length >= body.length * 0.6 ? {kind: 'clauses', isLoose} : {kind: 'paragraphs'};
}

export function isHeadline({text, kind}: Line): boolean {
  if (kind !== 'text') return false;
  return (
    (text.length <= SHORT && !COMPLETE.test(text) && !/[。；]/.test(text) && !OPEN_CLAUSE.test(text)) ||
    text.endsWith('——')
  );
}

/** Speech that begins and does not end: no headline is cut there, the page is. */
function isOpen(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return count(/[“「『]/g) > count(/[”」』]/g);
}

/** What the page, its width or its clauses broke is one paragraph again; credits in several lines are one block. */
export function joinLines(lines: readonly Line[], layout: Layout): readonly Joined[] {
  const joined: Joined[] = [];
  const isVerse = layout.kind === 'clauses';
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && goesOn(before, line, layout, joined.length)) {
      const text = `${before.text}${isVerse || line.kind !== 'text' ? '\n' : ''}${line.text}`;
      joined.splice(-1, 1, {...before, last: line.number, text, tail: line.text, isVerse});
    } else joined.push({...line, last: line.number, tail: line.text, isVerse: false});
  }
  return joined;
}

const CREDITS: ReadonlySet<LineKind> = new Set(['byline', 'editors', 'source', 'date', 'chrome']);

function goesOn(before: Joined, line: Line, layout: Layout, count: number): boolean {
  if (CREDITS.has(before.kind) || CREDITS.has(line.kind)) return before.kind === line.kind && before.kind !== 'date';
  if (before.kind !== 'text' || line.kind !== 'text' || NUMBERED.test(line.text)) return false;
  switch (layout.kind) {
    case 'clauses':
      return count > 1 && !NUMBERED.test(before.text) && (layout.isLoose ? !COMPLETE.test(before.tail) : !line.isApart);
    case 'width':
      return (
        before.tail.length >= layout.width - 3 && !line.isIndented && !(line.isApart && COMPLETE.test(before.tail))
      );
    case 'paragraphs':
      return (!isHeadline(before) || isOpen(before.text)) && !COMPLETE.test(before.tail) && !line.text.startsWith('——');
  }
}
