import type {Span} from '../../../domain/text.ts';

/** A run of words, set off or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

const LEAD = 12;

/** At most `length` characters around the first mark, cut into runs; an ellipsis stands where words are left out. */
export function excerpt(words: string, marks: readonly Span[], length: number): readonly Run[] {
  const first = marks[0]?.start ?? 0;
  const start =
    words.length <= length || first <= LEAD * 2
      ? 0
      : wordStart(words, Math.min(first - LEAD, words.length - length), first);
  const end = Math.min(words.length, start + length);
  const runs: Run[] = [];
  const add = (text: string, marked: boolean): void => {
    if (text !== '') runs.push({text, marked});
  };
  let at = start;
  add(start > 0 ? '…' : '', false);
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    add(words.slice(at, Math.max(at, mark.start)), false);
    add(words.slice(Math.max(at, mark.start), Math.min(mark.end, end)), true);
    at = Math.min(mark.end, end);
  }
  add(words.slice(at, end), false);
  add(end < words.length ? '…' : '', false);
  return runs;
}

/** Not in the middle of an English word, where there is another before `limit`. */
function wordStart(words: string, from: number, limit: number): number {
  const rest = /^[A-Za-z’'-]*\s*/.exec(words.slice(from, limit))?.[0].length ?? 0;
  return /[A-Za-z]/.test(words[from - 1] ?? '') && from + rest < limit ? from + rest : from;
}

/** Where the words of an English text begin with one of the terms. */
export function wordMarks(text: string, terms: readonly string[]): readonly Span[] {
  return [...text.matchAll(/[A-Za-z0-9]+/g)].flatMap(({0: word, index}) => {
    const term = terms.find((candidate) => word.toLowerCase().startsWith(candidate));
    return term === undefined ? [] : [{start: index, end: index + term.length}];
  });
}
