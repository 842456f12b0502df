import {placesOf, type Collection} from '../../compile/compile-collection.ts';
import {namesAbout, namesOf} from '../../compile/search-data.ts';
import {wordsOf} from '../../domain/article.ts';
import {shardOf} from '../../domain/collection.ts';
import {articleName} from '../../domain/excerpt-bundle.ts';
import type {NameEntry} from '../../search/search-data.ts';
import {
  keysOfText,
  spreadBy,
  TEXTS_IN_FILE,
  type CollectionText,
  type TextFile,
  type TextShard,
} from '../../search/text-shards.ts';

/** So many passages stand under a key: a file has a bounded size however many there are. */
const FOR_A_KEY = 6_000;

/** The passages of a collection that speak of a place, in the order in which they are numbered. */
export function collectionTexts(collection: Collection): readonly CollectionText[] {
  const speakers = [
    ...new Map(
      collection.bundles.flatMap((bundle) => bundle.speakers.map((speaker) => [speaker.id, speaker] as const)),
    ).values(),
  ];
  const names = namesOf({places: placesOf(collection), speakers, passages: []});
  const aboutOf = namesAbout(names, speakers);
  return collection.bundles.flatMap(({article, passages}) => {
    const {title} = articleName(article);
    return passages.flatMap((passage): readonly CollectionText[] => {
      const [place] = passage.places;
      const about = aboutOf(passage).map((number) => names[number] as NameEntry);
      return place
        ? [{id: passage.id, place, words: wordsOf(article.text, passage), en: passage.gloss.en, title, about}]
        : [];
    });
  });
}

/** What is in the texts, spread over files by its keys. */
export function wordShards(texts: readonly CollectionText[], shards: number, most = FOR_A_KEY): readonly TextShard[] {
  const numbers = new Map<string, number[]>();
  for (const [number, text] of texts.entries()) {
    for (const key of keysOfText(text)) {
      const list = numbers.get(key);
      if (list) list.push(number);
      else numbers.set(key, [number]);
    }
  }
  const spread = Array.from({length: shards}, (): {keys: Record<string, readonly number[]>; more: string[]} => ({
    keys: {},
    more: [],
  }));
  for (const [key, found] of numbers) {
    const shard = spread[shardOf(spreadBy(key), shards)] as (typeof spread)[number];
    shard.keys[key] = found.slice(0, most).map((number, at) => number - (found[at - 1] ?? 0));
    if (found.length > most) shard.more.push(key);
  }
  return spread;
}

/** The texts themselves in files, each with the names and titles that it needs. */
export function textFiles(texts: readonly CollectionText[]): readonly TextFile[] {
  return Array.from({length: Math.ceil(texts.length / TEXTS_IN_FILE)}, (_, file) => {
    const inFile = texts.slice(file * TEXTS_IN_FILE, (file + 1) * TEXTS_IN_FILE);
    const names = [...new Set(inFile.flatMap(({about}) => about))];
    const titles = [...new Set(inFile.map(({title}) => title))];
    return {
      titles,
      names,
      texts: inFile.map((text) => ({
        ...text,
        title: titles.indexOf(text.title),
        about: text.about.map((name) => names.indexOf(name)),
      })),
    };
  });
}
