import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {createPassageFinder} from '../../../../src/collection/find-passages.ts';
import type {Finder} from '../../../../src/collection/find-places.ts';
import {collectionTexts, textFiles, wordShards} from '../../../../src/build/collection/text-shards.ts';
import {compileCollection, type Collection} from '../../../../src/compile/compile-collection.ts';
import {compileProject} from '../../../../src/compile/compile-project.ts';
import {requireSound} from '../../../../src/compile/sound.ts';
import {wordsOf} from '../../../../src/domain/article.ts';
import {TEXTS_IN_FILE, type CollectionText} from '../../../../src/search/text-shards.ts';
import {synthesise} from '../../../synth/synthesise.ts';
import {writeSynthetic} from '../../../synth/write-synthetic.ts';

const SHARDS = 9;
const BASE = new URL('https://example.org/data/collection/');

describe('the passages of a collection in shards', {timeout: 30_000}, () => {
  const asked: string[] = [];
  let collection: Collection;
  let texts: readonly CollectionText[];
  let files: Map<string, unknown>;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'texts-'));
    writeSynthetic(synthesise({articles: 12, places: 144, passages: 960, seed: 3}), folder);
    collection = compileCollection('/', folder, requireSound(compileProject()).bundle.region);
    rmSync(folder, {recursive: true});
    texts = collectionTexts(collection);
    vi.stubGlobal('fetch', async (url: URL) => {
      const name = url.pathname.replace(BASE.pathname, '');
      asked.push(name);
      return files.has(name) ? Response.json(files.get(name)) : new Response('', {status: 404});
    });
  });
  beforeEach(() => serve());
  afterEach(() => {
    asked.length = 0;
  });

  const serve = (most?: number): void => {
    files = new Map<string, unknown>([
      ...wordShards(texts, SHARDS, most).map((shard, number) => [`words/${number}.json`, shard] as const),
      ...textFiles(texts).map((file, number) => [`texts/${number}.json`, file] as const),
    ]);
  };
  const finder = (): Finder => createPassageFinder({wordShards: SHARDS}, BASE);
  const askedFor = (folder: string): number => asked.filter((name) => name.startsWith(folder)).length;
  const having = (...terms: readonly string[]): readonly string[] =>
    texts.filter(({words}) => terms.every((term) => words.includes(term))).map(({id}) => id);

  it('hold every passage that speaks of a place, to the letter, with its article and its places', () => {
    const all = collection.bundles.flatMap(({article, passages}) =>
      passages.map((passage) => [passage.id, wordsOf(article.text, passage), passage.places] as const),
    );
    expect(texts.map(({id, words, about}) => [id, words, about.map(({id: place}) => place)])).toEqual(all);
    expect(texts[0]?.title.zh).toBe('第0篇报道');
    for (const file of textFiles(texts)) {
      expect(file.texts.length).toBeLessThanOrEqual(TEXTS_IN_FILE);
      expect(file.texts.every(({title, about}) => file.titles[title] && about.every((name) => file.names[name]))).toBe(
        true,
      );
    }
    const nowhere = {
      ...collection,
      bundles: collection.bundles.map((bundle) => ({
        ...bundle,
        passages: bundle.passages.map((passage) => ({...passage, places: []})),
      })),
    };
    expect(collectionTexts(nowhere)).toEqual([]);
  });

  it.each(['厂房', '水渠', '社区', '建设', '第3', '之7'])(
    'find all that have %s, by one file of the index',
    async (query) => {
      const found = await finder().find(query, 1000);
      expect(having(query).length).toBeGreaterThan(1);
      expect(found?.results.map(({id}) => id).toSorted()).toEqual(having(query).toSorted());
      expect([found?.total, found?.cut, found?.kind]).toEqual([having(query).length, undefined, 'collection-passage']);
      expect(askedFor('words/')).toBe(1);
    },
  );

  it('find a whole phrase, and mark it, by a bounded number of files', async () => {
    for (const text of texts.filter((_, number) => number % 97 === 0)) {
      asked.length = 0;
      const found = await finder().find(text.words);
      const [best] = found?.results ?? [];
      expect(best?.id).toBe(text.id);
      expect(best?.marks).toEqual([{start: 0, end: text.words.length}]);
      expect(best?.text).toMatchObject({place: text.place, title: text.title, en: text.en});
      expect(askedFor('words/')).toBeLessThanOrEqual(4);
      expect(askedFor('texts/')).toBeLessThanOrEqual(16);
    }
  });

  it('find what has every term, single characters among them', async () => {
    const twice = await finder().find('建设 园区', 1000);
    expect(twice?.results.map(({id}) => id).toSorted()).toEqual(having('建设', '园区').toSorted());
    const single = await finder().find('第3之17号 渠', 1000);
    expect(single?.results.map(({id}) => id) ?? []).toEqual(having('第3之17号', '渠'));
    expect(await finder().find('渠')).toBeNull();
  });

  it('find by the beginning of an English word, and by the name of a place in pinyin', async () => {
    const named = texts.find(({words}) => words.startsWith('云溪镇')) as CollectionText;
    for (const query of ['yun', 'yunxi']) {
      const found = await finder().find(query, 1000);
      const expected = texts.filter(({en, about}) =>
        [
          en.toLowerCase(),
          ...about.flatMap(({forms}) => forms.map(({pinyin}) => ` ${pinyin.replaceAll(' ', '')}`)),
        ].some((words) => words.includes(` ${query}`)),
      );
      expect(found?.results.map(({id}) => id)).toContain(named.id);
      expect(found?.total).toBe(expected.length);
      expect(askedFor('words/')).toBe(1);
      asked.length = 0;
    }
    expect((await finder().find('clau'))?.total).toBe(texts.length);
    expect(await finder().find('claux')).toBeNull();
  });

  it('find words written apart where none has them together', async () => {
    const words = texts[5]?.words ?? '';
    const query = `${words.slice(0, 3)}${words.slice(-6)}`;
    expect(having(query)).toEqual([]);
    expect((await finder().find(query))?.results.map(({id}) => id)).toContain(texts[5]?.id);
  });

  it('say that there may be more where not every passage could be looked at', async () => {
    const phrase = '加快建设';
    expect(having(phrase).length).toBeGreaterThan(1);
    const few = await finder().find(phrase, 1);
    expect(few?.results).toHaveLength(1);
    expect(few?.cut).toBe(true);
    expect(having(phrase).length).toBeGreaterThanOrEqual(few?.total ?? Infinity);
    serve(5);
    const cut = await finder().find('建设', 1000);
    expect([cut?.total, cut?.cut]).toEqual([5, true]);
    expect((await finder().find('之17号', 1000))?.cut).toBe(true);
  });

  it('hold no more under a key than its bound, and still find all that have a rare key beside a common one', async () => {
    serve(30);
    for (const {keys} of files.values() as Iterable<{readonly keys?: Readonly<Record<string, readonly number[]>>}>)
      for (const numbers of Object.values(keys ?? {})) expect(numbers.length).toBeLessThanOrEqual(30);
    expect(having('建设').length).toBeGreaterThan(30);
    const place = texts.findLast(({words}) => words.includes('建设'))?.words.slice(0, 2) ?? '';
    const found = await finder().find(`建设 ${place}`, 1000);
    expect(found?.results.map(({id}) => id).toSorted()).toEqual(having('建设', place).toSorted());
    expect(found?.cut).toBeUndefined();
    for (const pair of ['道路', '厂房', '水渠', '继续', '新建']) {
      const some = await finder().find(`建设 ${pair}`);
      expect(some?.total ?? 0, pair).toBeLessThanOrEqual(having('建设', pair).length);
      expect(some?.results.every(({id}) => having('建设', pair).includes(id)) ?? true, pair).toBe(true);
    }
  });

  it('load a file once, and nothing for nothing', async () => {
    const opened = finder();
    expect(await opened.find(' ，')).toBeNull();
    expect(asked).toEqual([]);
    await opened.find('厂房');
    await opened.find('厂房 ');
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('find nothing where nothing fits', async () => {
    expect(await finder().find('鼎鼎大名')).toBeNull();
    expect(await finder().find('constructor')).toBeNull();
  });

  it.each([
    ['words/', undefined],
    ['texts/', undefined],
    ['words/', 'no shard'],
    ['texts/', 'no file'],
  ])('fail where a file in %s is missing or bad (%s), and are asked again', async (folder, content) => {
    const opened = finder();
    for (const name of files.keys())
      if (name.startsWith(folder)) void (content ? files.set(name, content) : files.delete(name));
    await expect(opened.find('厂房')).rejects.toThrow();
    serve();
    const fresh = content ? finder() : opened;
    expect((await fresh.find('厂房'))?.total).toBe(having('厂房').length);
  });
});
