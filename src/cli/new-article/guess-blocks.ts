import type {BlockKind} from '../../domain/article.ts';

/** A block of the article as its lines suggest it; `lines` are 1-based, the first and the last. */
export interface GuessedBlock {
  readonly kind: BlockKind;
  readonly lines: readonly [number, number];
  readonly text: string;
}

const NOTE = /^(?:编者按|编者的话|编后|编前)[：:]?$/;
const CREDITS =
  /^(?:文字|图片|文|图|摄影|设计|制图|来源|编辑|责编|校对|记者|本报记者|通讯员)\s*[：:/]|^[（(].{0,40}(?:记者|通讯员|摄).{0,40}[）)]$/;
/** Stops, and marks that close after them. */
const COMPLETE = /[。！？…!?][”’」』）)]*$/;
/** A headline is no longer. */
const SHORT = 40;

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The structure of an article, guessed from its lines: headlines are short and without a stop, a paragraph that ends without one goes on
 * after the page break, a short line with no paragraph below it is the headline of another piece. An editor looks it over.
 */
export function guessBlocks(text: string): readonly GuessedBlock[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({number: index + 1, text: line.trim()}))
    .filter((line) => line.text !== '');
  const blocks = joinBroken(lines).map((line, index, all) => ({line, kind: kindOf(line, all[index + 1])}));
  return inNotes(headed(blocks)).map(({line: {number, last, text: words}, kind}) => ({
    kind,
    lines: [number, last],
    text: words,
  }));
}

interface Paragraph extends Line {
  readonly last: number;
}

interface Guess {
  readonly line: Paragraph;
  readonly kind: BlockKind;
}

/** What the page broke in two is one paragraph; credits in several lines are one block. */
function joinBroken(lines: readonly Line[]): readonly Paragraph[] {
  const joined: Paragraph[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn =
      before &&
      !isHeadline(before) &&
      !CREDITS.test(before.text) &&
      !COMPLETE.test(before.text) &&
      !CREDITS.test(line.text);
    const credits = before && CREDITS.test(before.text) && CREDITS.test(line.text);
    if (before && (goesOn || credits))
      joined.splice(-1, 1, {...before, last: line.number, text: before.text + line.text});
    else joined.push({...line, last: line.number});
  }
  return joined;
}

function isHeadline({text}: Line): boolean {
  return (text.length <= SHORT && !COMPLETE.test(text) && !/[。；]/.test(text)) || text.endsWith('——');
}

function kindOf(line: Line, next: Line | undefined): BlockKind {
  if (NOTE.test(line.text)) return 'note-heading';
  if (CREDITS.test(line.text)) return 'credits';
  if (!isHeadline(line)) return 'paragraph';
  return next && !isHeadline(next) ? 'heading' : 'stray';
}

/** What stands before the first paragraph is title and kicker: a dash at its end or its beginning makes a line the latter. */
function headed(blocks: readonly Guess[]): readonly Guess[] {
  const first = blocks.findIndex(({kind}) => kind === 'paragraph' || kind === 'note-heading');
  const head = blocks.slice(0, Math.max(0, first)).filter(({kind}) => kind !== 'credits');
  const title = head.findLast(({line}) => !/^——|——$/.test(line.text)) ?? head[0];
  return blocks.map((block) => (head.includes(block) ? {...block, kind: block === title ? 'title' : 'kicker'} : block));
}

/** The paragraphs under “编者按” are the note, up to the next heading. */
function inNotes(blocks: readonly Guess[]): readonly Guess[] {
  let inNote = false;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') inNote = block.kind === 'note-heading';
    return inNote && block.kind === 'paragraph' ? {...block, kind: 'note'} : block;
  });
}
