import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {collectionFiles} from '../../../../src/build/collection/collection-files.ts';
import {dataWriters, collectionWriter} from '../../../../src/build/data-writers.ts';
import {compileCollection, type Collection} from '../../../../src/compile/compile-collection.ts';
import {compileProject} from '../../../../src/compile/compile-project.ts';
import {siteFiles} from '../../../../src/build/site-files.ts';
import {requireSound} from '../../../../src/compile/sound.ts';
import {LABEL_CLASSES} from '../../../../src/carto/lettering.ts';
import type {LabelCandidate} from '../../../../src/carto/label-candidate.ts';
import {wordsOf} from '../../../../src/domain/article.ts';
import type {Bundle} from '../../../../src/domain/bundle.ts';
import {shardOf, type CollectionIndex, type PassageShard, type PlaceFile} from '../../../../src/domain/collection.ts';
import type {MapFeature} from '../../../../src/domain/map-feature.ts';
import {synthesise} from '../../../synth/synthesise.ts';
import {writeSynthetic} from '../../../synth/write-synthetic.ts';

describe('the files of a collection', {timeout: 30_000}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'collection-'));
  const own = requireSound(compileProject());
  let collection: Collection;
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    writeSynthetic(synthesise({articles: 5, places: 120, passages: 300, seed: 2}), folder);
    collection = compileCollection('/', folder, own.bundle.region);
    files = new Map(
      collectionFiles(collection, own).flatMap(([name, content]) =>
        typeof content === 'string' ? [[name, content] as const] : [],
      ),
    );
  });
  afterAll(() => rmSync(folder, {recursive: true}));
  const read = <Content>(name: string): Content => JSON.parse(files.get(name) ?? 'null') as Content;
  const index = (): CollectionIndex => read('collection/index.json');

  it('name and draw each place in exactly one cell, and say which cells there are', () => {
    const drawn = index()
      .shapes.flatMap((cell) => read<readonly MapFeature[]>(`collection/shapes/${cell}.json`))
      .map(({properties}) => properties.place);
    const named = index()
      .names.flatMap((cell) => read<readonly LabelCandidate[]>(`collection/names/${cell}.json`))
      .map(({place}) => place);
    expect(drawn.toSorted()).toEqual(collection.features.features.map(({properties}) => properties.place).toSorted());
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(60);
    expect([...files.keys()].filter((name) => name.startsWith('collection/names/'))).toHaveLength(index().names.length);
  });

  it('are refused where two articles give a passage the same id', () => {
    const {articles, ...rest} = synthesise({articles: 2, places: 24, passages: 20, seed: 2});
    const twice = mkdtempSync(join(tmpdir(), 'twice-'));
    writeSynthetic(
      {
        ...rest,
        articles: articles.map(({id, files: texts}) => ({
          id,
          files: {
            ...texts,
            'passages.yaml': texts['passages.yaml']?.replaceAll('article-0001-', 'article-0000-') ?? '',
          },
        })),
      },
      twice,
    );
    expect(() => compileCollection('/', twice, own.bundle.region)).toThrow(
      'the passage id “article-0000-0” is taken by article-0000',
    );
    expect(() => compileCollection('/', twice, own.bundle.region)).toThrow(
      'the passage id “article-0000-1” is taken by article-0000',
    );
    rmSync(twice, {recursive: true});
  });

  it('let the names of the page’s own article be set first', () => {
    const ranks = index()
      .names.flatMap((cell) => read<readonly LabelCandidate[]>(`collection/names/${cell}.json`))
      .map(({rank}) => rank);
    const own = JSON.parse(
      String(
        new Map(
          siteFiles(requireSound(compileProject()), null, {'labels.json': dataWriters['labels.json'] as never}, null),
        ).get('labels.json'),
      ),
    ) as readonly LabelCandidate[];
    const highest = (LABEL_CLASSES.length - 1) * 10 + Math.max(...own.map(({rank}) => rank));
    expect(Math.min(...ranks)).toBeGreaterThan(highest);
  });

  it('have a file for each place with its name, its shapes and every word on it, to the letter', () => {
    const spoken = collection.bundles.flatMap((bundle) =>
      bundle.passages.map((passage) => ({
        passage,
        words: wordsOf(bundle.article.text, passage),
        title:
          bundle.article.blocks[0] &&
          wordsOf(bundle.article.text, bundle.article.blocks[0].spans[0] ?? {start: 0, end: 0}),
      })),
    );
    for (const {id} of collection.bundles.flatMap(({places}) => places)) {
      const file = read<PlaceFile>(`at/${id}.json`);
      const expected = spoken.filter(({passage}) => passage.places.includes(id));
      expect(file.places.map((place) => place.id)).toContain(id);
      expect(file.features?.length).toBe(1);
      expect(file.passages.map((passage) => wordsOf(file.article.text, passage))).toEqual(
        expected.map(({words}) => words),
      );
      expect(file.passages.map(({article}) => article?.title.zh)).toEqual(expected.map(({title}) => title));
    }
  });

  it('lead from the id of each passage to a place that it speaks of', () => {
    for (const {id, places} of collection.bundles.flatMap(({passages}) => passages)) {
      const shard = read<PassageShard>(`collection/passages/${shardOf(id, index().passageShards)}.json`);
      expect(places).toContain(shard[id]);
    }
  });

  it('leave the page’s own data as they are without a collection, but for its size', () => {
    const alone = new Map(siteFiles(own, null, dataWriters, null));
    const beside = new Map(siteFiles(own, collection, dataWriters, collectionWriter));
    for (const name of ['map.json', 'labels.json', 'search.json', 'scene.svg'])
      expect(beside.get(name), name).toBe(alone.get(name));
    const {collection: size, ...bundle} = JSON.parse(String(beside.get('bundle.json'))) as Bundle;
    expect(JSON.stringify(bundle)).toBe(alone.get('bundle.json'));
    expect(size).toEqual({
      articles: 5,
      places: new Set(collection.bundles.flatMap(({places}) => places.map(({id}) => id))).size,
      passages: 300,
    });
  });

  it('give all places as open data', () => {
    const places = (given: Collection | null): number =>
      (
        JSON.parse(
          String(new Map(siteFiles(own, given, dataWriters, given && collectionWriter)).get('places.geojson')),
        ) as {readonly features: readonly unknown[]}
      ).features.length;
    expect(places(collection)).toBe(
      places(null) + new Set(collection.bundles.flatMap((bundle) => bundle.places.map(({id}) => id))).size,
    );
  });
});
