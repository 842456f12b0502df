import {shardOf} from '../../domain/collection.ts';
import {keysOf, LONGEST_KEY, type NameShard} from '../../search/name-shards.ts';
import type {NameEntry} from '../../search/search-data.ts';

/** About this many entries make a file of a few kilobytes. */
const NAMES_IN_SHARD = 50;
const MOST_SHARDS = 256;
/** Of what fits a single letter so many are offered; who means another types on. */
const FOR_ONE_LETTER = 40;
/** So many stand under a longer key; where more fit they stand under keys one letter longer too. */
const FOR_A_KEY = 150;

export function shardsFor(count: number, each = NAMES_IN_SHARD): number {
  return Math.min(MOST_SHARDS, Math.max(1, Math.ceil(count / each)));
}

interface Listed {
  readonly key: string;
  readonly names: readonly NameEntry[];
  readonly more: boolean;
}

/** The names of a collection by what they are looked up with, spread over files; the weightiest first under every key. */
export function searchShards(names: readonly NameEntry[], shards: number): readonly NameShard[] {
  const byWeight = names.toSorted((a, b) => b.weight - a.weight);
  const listed = [...listUnder(byWeight, 1, FOR_ONE_LETTER, () => true), ...listFrom(byWeight, 2, () => true)];
  const spread = Array.from({length: shards}, (): Listed[] => []);
  for (const each of listed) spread[shardOf(each.key, shards)]?.push(each);
  return spread.map(toShard);
}

/** Keys of a length, then those one longer of names that found no room. */
function listFrom(names: readonly NameEntry[], length: number, wanted: (key: string) => boolean): readonly Listed[] {
  const listed = listUnder(names, length, FOR_A_KEY, wanted);
  const full = new Map(listed.filter(({more}) => more).map(({key}) => [key, true]));
  return full.size === 0 || length === LONGEST_KEY
    ? listed
    : [...listed, ...listFrom(names, length + 1, (key) => full.has(key.slice(0, length)))];
}

function listUnder(
  names: readonly NameEntry[],
  length: number,
  most: number,
  wanted: (key: string) => boolean,
): readonly Listed[] {
  const byKey = new Map<string, NameEntry[]>();
  for (const name of names) {
    for (const key of keysOf(name, length)) {
      if (!wanted(key)) continue;
      const found = byKey.get(key);
      if (found) found.push(name);
      else byKey.set(key, [name]);
    }
  }
  return [...byKey].map(([key, found]) => ({key, names: found.slice(0, most), more: found.length > most}));
}

function toShard(listed: readonly Listed[]): NameShard {
  const numbers = new Map<NameEntry, number>();
  for (const {names} of listed) for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return {
    names: [...numbers.keys()],
    keys: Object.fromEntries(listed.map(({key, names}) => [key, names.map((name) => numbers.get(name) as number)])),
    more: listed.filter(({key, more}) => more && key.length > 1).map(({key}) => key),
  };
}
