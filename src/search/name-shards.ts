import {fold, isLatin} from './fold.ts';
import type {NameEntry} from './search-data.ts';

/** A part of the names of a collection: those whose keys fall into this file, by number. */
export interface NameShard {
  readonly names: readonly NameEntry[];
  readonly keys: Readonly<Record<string, readonly number[]>>;
  /** Keys that more names fit than stand there: who types another letter finds them under the longer key. */
  readonly more: readonly string[];
}

/** Keys become no longer than this, however many names fit. */
export const LONGEST_KEY = 6;

/** Where names are looked up that fit a term: by its first letters or characters, two of them where it has so many. */
export function keyOf(term: string, length = 2): string {
  return term.slice(0, length);
}

/** All keys of a length under which a name is to be found: it fits no term of that length or more that begins otherwise. */
export function keysOf({forms, en}: NameEntry, length: number): readonly string[] {
  const keys = new Set<string>();
  for (const {zh, pinyin} of forms) {
    const lower = zh.toLowerCase();
    for (let at = 0; at + length <= lower.length; at++) {
      const key = lower.slice(at, at + length);
      if (!/\s/.test(key) && !isLatin(key)) keys.add(key);
    }
    const syllables = pinyin.split(' ');
    for (const from of syllables.keys()) addSpellings(syllables, from, '', length, keys);
  }
  for (const word of fold(en).match(/[a-z0-9]+/g) ?? []) if (word.length >= length) keys.add(word.slice(0, length));
  return [...keys];
}

/** Each syllable is written out or stands for its first sound, as in `matchSyllables`. */
function addSpellings(
  syllables: readonly string[],
  at: number,
  before: string,
  length: number,
  keys: Set<string>,
): void {
  if (before.length >= length) return void keys.add(before.slice(0, length));
  const syllable = syllables[at];
  if (!syllable) return;
  for (const part of new Set([syllable, syllable.slice(0, 1), ...(syllable[1] === 'h' ? [syllable.slice(0, 2)] : [])]))
    addSpellings(syllables, at + 1, before + part, length, keys);
}
