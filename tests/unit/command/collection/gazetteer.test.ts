import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {collectionFiles} from '../../../../src/build/collection/collection-files.ts';
import {fitPlaces} from '../../../../src/carto/scene-camera.ts';
import {createGazetteer, type Gazetteer} from '../../../../src/collection/gazetteer.ts';
import {compileCollection, type Collection} from '../../../../src/compile/compile-collection.ts';
import {compileProject} from '../../../../src/compile/compile-project.ts';
import {requireSound} from '../../../../src/compile/sound.ts';
import {wordsOf} from '../../../../src/domain/article.ts';
import type {CollectionIndex} from '../../../../src/domain/collection.ts';
import type {PassageId, PlaceId} from '../../../../src/domain/id.ts';
import {synthesise} from '../../../synth/synthesise.ts';
import {writeSynthetic} from '../../../synth/write-synthetic.ts';

const DATA = new URL('https://example.org/data/');
const SIZE = {width: 1200, height: 800};

describe('the gazetteer of a collection', {timeout: 30_000}, () => {
  const own = requireSound(compileProject());
  const {extent} = own.bundle.region;
  let collection: Collection;
  let files: ReadonlyMap<string, string | Uint8Array>;
  let asked: string[] = [];
  let lost: RegExp | null = null;
  let gazetteer: Gazetteer;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
    writeSynthetic(synthesise({articles: 3, places: 36, passages: 90, seed: 5}), folder);
    collection = compileCollection('/', folder, own.bundle.region);
    rmSync(folder, {recursive: true});
    files = new Map(collectionFiles(collection, own));
    vi.stubGlobal('fetch', async ({pathname}: URL) => {
      const name = pathname.replace(DATA.pathname, '');
      asked.push(name);
      if (lost?.test(name)) throw new TypeError('Failed to fetch');
      const content = files.get(name);
      return typeof content === 'string' ? new Response(content) : new Response('', {status: 404});
    });
  });
  beforeEach(() => {
    asked = [];
    lost = null;
    gazetteer = createGazetteer(indexOf(files), DATA);
  });
  const [first, second] = [0, 1].map((at) => () => collection.bundles[at]?.passages[0]);
  const placeOf = (passage = first?.()): PlaceId => passage?.places[0] as PlaceId;

  it('gives what is said of a place, loaded once', async () => {
    const [file, again] = await Promise.all([gazetteer.place(placeOf()), gazetteer.place(placeOf())]);
    const words = collection.bundles.flatMap(({article, passages}) =>
      passages.filter(({places}) => places.includes(placeOf())).map((passage) => wordsOf(article.text, passage)),
    );
    expect(file.passages.map((passage) => wordsOf(file.article.text, passage))).toEqual(words);
    expect(file.features?.length).toBeGreaterThan(0);
    expect(again).toBe(file);
    expect(asked).toEqual([`at/${placeOf()}.json`]);
  });

  it('says at once that there is no such place, and asks again for one that was lost', async () => {
    await expect(gazetteer.place('nowhere' as PlaceId)).rejects.toMatchObject({reload: 'gone'});
    lost = /^at\//;
    await expect(gazetteer.place(placeOf())).rejects.toThrow('Failed to fetch');
    lost = null;
    expect((await gazetteer.place(placeOf())).places.map(({id}) => id)).toContain(placeOf());
  });

  it('knows a place that a passage speaks of, and none for a passage that it has not', async () => {
    expect(await gazetteer.passage(second?.()?.id as PassageId)).toBe(placeOf(second?.()));
    expect(await gazetteer.passage('constructor' as PassageId)).toBeNull();
  });

  it('finds places and passages, a group each, and the one where the other is lost', async () => {
    const [bundle] = collection.bundles;
    const {name} = bundle?.places.find(({id}) => id === placeOf()) ?? {name: {zh: ''}};
    const groups = await Promise.all(gazetteer.search(name.zh));
    expect(groups.map((group) => group?.kind)).toEqual(['collection-place', 'collection-passage']);
    expect(groups[0]?.results[0]?.id).toBe(placeOf());
    lost = /words\//;
    gazetteer = createGazetteer(indexOf(files), DATA);
    const [places, passages] = gazetteer.search(name.zh);
    await expect(passages).rejects.toThrow('Failed to fetch');
    expect((await places)?.results[0]?.id).toBe(placeOf());
  });

  it('shows names in sight, shapes only to a painter that draws them, and leaves out a cell that is lost', async () => {
    const camera = fitPlaces([], extent, SIZE);
    const named = await gazetteer.inSight(camera, SIZE, false);
    expect(named.labels.length).toBeGreaterThan(0);
    expect(named.shapes).toEqual([]);
    expect(asked.every((name) => name.startsWith('collection/names/'))).toBe(true);
    const before = asked.length;
    const drawn = await gazetteer.inSight(camera, SIZE, true);
    expect(drawn.labels).toEqual(named.labels);
    expect(drawn.shapes.length).toBeGreaterThan(0);
    expect(drawn.cells).not.toBe(named.cells);
    expect(asked.slice(before).every((name) => name.startsWith('collection/shapes/'))).toBe(true);
    lost = /shapes\//;
    gazetteer = createGazetteer(indexOf(files), DATA);
    expect(await gazetteer.inSight(camera, SIZE, true)).toEqual({...drawn, shapes: []});
    lost = null;
    expect((await gazetteer.inSight(camera, SIZE, true)).shapes).toEqual(drawn.shapes);
  });
});

function indexOf(files: ReadonlyMap<string, string | Uint8Array>): CollectionIndex {
  return JSON.parse(files.get('collection/index.json') as string) as CollectionIndex;
}
