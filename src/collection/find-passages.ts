import {shardOf, type CollectionIndex} from '../domain/collection.ts';
import {isLatin, termsOf} from '../search/fold.ts';
import {postings} from '../search/postings.ts';
import type {NameEntry, SearchData} from '../search/search-data.ts';
import {createSearch, type ResultGroup} from '../search/search.ts';
import {
  keysOfTerm,
  pairsOfText,
  spreadBy,
  TEXTS_IN_FILE,
  wordsOfText,
  type CollectionText,
  type TextFile,
  type TextShard,
} from '../search/text-shards.ts';
import {MOST_KEPT, type Finder} from './find-places.ts';
import {meet, nearly, unite, type Numbers} from './numbers.ts';
import {createPieces} from './pieces.ts';

/** So many files of the index a query reads at most. */
const MOST_KEYS = 4;
/** So often passages are loaded, as many at a time as are shown, until enough of them fit. */
const MOST_ROUNDS = 2;

/** Finds passages by their words: of the index and of the passages only the files are loaded that can hold what fits. */
export function createPassageFinder({wordShards}: Pick<CollectionIndex, 'wordShards'>, base: URL): Finder {
  const shard = createPieces<number, TextShard>(MOST_KEPT, (number) => new URL(`words/${number}.json`, base));
  const file = createPieces<number, TextFile>(MOST_KEPT, (number) => new URL(`texts/${number}.json`, base));
  const holding = async (key: string): Promise<Numbers> =>
    numbersIn(await shard(shardOf(spreadBy(key), wordShards)), key);
  const candidatesFor = async (keys: readonly string[]): Promise<Numbers> => {
    const lists = await Promise.all(keys.map(holding));
    const all = meet(lists);
    return all.numbers.length > 0 || lists.length === 1 ? all : nearly(lists);
  };
  const load = async (numbers: readonly number[]): Promise<ReadonlyMap<number, TextFile>> => {
    const files = [...new Set(numbers.map(fileOf))];
    return new Map(await Promise.all(files.map(async (each) => [each, await file(each)] as const)));
  };

  return {
    async find(query, limit = 8) {
      const terms = termsOf(query);
      const asked = terms
        .slice(0, MOST_KEYS)
        .map((term) => ({term, keys: keysOfTerm(term, Math.floor(MOST_KEYS / Math.min(terms.length, MOST_KEYS)))}));
      const looked = asked.filter(({keys}) => keys.length > 0);
      if (looked.length === 0) return null;
      const lists = await Promise.all(looked.map(({keys}) => candidatesFor(keys)));
      const {numbers, until} = meet(lists);
      /** Nothing but the keys was asked for, and no list was narrowed by one that is not known to its end: each candidate fits. */
      const exact =
        looked.length === terms.length &&
        looked.every(({term, keys}) => keys.length === 1 && keys[0] === term) &&
        (lists.length === 1 || lists.every((list) => list.until === Infinity));
      const loaded = new Map<number, TextFile>();
      let found: ResultGroup | undefined;
      let seen: readonly number[] = [];
      for (
        let round = 1;
        round <= MOST_ROUNDS && seen.length < numbers.length && (found?.total ?? 0) < limit;
        round++
      ) {
        const next = numbers.filter((number) => !loaded.has(fileOf(number))).slice(0, limit);
        for (const [number, content] of await load(next)) loaded.set(number, content);
        seen = numbers.filter((number) => loaded.has(fileOf(number)));
        found = search(
          seen.flatMap((number) => textOf(loaded, number)),
          query,
          limit,
        );
      }
      const cut = until < Infinity || (seen.length < numbers.length && !exact);
      return found || cut
        ? {
            kind: 'collection-passage',
            results: [],
            ...found,
            total: exact ? numbers.length : (found?.total ?? 0),
            ...(cut ? {cut} : {}),
          }
        : null;
    },
  };
}

/** Who has a key; of a word also who has one that begins so. */
function numbersIn({keys, more}: TextShard, key: string): Numbers {
  const fitting = isLatin(key)
    ? Object.keys(keys).filter((word) => word.startsWith(key))
    : Object.hasOwn(keys, key)
      ? [key]
      : [];
  return unite(
    fitting.map((word) => {
      let last = 0;
      const numbers = (keys[word] ?? []).map((gap) => (last += gap));
      return {numbers, until: more.includes(word) ? last : Infinity};
    }),
  );
}

function fileOf(number: number): number {
  return Math.floor(number / TEXTS_IN_FILE);
}

function textOf(files: ReadonlyMap<number, TextFile>, number: number): readonly CollectionText[] {
  const {texts, names, titles} = files.get(fileOf(number)) ?? {texts: [], names: [], titles: []};
  const text = texts[number % TEXTS_IN_FILE];
  return text
    ? [{...text, title: titles[text.title] ?? {zh: '', en: ''}, about: text.about.flatMap((name) => names[name] ?? [])}]
    : [];
}

/** Which of these texts fit, how well and where. */
function search(texts: readonly CollectionText[], query: string, limit: number): ResultGroup | undefined {
  const [data, words] = indexOf(texts);
  const group = createSearch(data, words)
    .find(query, limit)
    .find(({kind}) => kind === 'passage');
  if (!group) return undefined;
  const byId = new Map(texts.map((text) => [text.id, text]));
  return {
    kind: 'collection-passage',
    total: group.total,
    results: group.results.map((result) => ({...result, kind: 'collection-passage', text: byId.get(result.id)})),
  };
}

/** An index of these texts, as one article. They are found by characters and by words, not by pinyin: that would be everywhere. */
function indexOf(texts: readonly CollectionText[]): readonly [data: SearchData, article: string] {
  const names = new Map<NameEntry, number>();
  const numberOf = (name: NameEntry): number => names.get(name) ?? names.set(name, names.size).size - 1;
  let end = -1;
  const entries = texts.map(({id, words, about}) => {
    const start = end + 1;
    end = start + words.length;
    return {kind: 'passage' as const, id, spans: [{start, end}], about: about.map(numberOf)};
  });
  const data: SearchData = {
    version: 1,
    names: [...names.keys()],
    texts: entries,
    pairs: postings(texts.map(pairsOfText)),
    syllables: {},
    words: postings(texts.map(wordsOfText)),
    readings: {},
    others: {},
    exceptions: [],
  };
  return [data, texts.map(({words}) => words).join('\n')];
}
