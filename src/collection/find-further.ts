import {shardOf, type CollectionIndex} from '../domain/collection.ts';
import {termsOf} from '../search/fold.ts';
import {keyOf, LONGEST_KEY, type NameShard} from '../search/name-shards.ts';
import type {NameEntry, SearchData} from '../search/search-data.ts';
import {createSearch, type ResultGroup} from '../search/search.ts';
import {createPieces} from './pieces.ts';

/** Finds names of a collection; only the files that can hold what fits are loaded, each once. */
export interface FurtherFinder {
  /** The best of the places that fit, as one group; null for none. */
  find(query: string, limit?: number): Promise<ResultGroup | null>;
}

export function createFurtherFinder({searchShards}: Pick<CollectionIndex, 'searchShards'>, base: URL): FurtherFinder {
  const load = createPieces<NameShard>((shard) => new URL(`search/${shard}.json`, base));
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
        kind: 'further',
        total: found.total,
        results: found.results.map((result) => ({...result, kind: 'further', name: byId.get(result.id)})),
      };
    },
  };
}

/** An index of names alone. */
function indexOf(names: readonly NameEntry[]): SearchData {
  return {version: 1, names, texts: [], pairs: {}, syllables: {}, words: {}, readings: {}, others: {}, exceptions: []};
}
