import type {Quotation} from '../../compile/entries.ts';
import type {Span} from '../../domain/text.ts';

const ENDS = /[。！？\n]/;
const CLOSES = /[”’」』）]/;
const BREAKS = /[，；、：。！？\n]/;
/** What a quotation leaves out at its edges: quotation marks, closing stops, blanks. */
const LOOSE_START = /^[\s“”‘’「『—，；：、。！？]+/;
const LOOSE_END = /[\s”’」』，；、。！？]+$/;

/** Without the blanks, quotation marks and stops that stand at its edges; empty where nothing else is in it. */
export function trimmed(text: string, {start, end}: Span): Span {
  const words = text.slice(start, end);
  const from = start + (LOOSE_START.exec(words)?.[0].length ?? 0);
  return {start: from, end: Math.max(from, end - (LOOSE_END.exec(words)?.[0].length ?? 0))};
}

/** The whole sentences that it touches, without what a quotation leaves out at its edges. */
export function grownToSentence(text: string, {start, end}: Span): Span {
  let from = start;
  while (from > 0 && !ENDS.test(text[from - 1] ?? '')) from -= 1;
  while (from < start && CLOSES.test(text[from] ?? '')) from += 1;
  let to = Math.max(end, from);
  while (to < text.length && !ENDS.test(text[to] ?? '')) to += 1;
  return trimmed(text, {start: from, end: to});
}

/** Two halves, parted at `at`; null where one of them would be empty. */
export function splitAt(text: string, {start, end}: Span, at: number): readonly [Span, Span] | null {
  if (at <= start || at >= end) return null;
  const halves = [trimmed(text, {start, end: at}), trimmed(text, {start: at, end})] as const;
  return halves.every((half) => half.end > half.start) ? halves : null;
}

/** The break between clauses that is nearest to its middle; null where it has none. */
export function middleBreak(text: string, {start, end}: Span): number | null {
  const middle = (start + end) / 2;
  let best: number | null = null;
  for (let at = start + 1; at < end; at += 1)
    if (BREAKS.test(text[at - 1] ?? '') && (best === null || Math.abs(at - middle) < Math.abs(best - middle)))
      best = at;
  return best;
}

/** The clause edge next to `from`, one way or the other. */
export function nextEdge(text: string, from: number, by: 1 | -1): number {
  let at = from + by;
  while (at > 0 && at < text.length && !BREAKS.test(text[by > 0 ? at : at - 1] ?? '')) at += by;
  return Math.max(0, Math.min(text.length, at));
}

/** The words of the text at a span, verbatim, with as little before or after them as tells them from their repeats. */
export function quotationAt(text: string, {start, end}: Span): Quotation {
  const exact = text.slice(start, end);
  if (isOnce(text, exact)) return {exact};
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  for (let size = 2; size <= 40; size += 1) {
    const prefix = text.slice(Math.max(line, start - size), start);
    if (prefix && isOnce(text, prefix + exact)) return {exact, prefix};
    const suffix = text.slice(end, Math.min(after === -1 ? text.length : after, end + size));
    if (suffix && isOnce(text, exact + suffix)) return {exact, suffix};
    if (isOnce(text, prefix + exact + suffix)) return {exact, prefix, suffix};
  }
  return {exact};
}

function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first !== -1 && text.indexOf(words, first + 1) === -1;
}

/** The sentences of the lines of these spans that no span of `covered` touches. */
export function uncovered(text: string, lines: readonly Span[], covered: readonly Span[]): readonly Span[] {
  return lines
    .flatMap(({start, end}) => sentencesIn(text, start, end))
    .filter((span) => span.end - span.start > 5)
    .filter((span) => !covered.some((other) => other.start < span.end && span.start < other.end));
}

function sentencesIn(text: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  for (let from = start; from < end;) {
    let to = from;
    while (to < end && !ENDS.test(text[to] ?? '')) to += 1;
    found.push(trimmed(text, {start: from, end: to}));
    from = to + 1;
  }
  return found;
}

/** Where the text has any of these words. */
export function occurrences(text: string, words: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const word of words.filter(Boolean).toSorted((a, b) => b.length - a.length))
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      if (!found.some(({start, end}) => start < at + word.length && at < end))
        found.push({start: at, end: at + word.length});
  return found.toSorted((a, b) => a.start - b.start);
}
