import type {Node, YAMLSeq} from 'yaml';

/** Lines of one entry of a list, with the comment right above it and what is remarked right below. */
export interface Chunk {
  readonly start: number;
  /** After its last line's break. */
  readonly end: number;
  /** Where its dash stands. */
  readonly dash: number;
}

/** The entries of a list of blocks as they stand in the text. */
export function chunksOf(text: string, seq: YAMLSeq): readonly Chunk[] {
  const items = seq.items as readonly Node[];
  const dashes = items.map(({range}) => text.lastIndexOf('-', (range?.[0] ?? 1) - 1));
  const first = lineStart(text, dashes[0] ?? 0);
  return items.map(({range}, index): Chunk => {
    const dash = dashes[index] as number;
    const next = dashes[index + 1];
    const end = lineEnd(text, contentEnd(text, range?.[0] ?? 0, range?.[1] ?? 0));
    const limit = next === undefined ? text.length : lineStart(text, next);
    const start = index === 0 ? remarksAbove(text, first, 0) : remarksAbove(text, lineStart(text, dash), 1);
    return {start, end: remarksBelow(text, end, limit), dash};
  });
}

/** Above the first entry stands the comment of the whole file where nothing parts the two: it is no entry's. */
function remarksAbove(text: string, line: number, least: number): number {
  let start = line;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (!/^\s*#/.test(text.slice(before, start))) break;
    start = before;
  }
  const isHead = start === 0 || (least === 0 && /:[^\S\n]*(?:#[^\n]*)?\n$/.test(text.slice(0, start)));
  return isHead ? line : start;
}

/** Remarks right below an entry are its own unless another entry follows at once. */
function remarksBelow(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && /^[^\S\n]*#/.test(text.slice(end, lineEnd(text, end)))) end = lineEnd(text, end);
  return end < limit || limit === text.length ? end : from;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** After the break that ends the line. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** A node's end without the blanks and breaks that the parser counts in. */
export function contentEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/[ \t\r\n]+$/, '').length;
}
