import {groupBy} from '../../domain/group-by.ts';
import type {PlaceKind} from '../../domain/place.ts';
import {shortFormsOf} from './short-forms.ts';

/** The texts of `src/suggest/data`, by the names of the files. */
export interface LexiconTexts {
  readonly divisions: string;
  readonly towns: string;
  readonly words: string;
  readonly traditional: string;
  readonly names: string;
  readonly ordinary: string;
}

/** A division of China, or another place that the lexicon knows. */
export interface KnownPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly level: 'province' | 'prefecture' | 'county' | 'town' | 'other';
  readonly within: KnownPlace | null;
}

/** The class of a word, for its part in a name: `x` function word, `v` verb, `q` number or measure, `i` phrase, `a` adjective, `f` direction, `n` noun. */
export type WordSign = 'x' | 'v' | 'q' | 'i' | 'a' | 'f' | 'n';

export interface Word {
  readonly sign: WordSign;
  /** Base-2 logarithm of its frequency. */
  readonly level: number;
}

export interface Lexicon {
  /** By full name; several counties may share one. */
  readonly full: ReadonlyMap<string, readonly KnownPlace[]>;
  /** By a name without its ending: 襄阳, 阿坝州, 景宁. */
  readonly short: ReadonlyMap<string, readonly KnownPlace[]>;
  readonly words: ReadonlyMap<string, Word>;
  readonly simplified: ReadonlyMap<string, string>;
  /** Characters of the longest entry. */
  readonly longest: number;
}

/** Reads the texts once; some 50,000 names and words. */
export function readLexicon(texts: LexiconTexts): Lexicon {
  const divisions = readDivisions(texts.divisions);
  const places = [...divisions, ...readTowns(texts.towns, divisions), ...readNames(texts.names)];
  const full = grouped(places.map((place) => [place.name, place]));
  const short = grouped(places.flatMap((place) => shortFormsOf(place).map((form) => [form, place] as const)));
  const words = new Map([...readWords(texts.words), ...readWords(texts.ordinary)]);
  const longest = Math.max(...[...full.keys(), ...words.keys()].map((key) => key.length));
  return {full, short, words, simplified: readPairs(texts.traditional), longest};
}

/** The lines of a word list, without its remarks. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function readDivisions(text: string): readonly KnownPlace[] {
  let province: KnownPlace | null = null;
  return linesOf(text).flatMap((line): readonly KnownPlace[] => {
    if (!line.startsWith(' ')) {
      province = {name: line, kind: 'region', level: 'province', within: null};
      return [province];
    }
    const [first = '-', ...counties] = line.trim().split(' ');
    const isCity = province !== null && /^..市$/.test(province.name);
    const prefecture: KnownPlace | null =
      first === '-' || isCity ? province : {name: first, kind: 'prefecture', level: 'prefecture', within: province};
    const kindOf = (name: string): PlaceKind => (/(?:区|新城)$/.test(name) ? 'district' : 'county');
    const held = counties.map((name): KnownPlace => ({name, kind: kindOf(name), level: 'county', within: prefecture}));
    return prefecture === province || prefecture === null ? held : [prefecture, ...held];
  });
}

/** The lines follow the order of the divisions, so that the many counties of one name are told apart. */
function readTowns(text: string, divisions: readonly KnownPlace[]): readonly KnownPlace[] {
  let at = 0;
  return linesOf(text).flatMap((line) => {
    const [holder = '', ...names] = line.split(' ');
    const found = divisions.findIndex(({name}, index) => index >= at && name === holder);
    if (found !== -1) at = found;
    const within = divisions[found] ?? null;
    return names.map((name): KnownPlace => ({name, kind: 'township', level: 'town', within}));
  });
}

function readNames(text: string): readonly KnownPlace[] {
  return linesOf(text).flatMap((line) => {
    const [kind = '', ...names] = line.split(' ');
    return names.map((name): KnownPlace => ({name, kind: kind as PlaceKind, level: 'other', within: null}));
  });
}

function readWords(text: string): ReadonlyMap<string, Word> {
  return new Map(
    linesOf(text).flatMap((line) => {
      const [key = '', ...words] = line.split(' ');
      const entry: Word = {sign: key.charAt(0) as WordSign, level: Number(key.slice(1))};
      return words.map((word) => [word, entry] as const);
    }),
  );
}

function readPairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    [
      ...linesOf(text)
        .join('')
        .matchAll(/(.)(.)/gu),
    ].map(([, from = '', to = '']) => [from, to]),
  );
}

function grouped<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  const groups = groupBy(entries, ([key]) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(([, value]) => value)]));
}
