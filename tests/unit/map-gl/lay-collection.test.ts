import {validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, it} from 'vitest';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import type {MapFeatures} from '../../../src/domain/map-feature.ts';
import {withCollection} from '../../../src/map/painter/gl/lay-collection.ts';
import {collectionId, HIT_LAYER, SOURCE, toStyle} from '../../../src/map/painter/gl/style.ts';

const EMPTY: MapFeatures = {type: 'FeatureCollection', features: []};
const own = toStyle(FLAVOURS.light, EMPTY, new Set(), new Set());
const style = withCollection(
  {archive: 'https://example.org/shapes.pmtiles', classes: ['zone', 'street', 'national-road', 'site']},
  {source: SOURCE, hitLayer: HIT_LAYER, collectionId, addProtocol: () => {}},
)(own);
const ids = style.layers.map(({id}) => id);

describe('the shapes of a collection in the style', () => {
  it('are drawn by a layer for each of ours that draws their classes, beneath it', () => {
    expect(validateStyleMin(style)).toEqual([]);
    for (const id of ['zone', 'zone-edge', 'street', 'national-road', 'site', HIT_LAYER]) {
      expect(ids.indexOf(collectionId(id)), id).toBeGreaterThan(-1);
      expect(ids.indexOf(collectionId(id)), id).toBeLessThan(ids.indexOf(id));
    }
    expect(ids).not.toContain(collectionId('railway'));
    expect(ids.filter((id) => !id.endsWith(collectionId('')))).toEqual(own.layers.map(({id}) => id));
  });

  it('follow each other: the tiles of the map are cut for them once, between the ground and what lies on it', () => {
    const cut = style.layers.filter(
      (layer) => layer.type !== 'circle' && layer.type !== 'background' && layer.layout?.visibility !== 'none',
    );
    const sources = cut.map((layer) => ('source' in layer ? layer.source : ''));
    const runs = sources.filter((source, at) => source !== sources[at - 1]);
    expect(runs).toEqual([SOURCE, 'collection', SOURCE]);
  });
});
