import {isHeadline, type Joined} from './join-lines.ts';

export interface FoundTitle {
  /** Indexes of the lines that are the headline; none where the text has none. */
  readonly title: readonly number[];
  readonly kickers: readonly number[];
  /** Index of the last line of the head. */
  readonly last: number;
}

const DASHED = /^—|——$|^[（(].*[）)]$/;
/** Lines of a head are no longer. */
const LONG = 70;

/** The headline stands above the first paragraph; dates, sources, bylines and what the page adds stand around it. */
export function titleOf(lines: readonly Joined[], width: number | null): FoundTitle {
  const first = lines.findIndex((line) => isBody(line));
  const head = lines.slice(0, first === -1 ? lines.length : first);
  const short = head.flatMap((line, index) => (line.kind === 'text' && line.text.length <= LONG ? [index] : []));
  const group = beforeCredits(short, head);
  const plain = group.filter((index) => !DASHED.test((lines[index] as Joined).text));
  const title = choose(plain.length > 0 ? plain : group.slice(0, 1), lines, width);
  const headline = title[0] ?? 0;
  const end = short.at(-1) ?? -1;
  const isAbove = (index: number): boolean =>
    index < headline || DASHED.test((lines[index] as Joined).text) || index === headline + title.length;
  const kickers = group.filter((index) => !title.includes(index) && isAbove(index));
  return {title, kickers, last: Math.max(end < headline ? headline : Math.max(headline, ...title, ...kickers, -1), -1)};
}

function isBody(line: Joined): boolean {
  return (
    line.kind === 'salutation' || line.kind === 'note' || (line.kind === 'text' && (line.isVerse || !isHeadline(line)))
  );
}

/** Of several groups of short lines the first before a date, a byline or the occasion: what comes after them are headings. */
function beforeCredits(short: readonly number[], head: readonly Joined[]): readonly number[] {
  const stop = head.findIndex(
    ({kind}, index) =>
      short.some((each) => each < index) &&
      (kind === 'date' || kind === 'byline' || kind === 'source' || kind === 'occasion' || kind === 'office'),
  );
  return stop === -1 ? short : short.filter((index) => index < stop);
}

/** One line, or two that are one: of like length, or broken at the width of the page. */
function choose(plain: readonly number[], lines: readonly Joined[], width: number | null): readonly number[] {
  const lengthOf = (index: number): number => (lines[index] as Joined).text.length;
  const [first, second, third] = plain;
  if (first === undefined) return [];
  if (second === undefined) return [first];
  if (width !== null && lengthOf(first) >= width - 3) return [first, second];
  if (third !== undefined)
    return areOne(lengthOf(second), lengthOf(third)) && lengthOf(first) < lengthOf(second) ? [second, third] : [first];
  if (second === first + 1 && areOne(lengthOf(first), lengthOf(second))) return [first, second];
  return lengthOf(first) <= 6 || lengthOf(first) > 26 ? [second] : [first];
}

function areOne(a: number, b: number): boolean {
  return a >= 7 && b >= 7 && a <= 26 && b <= 26 && Math.max(a, b) <= Math.min(a, b) * 1.7;
}
