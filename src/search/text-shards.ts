import type {Bilingual} from '../domain/text.ts';
import {isLatin, pairsOf, wordsIn} from './fold.ts';
import type {NameEntry} from './search-data.ts';

/**
 * A part of what the passages of a collection have in them: two neighbouring characters each, and the words of their English translations.
 * Passages are numbered through the collection; under a key stand their numbers, the first one and then the differences.
 */
export interface TextShard {
  readonly keys: Readonly<Record<string, readonly number[]>>;
  /** Keys that passages beyond the last number have too. */
  readonly more: readonly string[];
}

/** Some of the passages of a collection, by their numbers: what a result shows. */
export interface TextFile {
  readonly titles: readonly Bilingual[];
  readonly names: readonly NameEntry[];
  readonly texts: readonly FiledText[];
}

interface FiledText {
  readonly id: string;
  /** A place that it speaks of: there it is quoted. */
  readonly place: string;
  readonly words: string;
  readonly en: string;
  /** Number of the article's title in this file. */
  readonly title: number;
  /** Numbers of the names in this file that it is about without having to say so. */
  readonly about: readonly number[];
}

/** A passage of a collection that the page need not know yet. */
export interface CollectionText extends Pick<FiledText, 'id' | 'place' | 'words' | 'en'> {
  readonly title: Bilingual;
  readonly about: readonly NameEntry[];
}

/** So many passages stand in one file, and the file of passage number N is N / this. */
export const TEXTS_IN_FILE = 64;

/** Words are looked up by so many first letters: a shorter word is not. */
const WORD_KEY = 3;

export function pairsOfText({words, about}: Pick<CollectionText, 'words' | 'about'>): readonly string[] {
  return pairsOf([words, ...about.flatMap(({forms}) => forms.map(({zh}) => zh))].join('\n'));
}

/** Words of the translation and of the names that the passage is about, in English and in pinyin. */
export function wordsOfText({en, about}: Pick<CollectionText, 'en' | 'about'>): readonly string[] {
  return [
    ...wordsIn([en, ...about.map((name) => name.en)].join(' ')),
    ...about.flatMap(({forms}) => forms.map(({pinyin}) => pinyin.replaceAll(' ', ''))),
  ].filter(isWord);
}

/** Under these keys a passage stands. */
export function keysOfText(text: Pick<CollectionText, 'words' | 'en' | 'about'>): readonly string[] {
  return [...new Set([...pairsOfText(text), ...wordsOfText(text)])];
}

/** What of a term is looked up, at most so many keys, the first and the last among them; none of a single character or two letters. */
export function keysOfTerm(term: string, most: number): readonly string[] {
  if (isLatin(term)) return isWord(term) ? [term] : [];
  const pairs = [...new Set(pairsOf(term))];
  return pairs.length <= most
    ? pairs
    : Array.from(
        {length: most},
        (_, at) => pairs[Math.round((at * (pairs.length - 1)) / Math.max(1, most - 1))] as string,
      );
}

/** What decides in which file a key stands: words that begin alike stand together. */
export function spreadBy(key: string): string {
  return isWord(key) ? key.slice(0, WORD_KEY) : key;
}

function isWord(key: string): boolean {
  return key.length >= WORD_KEY && isLatin(key.slice(0, WORD_KEY));
}
