import type {Position} from 'geojson';
import {describe, expect, it} from 'vitest';
import type {MapFeature, MapFeatures, MapProperties} from '../../../src/domain/map-feature.ts';
import {placeGeometry} from '../../../src/export/place-geometry.ts';
import {toPlacesGeojson} from '../../../src/export/places-geojson.ts';
import {context} from './fixture.ts';

const {features} = toPlacesGeojson(context);
const {places} = context.bundle;

describe('toPlacesGeojson', () => {
  it('gives each place once, under its id', () => {
    expect(features.map(({id}) => id)).toEqual(places.map(({id}) => id));
  });

  it('states name, kind, status, precision, error, source, licence and passages', () => {
    expect(features.find(({id}) => id === 'donghe')?.properties).toEqual({
      id: 'donghe',
      name_zh: '东河区',
      name_en: 'Donghe District',
      kind: 'district',
      status: 'existing',
      precision: 'surveyed',
      error_m: 50,
      source: 'survey',
      licence: 'facts',
      passages: ['title-bridge', 'roads-20', 'early-bridge', 'bridges-3'],
    });
  });

  it('gives no geometry to a place that is only known to lie within another', () => {
    expect(features.find(({id}) => id === 'stone-bridge')).toMatchObject({
      geometry: null,
      properties: {within: 'donghe', error_m: null},
    });
  });

  it('keeps the exterior ring counterclockwise', () => {
    const rings = features.flatMap(({geometry}) =>
      geometry?.type === 'Polygon' ? [geometry.coordinates[0] ?? []] : [],
    );
    expect(rings).toHaveLength(2);
    expect(rings.every((ring) => signedArea(ring) > 0)).toBe(true);
  });
});

describe('placeGeometry', () => {
  const [donghe] = places;
  if (!donghe) throw new Error('no place');
  const line = (...coordinates: Position[]): MapFeature => drawn({type: 'LineString', coordinates});
  const drawn = (geometry: MapFeature['geometry']): MapFeature => ({
    type: 'Feature',
    properties: {place: 'donghe'} as MapProperties,
    geometry,
  });
  const geometryOf = (...pieces: MapFeature[]): unknown =>
    placeGeometry(donghe, places, {type: 'FeatureCollection', features: pieces} as MapFeatures);

  it('joins the sections of a line', () => {
    expect(geometryOf(line([0, 0], [1, 1]), line([1, 1], [2, 2]))).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [1, 1],
          [2, 2],
        ],
      ],
    });
  });

  it('prefers what is drawn in more dimensions', () => {
    expect(geometryOf(drawn({type: 'Point', coordinates: [0, 0]}), line([0, 0], [1, 1]))).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    });
  });

  it('falls back to the anchor of a place that is not drawn', () => {
    expect(geometryOf()).toEqual({type: 'Point', coordinates: [113.05, 36.05]});
  });

  it('draws a place by the outline of its districts and counties if it has no shape of its own', () => {
    const whole = {...donghe, id: 'whole' as typeof donghe.id};
    const parts = places.map((place) => ({...place, within: whole.id}));
    expect(placeGeometry(whole, [whole, ...parts], context.features)).toMatchObject({
      type: 'Polygon',
      coordinates: [{length: 7}],
    });
  });
});

function signedArea(ring: readonly Position[]): number {
  return (
    ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0) / 2
  );
}
