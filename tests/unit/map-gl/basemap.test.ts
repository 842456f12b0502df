import {validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import {loadBasemap, overBasemap, parseBasemap, vectorLayers} from '../../../src/map/painter/gl/basemap.ts';
import {toStyle} from '../../../src/map/painter/gl/style.ts';

const style = toStyle(FLAVOURS.light, {type: 'FeatureCollection', features: []}, new Set());
const FOREIGN = {
  version: 8,
  sources: {land: {type: 'vector', tiles: ['tiles/{z}/{x}/{y}.pbf']}},
  sprite: 'sprite',
  layers: [
    {id: 'county', type: 'fill', source: 'land', 'source-layer': 'a', paint: {'fill-pattern': 'dots'}},
    {id: 'names', type: 'symbol', source: 'land', 'source-layer': 'a'},
  ],
};
const answer = (body: unknown, ok = true): void => {
  vi.stubGlobal('fetch', async () => ({ok, status: ok ? 200 : 403, json: async () => body}));
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the setting of the basemap', () => {
  it('is none, Tianditu with a key, a style, or a tile archive', () => {
    expect(parseBasemap(' ')).toBeNull();
    expect(parseBasemap('tianditu:0123abc')).toEqual({kind: 'tianditu', key: '0123abc'});
    expect(parseBasemap('https://example.org/style.json?key=a')).toEqual({
      kind: 'style',
      url: 'https://example.org/style.json?key=a',
    });
    expect(parseBasemap('./shanxi.pmtiles')).toEqual({kind: 'pmtiles', url: './shanxi.pmtiles'});
  });

  it.each(['tianditu:', 'tianditu:a b', 'https://example.org/', 'style.png'])('is not %s', (setting) => {
    expect(() => parseBasemap(setting)).toThrow(setting);
  });
});

describe('our style over a basemap', () => {
  it('is valid, keeps our layers in their order above it, and gives up the land', async () => {
    answer(FOREIGN);
    const both = overBasemap(
      style,
      await loadBasemap({kind: 'style', url: 'maps/style.json'}, 'https://example.org/site/', () => {}),
    );
    expect(validateStyleMin(both)).toEqual([]);
    expect(both.layers.map(({id}) => id)).toEqual([
      'basemap-county',
      ...style.layers.map(({id}) => id).filter((id) => id !== 'land'),
    ]);
    expect(both.sources['basemap-land']).toMatchObject({
      tiles: ['https://example.org/site/maps/tiles/{z}/{x}/{y}.pbf'],
    });
    expect(both.sprite).toBe('https://example.org/site/maps/sprite');
    expect(both.layers.find(({id}) => id === 'district')?.paint).toMatchObject({'fill-opacity': 0.35});
    expect(both.layers.find(({id}) => id === 'lake')).toEqual(style.layers.find(({id}) => id === 'lake'));
  });

  it('is valid over Tianditu, whose key goes into every address', async () => {
    const base = await loadBasemap({kind: 'tianditu', key: 'abc'}, 'https://example.org/', () => {});
    expect(validateStyleMin(overBasemap(style, base))).toEqual([]);
    expect(JSON.stringify(base.sources)).toContain('tk=abc');
  });

  it('draws of an archive what it knows, and no border', () => {
    const layers = vectorLayers(['boundaries', 'earth', 'water', 'places', 'roads']);
    expect(layers.map(({id}) => id)).toEqual(['earth', 'water', 'roads']);
    expect(
      validateStyleMin(overBasemap(style, {sources: {archive: {type: 'vector', url: 'pmtiles://x'}}, layers})),
    ).toEqual([]);
  });
});

describe('a basemap that cannot be had', () => {
  it('rejects where the server refuses, and where the answer is no style', async () => {
    answer({}, false);
    await expect(loadBasemap({kind: 'style', url: 'style.json'}, 'https://example.org/', () => {})).rejects.toThrow(
      '403',
    );
    answer({error: 'no'});
    await expect(loadBasemap({kind: 'style', url: 'style.json'}, 'https://example.org/', () => {})).rejects.toThrow(
      'no MapLibre style',
    );
  });
});
