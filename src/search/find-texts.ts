import type {Span} from '../domain/text.ts';
import {slipsFrom} from './edit-distance.ts';
import {isLatin, pairsOf} from './fold.ts';
import {matchSyllables} from './match-syllables.ts';
import type {Postings, SearchData} from './search-data.ts';

/** All texts that fit one term, by their number, with how well they do. */
export type TextFinder = (term: string) => ReadonlyMap<number, number>;

export interface Texts {
  readonly data: SearchData;
  /** The words of a text, as a reader sees them. */
  readonly words: (text: number) => string;
  /** The names of which it speaks without having to name them, a line each. */
  readonly about: (text: number) => string;
  /** The syllable of each character of its words, empty where a character has none; then those of what it is about. */
  readonly syllables: (text: number) => readonly string[];
  /** The characters that read as a syllable, or as one that begins so. */
  readonly reads: (syllable: string, unfinished: boolean) => readonly string[];
}

/** At least this share of a term's neighbouring characters has to be in a text that does not have the term itself. */
const ENOUGH = 0.5;

export function createTextFinder(texts: Texts): TextFinder {
  return (term) => {
    if (!isLatin(term)) return findWritten(texts, term);
    const found = new Map(findByWord(texts.data.words, term));
    for (const [text, score] of findByPinyin(texts, term)) found.set(text, Math.max(score, found.get(text) ?? 0));
    return found;
  };
}

function findWritten(texts: Texts, term: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const text of holdingAll(texts.data, pairsOf(term))) {
    if (texts.words(text).toLowerCase().includes(term)) found.set(text, 50);
    else if (texts.about(text).toLowerCase().includes(term)) found.set(text, 38);
  }
  return found.size > 0 ? found : findNearly(texts.data, term);
}

/** The texts that have every pair; all texts where the term is too short to have one. */
function holdingAll({pairs, texts}: SearchData, wanted: readonly string[]): readonly number[] {
  if (wanted.length === 0) return texts.map((_, text) => text);
  return wanted.map((pair) => pairs[pair] ?? []).reduce(common);
}

function common(a: readonly number[], b: readonly number[]): readonly number[] {
  const both = new Set(b);
  return a.filter((text) => both.has(text));
}

function findNearly({pairs}: SearchData, term: string): ReadonlyMap<number, number> {
  const wanted = new Set(pairsOf(term));
  const counts = new Map<number, number>();
  if (wanted.size < 2) return counts;
  for (const pair of wanted) for (const text of pairs[pair] ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count / wanted.size >= ENOUGH)
      .map(([text, count]) => [text, (30 * count) / wanted.size]),
  );
}

function findByWord(words: Postings, term: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (term.length < 2) return found;
  for (const word of Object.keys(words)) {
    if (word.startsWith(term))
      for (const text of words[word] ?? []) found.set(text, word === term ? 44 : Math.max(40, found.get(text) ?? 0));
  }
  return found;
}

/** Texts whose translation has the word but for a slip or two. */
export function findSlips({words}: SearchData, term: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const slipsTo = isLatin(term) ? slipsFrom(term) : () => null;
  for (const word of Object.keys(words)) {
    const slips = slipsTo(word);
    if (slips !== null) for (const text of words[word] ?? []) found.set(text, 30 - 10 * slips);
  }
  return found;
}

/**
 * Running text is found by syllables written out, the last of several perhaps unfinished: initials alone would be everywhere.
 * Each two neighbours are looked up as the pairs of characters that can read so.
 */
function findByPinyin({data, reads}: Texts, term: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const text of data.syllables[term] ?? []) found.set(text, 42);
  for (const reading of readingsOf(term, data.syllables)) {
    if (reading.length < 2) continue;
    const steps = reading
      .slice(1)
      .map((next, at) =>
        holdingPair(data.pairs, reads(reading[at] ?? '', false), reads(next, at === reading.length - 2)),
      );
    for (const text of steps.reduce(common)) found.set(text, 45);
  }
  return found;
}

/** The term as syllables, in every way that it can be read; the last need not be whole. */
function readingsOf(term: string, syllables: Postings): readonly (readonly string[])[] {
  const readings: (readonly string[])[] = [[term]];
  for (let at = 1; at < Math.min(term.length, 7); at++) {
    const first = term.slice(0, at);
    if (syllables[first]) readings.push(...readingsOf(term.slice(at), syllables).map((rest) => [first, ...rest]));
  }
  return readings;
}

function holdingPair(pairs: Postings, firsts: readonly string[], seconds: readonly string[]): readonly number[] {
  const texts = new Set<number>();
  for (const first of firsts)
    for (const second of seconds) for (const text of pairs[first + second] ?? []) texts.add(text);
  return [...texts];
}

/** Where a term stands in a text's words: what is set off in the result. */
export function marksOf(texts: Texts, text: number, term: string): readonly Span[] {
  return isLatin(term) ? pinyinMarks(texts.syllables(text), term) : writtenMarks(texts.words(text).toLowerCase(), term);
}

function pinyinMarks(syllables: readonly string[], term: string): readonly Span[] {
  return syllables.flatMap((_, start) => {
    const match = matchSyllables(term, syllables, start, false);
    return match && match.full > 0 ? [{start, end: start + match.count}] : [];
  });
}

function writtenMarks(words: string, term: string): readonly Span[] {
  const whole = occurrences(words, term);
  return whole.length > 0 ? whole : merge(pairsOf(term).flatMap((pair) => occurrences(words, pair)));
}

function occurrences(words: string, term: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = words.indexOf(term); start !== -1; start = words.indexOf(term, start + term.length))
    spans.push({start, end: start + term.length});
  return spans;
}

/** The spans in order, those that touch as one. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)};
    else merged.push(span);
  }
  return merged;
}
