import {fold, isLatin, pairsOf} from './fold.ts';
import type {NameEntry} from './search-data.ts';

/** A part of the names of a collection: those whose keys fall into this file, by number. */
export interface NameShard {
  readonly names: readonly NameEntry[];
  readonly keys: Readonly<Record<string, readonly number[]>>;
}

/** Where names are looked up that fit a term: by its first two letters or characters, or its only one. */
export function keyOf(term: string): string {
  return [...term].slice(0, 2).join('');
}

/** All keys under which a name is to be found: it fits no term that begins otherwise. */
export function keysOf({forms, en}: NameEntry): readonly string[] {
  const written = forms.flatMap(({zh}) => {
    const lower = zh.toLowerCase();
    return [...lower].filter((letter) => !/[\sa-z]/.test(letter)).concat(pairsOf(lower).filter((pair) => !isLatin(pair)));
  });
  const spelt = forms.flatMap(({pinyin}) => {
    const syllables = pinyin.split(' ');
    return syllables.flatMap((syllable, at) => [syllable.slice(0, 1), syllable.slice(0, 2), syllable.slice(0, 1) + (syllables[at + 1] ?? '').slice(0, 1)]);
  });
  const english = (fold(en).match(/[a-z0-9]+/g) ?? []).flatMap((word) => [word.slice(0, 1), word.slice(0, 2)]);
  return [...new Set([...written, ...spelt, ...english])].filter((key) => key !== '');
}
