import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {compileCollection, excerptsOf, withWholeCollection} from '../../../src/compile/compile-collection.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import {synthesise} from '../../synth/synthesise.ts';
import {writeSynthetic} from '../../synth/write-synthetic.ts';

const SIZE = {articles: 4, places: 90, passages: 330, seed: 7};
const own = requireSound(compileProject());
const folder = mkdtempSync(join(tmpdir(), 'synth-'));

describe('a generated collection', () => {
  afterAll(() => rmSync(folder, {recursive: true}));

  it('is the same for the same seed, and another for another', () => {
    expect(synthesise(SIZE)).toEqual(synthesise(SIZE));
    expect(synthesise({...SIZE, seed: 8}).articles).not.toEqual(synthesise(SIZE).articles);
  });

  it('compiles without a fault, with as many articles, places and passages as were asked for', () => {
    writeSynthetic(synthesise(SIZE), folder);
    const {bundles, features} = compileCollection('/', folder, own.bundle.region);
    expect(bundles.length).toBe(SIZE.articles);
    expect(bundles.reduce((sum, {passages}) => sum + passages.length, 0)).toBe(SIZE.passages);
    expect(features.features.length).toBe(SIZE.places);
  });

  it('is counted in the page’s data and told place by place in files of its own', () => {
    const collection = compileCollection('/', folder, own.bundle.region);
    const {bundle} = withWholeCollection(own, collection);
    expect(bundle.passages).toEqual(own.bundle.passages);
    const told = excerptsOf(collection);
    for (const {id, elsewhere} of bundle.places) {
      expect(told.get(id)?.passages.length ?? 0, id).toBe(elsewhere ?? 0);
    }
    expect(readFileSync(join(folder, 'geo/derived/map.geojson'), 'utf8')).toContain('synth-0');
  });
});
