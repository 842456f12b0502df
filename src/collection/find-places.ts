import {shardOf, type CollectionIndex} from '../domain/collection.ts';
import {termsOf} from '../search/fold.ts';
import {keyOf, LONGEST_KEY, type NameShard} from '../search/name-shards.ts';
import type {NameEntry, SearchData} from '../search/search-data.ts';
import {createSearch, type ResultGroup} from '../search/search.ts';
import {createPieces} from './pieces.ts';

/** Finds what fits in a collection: only the files that can hold it are loaded. */
export interface Finder {
  /** The best, as one group; null for none. */
  find(query: string, limit?: number): Promise<ResultGroup | null>;
}

/** So many files of a kind are kept in memory. */
export const MOST_KEPT = 100;

/** Finds places by their names. */
export function createPlaceFinder({searchShards}: Pick<CollectionIndex, 'searchShards'>, base: URL): Finder {
  const load = createPieces<number, NameShard>(MOST_KEPT, (shard) => new URL(`search/${shard}.json`, base));
  const namesFor = async (term: string, length = 2): Promise<readonly NameEntry[]> => {
    const key = keyOf(term, length);
    const {keys, names, more} = await load(shardOf(key, searchShards));
    if (more.includes(key) && term.length > length && length < LONGEST_KEY) return namesFor(term, length + 1);
    return Object.hasOwn(keys, key) ? (keys[key] ?? []).flatMap((number) => names[number] ?? []) : [];
  };
  return {
    async find(query, limit = 8) {
      const candidates = (await Promise.all(termsOf(query).map((term) => namesFor(term)))).flat();
      const names = [...new Map(candidates.map((name) => [name.id, name])).values()];
      const [found] = createSearch(indexOf(names), '').find(query, limit);
      if (!found) return null;
      const byId = new Map(names.map((name) => [name.id, name]));
      return {
        kind: 'collection-place',
        total: found.total,
        results: found.results.map((result) => ({...result, kind: 'collection-place', name: byId.get(result.id)})),
      };
    },
  };
}

/** An index of names alone. */
function indexOf(names: readonly NameEntry[]): SearchData {
  return {version: 1, names, texts: [], pairs: {}, syllables: {}, words: {}, readings: {}, others: {}, exceptions: []};
}
