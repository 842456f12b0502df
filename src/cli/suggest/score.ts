import type {Bundle} from '../../domain/bundle.ts';
import type {Suggestion} from './suggest-places.ts';

/** Shares, 0–1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  /** Of occurrences: a name counts if it stands exactly where the article's editor marked one. */
  readonly mentions: Score;
  /** Of names, each once: suggested ones that name a place, and named places that were suggested under one name at least. */
  readonly places: Score;
}

/** Compares what was suggested with what the article's editor wrote. */
export function scoreSuggestions(suggestions: readonly Suggestion[], {mentions}: Pick<Bundle, 'mentions'>): Scores {
  const key = ({start, end}: {readonly start: number; readonly end: number}): string => `${start}-${end}`;
  const real = new Map(mentions.map((mention) => [key(mention), mention.place]));
  const spans = suggestions.flatMap((suggestion) => suggestion.spans);
  const right = spans.filter((span) => real.has(key(span)));
  const named = new Set(mentions.map(({place}) => place));
  const found = new Set(right.map((span) => real.get(key(span))));
  const sound = suggestions.filter((suggestion) => suggestion.spans.some((span) => real.has(key(span))));
  return {
    mentions: scoreOf(right.length / spans.length, right.length / mentions.length),
    places: scoreOf(sound.length / suggestions.length, found.size / named.size),
  };
}

function scoreOf(precision: number, recall: number): Score {
  return {precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0};
}
