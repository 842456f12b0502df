import {afterEach, describe, expect, it, vi} from 'vitest';
import {createPlaceFinder} from '../../../../src/collection/find-places.ts';
import {searchShards} from '../../../../src/build/collection/search-shards.ts';
import {placeName} from '../../../../src/compile/search-data.ts';
import type {Place} from '../../../../src/domain/place.ts';
import type {NameEntry} from '../../../../src/search/search-data.ts';
import {createSearch} from '../../../../src/search/search.ts';
import {nameOf} from '../../../synth/names.ts';

const NAMES = Array.from({length: 1200}, (_, at): NameEntry =>
  placeName(
    {
      id: `p${at}`,
      name: nameOf(at * 7, ['镇', '路', '区', '站点'][at % 4] ?? ''),
      aliases: at % 9 === 0 ? [`别名${at}`] : [],
    } as unknown as Place,
    at % 13,
  ),
);
const SHARDS = 12;
const shards = searchShards(NAMES, SHARDS);
const BASE = new URL('https://example.org/data/collection/');

describe('names in shards', () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname);
    return Response.json(shards[Number(/(\d+)\.json$/.exec(url.pathname)?.[1])]);
  });
  afterEach(() => {
    asked.length = 0;
  });
  const whole = createSearch(
    {
      version: 1,
      names: NAMES,
      texts: [],
      pairs: {},
      syllables: {},
      words: {},
      readings: {},
      others: {},
      exceptions: [],
    },
    '',
  );

  it.each([
    '云溪',
    '云溪站',
    '清河镇',
    '别名18',
    'yunxi',
    'yx',
    'qhz',
    'shanpo',
    'zhuang',
    'yunxiz',
    '溪站',
    'shixi',
    'yun',
  ])('find for %s what all names together would', async (query) => {
    const [expected] = whole.find(query, 1000);
    const found = await createPlaceFinder({searchShards: SHARDS}, BASE).find(query, 1000);
    expect(found?.total).toBe(expected?.total);
    expect(new Set(found?.results.map(({id}) => id))).toEqual(new Set(expected?.results.map(({id}) => id)));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('are small, and have under every key the few of which most is said', () => {
    for (const {keys, names} of shards)
      for (const numbers of Object.values(keys)) {
        expect(numbers.length).toBeLessThanOrEqual(150);
        const weights = numbers.map((number) => names[number]?.weight ?? 0);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      }
  });

  it('offer for a single letter the names of which most is said', async () => {
    const found = await createPlaceFinder({searchShards: SHARDS}, BASE).find('y', 5);
    expect(found?.results.every(({name}) => (name?.weight ?? 0) >= 10)).toBe(true);
    expect(found?.total).toBeLessThanOrEqual(40);
  });

  it('load a file once, and nothing for nothing', async () => {
    const finder = createPlaceFinder({searchShards: SHARDS}, BASE);
    expect(await finder.find('  ')).toBeNull();
    expect(asked).toEqual([]);
    await finder.find('yunxi');
    await finder.find('yunxiz');
    expect(asked).toHaveLength(1);
  });

  it('find nothing where nothing fits', async () => {
    expect(await createPlaceFinder({searchShards: SHARDS}, BASE).find('鼎鼎大名')).toBeNull();
  });
});
