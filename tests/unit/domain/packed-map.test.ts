import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {MapFeatures} from '../../../src/domain/map-feature.ts';
import {packMap, unpackMap} from '../../../src/domain/packed-map.ts';

const features = JSON.parse(
  readFileSync(new URL('../../../geo/regions/changzhi/derived/map.geojson', import.meta.url), 'utf8'),
) as MapFeatures;

describe('the packed map', () => {
  it('gives back every feature to the last digit, after a way through JSON', () => {
    const back = unpackMap(JSON.parse(JSON.stringify(packMap(features))) as ReturnType<typeof packMap>);
    expect(new Set(features.features.map(({geometry}) => geometry.type)).size).toBeGreaterThan(3);
    expect(back.features).toEqual(
      features.features.map(({type, geometry, properties}) => ({type, geometry, properties})),
    );
  });

  it('steps from point to point in hundred-thousandths of a degree', () => {
    const packed = packMap({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: {
            type: 'LineString',
            coordinates: [
              [113.1, 36.2],
              [113.10001, 36.19998],
            ],
          },
          properties: {} as never,
        },
      ],
    });
    expect(packed).toEqual([{type: 'LineString', coordinates: [11_310_000, 3_620_000, 1, -2], properties: {}}]);
  });

  it('refuses a collection of geometries', () => {
    expect(() =>
      packMap({
        type: 'FeatureCollection',
        features: [{type: 'Feature', geometry: {type: 'GeometryCollection', geometries: []}, properties: {} as never}],
      }),
    ).toThrow('a collection of geometries cannot be drawn');
  });
});
