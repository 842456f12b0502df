import {VectorTile} from '@mapbox/vector-tile';
import {PbfReader} from 'pbf';
import {describe, expect, it} from 'vitest';
import {shapeTiles, type Timed} from '../../../../src/build/collection/shape-tiles.ts';
import {TILE_LAYER} from '../../../../src/domain/collection.ts';
import {synthesise} from '../../../synth/synthesise.ts';

const {
  features: {features},
} = synthesise({articles: 1, places: 240, passages: 10, seed: 3});
const timed = features.map((feature, at): Timed => ({feature, from: 5 + (at % 8)}));
const tiles = shapeTiles(timed);

/** The places that the tiles of a zoom draw. */
function drawnAt(zoom: number): ReadonlySet<string> {
  return new Set(
    tiles
      .filter(({z}) => z === zoom)
      .flatMap(({bytes}) => {
        const layer = new VectorTile(new PbfReader(bytes)).layers[TILE_LAYER];
        return Array.from({length: layer?.length ?? 0}, (_, at) => String(layer?.feature(at).properties['place']));
      }),
  );
}

describe('the tiles of a collection', () => {
  it('draw every shape where the map is nearest', () => {
    expect(drawnAt(12)).toEqual(new Set(features.map(({properties}) => properties.place)));
  });

  it('draw a point in every zoom from its own on, and in none before', () => {
    const points = timed.filter(({feature}) => feature.geometry.type === 'Point');
    for (let zoom = 5; zoom <= 12; zoom++) {
      const drawn = drawnAt(zoom);
      for (const {
        feature: {properties},
        from,
      } of points)
        expect(drawn.has(properties.place ?? ''), `${properties.place} at ${zoom}`).toBe(from <= zoom);
    }
  });

  it('say of a shape what the map’s own data says, and nothing else', () => {
    const tile = tiles.find(({z}) => z === 12);
    const layer = new VectorTile(new PbfReader(tile?.bytes ?? new Uint8Array())).layers[TILE_LAYER];
    const {properties} = layer?.feature(0) ?? {properties: {}};
    expect(features.map((feature) => feature.properties)).toContainEqual(properties);
  });

  it('lie where the shape lies', () => {
    const point = features.find(({geometry}) => geometry.type === 'Point');
    const found = tiles
      .filter(({z}) => z === 12)
      .flatMap(({bytes, x, y, z}) => {
        const layer = new VectorTile(new PbfReader(bytes)).layers[TILE_LAYER];
        return Array.from({length: layer?.length ?? 0}, (_, at) => layer?.feature(at)).flatMap((feature) =>
          feature?.properties['place'] === point?.properties.place ? (feature?.toGeoJSON(x, y, z) ?? []) : [],
        );
      })[0];
    const [lng = 0, lat = 0] = found?.geometry.type === 'Point' ? found.geometry.coordinates : [];
    const [wantedLng = 1, wantedLat = 1] = point?.geometry.type === 'Point' ? point.geometry.coordinates : [];
    expect(Math.hypot(lng - wantedLng, lat - wantedLat)).toBeLessThan(1e-4);
  });
});
