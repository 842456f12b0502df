import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import type {Span} from '../../domain/text.ts';
import type {Head} from '../../suggest/blocks/read-head.ts';
import type {FoundFigure} from '../../suggest/figures/find-figures.ts';
import type {SuggestedPerson} from '../../suggest/suggest.ts';

/** A text and what its editor marked in it; offsets count UTF-16 units of `text`. README.md beside this file has the marks. */
export interface MarkedText extends Omit<Head, 'headline'> {
  readonly text: string;
  readonly headline: string;
  readonly persons: readonly Omit<SuggestedPerson, 'role' | 'certainty'>[];
  readonly places: readonly (Span & {readonly name: string; readonly kind: string})[];
  readonly quotations: readonly (Span & {readonly speaker: string | null})[];
  readonly figures: readonly MarkedFigure[];
}

export type MarkedFigure = Omit<FoundFigure, 'raw' | 'certainty'>;

/** Texts of tests/fixtures/suggest. */
export const MARKED_TEXTS = [
  'work-report',
  'wechat',
  'feature',
  'county-portrait',
  'transport-news',
  'traditional',
] as const;

/** Texts of `later`, written when there was a first version to try. */
export const LATER_TEXTS = ['transport-report', 'county-report', 'island-feature', 'valley-news'] as const;

export function readMarked(path: string): MarkedText {
  const [, head = '', body = ''] = /^([^]*?)\n---\n([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  return {...(parse(head) as Omit<MarkedText, 'text' | 'places' | 'quotations' | 'figures'>), ...takeMarks(body)};
}

const BOUNDS = {'≥': 'at least', '≈': 'about', '': 'exact'} as const;

/** Strips the marks and notes what stood between them. */
function takeMarks(body: string): Pick<MarkedText, 'text' | 'places' | 'quotations' | 'figures'> {
  const places: MarkedText['places'][number][] = [];
  const quotations: MarkedText['quotations'][number][] = [];
  const figures: MarkedFigure[] = [];
  const open: {readonly start: number; readonly speaker?: string}[] = [];
  let text = '';
  for (const [piece] of body.matchAll(/\[[^:<{]*:|[{<\]]|\|[a-z]+\}|=[^>]*>|[^[{<\]|=]+|[|=[]/g)) {
    const closes = /^(?:\]|\|[a-z]+\}|=[^>]*>)$/.test(piece);
    if (/^[{<]$|^\[./.test(piece)) open.push({start: text.length, speaker: piece.slice(1, -1)});
    else if (!closes) text += piece;
    else {
      const {start, speaker = ''} = open.pop() ?? {start: NaN};
      const span = {start, end: text.length};
      if (piece === ']') quotations.push({...span, speaker: speaker === '' ? null : speaker});
      else if (piece.startsWith('|')) places.push({...span, name: text.slice(start), kind: piece.slice(1, -1)});
      else figures.push({...span, ...figureOf(piece.slice(1, -1))});
    }
  }
  return {text, places: places.sort((a, b) => a.start - b.start || b.end - a.end), quotations, figures};
}

function figureOf(mark: string): Omit<MarkedFigure, keyof Span> {
  const [, bound = '', value, valueMax, unit = ''] = /^([≥≈]?)([\d.]+)(?:~([\d.]+))? (.+)$/.exec(mark) ?? [];
  return {
    value: Number(value),
    valueMax: valueMax === undefined ? null : Number(valueMax),
    bound: BOUNDS[bound as keyof typeof BOUNDS],
    unit,
  };
}
