import {shardOf} from '../../domain/collection.ts';
import type {NameEntry} from '../../search/search-data.ts';
import {keysOf, type NameShard} from '../../search/name-shards.ts';

/** About this many entries make a file of a few kilobytes. */
const NAMES_IN_SHARD = 50;
const MOST_SHARDS = 256;
/** Of what fits a single letter these are offered: who means another types on. */
const FOR_ONE_LETTER = 40;

export function shardsFor(count: number, each = NAMES_IN_SHARD): number {
  return Math.min(MOST_SHARDS, Math.max(1, Math.ceil(count / each)));
}

/** The names of a collection by what they are looked up with, spread over files; the weightiest first under every key. */
export function searchShards(names: readonly NameEntry[], shards: number): readonly NameShard[] {
  const byKey = new Map<string, NameEntry[]>();
  for (const name of names.toSorted((a, b) => b.weight - a.weight)) {
    for (const key of keysOf(name)) {
      const found = byKey.get(key);
      if (!found) byKey.set(key, [name]);
      else if ([...key].length > 1 || found.length < FOR_ONE_LETTER) found.push(name);
    }
  }
  const spread = Array.from({length: shards}, (): [key: string, names: readonly NameEntry[]][] => []);
  for (const entry of byKey) spread[shardOf(entry[0], shards)]?.push(entry);
  return spread.map(toShard);
}

function toShard(entries: readonly (readonly [key: string, names: readonly NameEntry[]])[]): NameShard {
  const numbers = new Map<NameEntry, number>();
  for (const [, names] of entries) for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return {names: [...numbers.keys()], keys: Object.fromEntries(entries.map(([key, names]) => [key, names.map((name) => numbers.get(name) as number)]))};
}
