import type {Span} from '../domain/text.ts';
import type {GuessedBlock} from './blocks/guess-blocks.ts';

const HALF_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0E]/g;

/** Simplified characters, and digits, Latin letters and per cent signs of half width: as many UTF-16 units as the text, so that offsets hold. */
export function toPlain(text: string, simplified: ReadonlyMap<string, string>): string {
  const narrow = text.replace(HALF_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return narrow.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}

/** A block's text without the layout between its lines; knows where each character came from. */
export interface JoinedBlock {
  readonly text: string;
  /** Span of the source under `[start, end)`; it takes in the layout between its ends. */
  readonly toSource: (start: number, end: number) => Span;
}

/** Where each line is a clause, and between the lines of a headline, a line break stays: no name goes over it. */
export function joinedBlock(
  source: string,
  lines: readonly Span[],
  {lines: [first, last], isVerse, kind}: GuessedBlock,
): JoinedBlock {
  const spans = lines.slice(first - 1, last).filter(({start, end}) => end > start);
  const keepsBreaks = isVerse || kind === 'title' || kind === 'kicker';
  const offsets = spans.flatMap(({start, end}, index) => [
    ...Array.from({length: end - start}, (_, at) => start + at),
    ...(keepsBreaks && index < spans.length - 1 ? [end] : []),
  ]);
  const text = spans.map(({start, end}) => source.slice(start, end)).join(keepsBreaks ? '\n' : '');
  const toSource = (start: number, end: number): Span => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? -1) + 1,
  });
  return {text, toSource};
}
