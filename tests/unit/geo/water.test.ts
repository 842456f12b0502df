import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {lineString, point} from '@turf/helpers';
import {nearestPointOnLine} from '@turf/nearest-point-on-line';
import type {LineString, Polygon} from 'geojson';
import {describe, expect, it} from 'vitest';
import {positionsOf} from '../../../src/domain/map-feature.ts';
import {areaKm2Of, extentOf} from '../../../geo/derive/feature.ts';
import {binhuShape, lakeShape, wetlandParkShape} from '../../../geo/regions/changzhi/lake-shapes.ts';
import {offMapLayer} from '../../../geo/derive/off-map.ts';
import {openRegion} from '../../../geo/read/region-folder.ts';
import {waterLayer} from '../../../geo/regions/changzhi/water.ts';
import type {LngLat} from '../../../src/domain/place.ts';

const SHORE: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [113.041, 36.322],
      [113.03, 36.284],
      [113.014, 36.28],
      [113.014, 36.269],
      [113.04, 36.244],
      [113.051, 36.245],
      [113.064, 36.263],
      [113.069, 36.322],
      [113.041, 36.322],
    ],
  ],
};
const COURSE: LineString = {
  type: 'LineString',
  coordinates: [
    [113.042, 36.2187],
    [113.0462, 36.233],
    [113.0455, 36.246],
  ],
};
const RAILWAY: readonly LngLat[] = [
  [113.064, 36.188],
  [113.094, 36.242],
  [113.118, 36.308],
];
const {folder} = openRegion('geo/regions/changzhi');
if (!folder) throw new Error('no region');
const LAKE = lakeShape(SHORE);

describe('the lake', () => {
  it('keeps to its shore: cutting corners moves it by less than a fifth of its error', () => {
    const [ring = []] = SHORE.coordinates;
    const smooth = LAKE.coordinates[0] ?? [];
    expect(smooth.length).toBeGreaterThan(ring.length);
    for (const corner of ring)
      expect(nearestPointOnLine(lineString(smooth), point(corner)).properties.pointDistance * 1000).toBeLessThan(110);
  });
});

describe('the Binhu area', () => {
  const binhu = binhuShape(LAKE, wetlandParkShape(COURSE, LAKE, 7.4), RAILWAY, 126);

  it('has the published area', () => {
    expect(areaKm2Of(binhu)).toBeCloseTo(126, 0);
  });

  it('ends at the railway in the east', () => {
    expect(Math.max(...positionsOf(binhu).map(([lng = 0]) => lng))).toBeLessThanOrEqual(113.118);
    expect(booleanPointInPolygon([113.1, 36.3], binhu)).toBe(true);
    expect(booleanPointInPolygon([113.11, 36.25], binhu)).toBe(false);
  });

  it('is named on land', () => {
    const {places} = waterLayer(folder);
    const anchor = [...(places['binhu']?.anchor ?? [])];
    expect(booleanPointInPolygon(anchor, binhu)).toBe(true);
    expect(booleanPointInPolygon(anchor, LAKE)).toBe(false);
  });
});

describe('the wetland park', () => {
  it('has the published area at the south end of the lake', () => {
    const park = wetlandParkShape(COURSE, LAKE, 7.4);
    expect(areaKm2Of(park)).toBeCloseTo(7.4, 1);
    expect(extentOf(park)[3]).toBeLessThan(36.28);
    expect(booleanPointInPolygon([113.042, 36.2187], park)).toBe(true);
  });
});

describe('places off the map', () => {
  it('have a bearing and a distance from Changzhi', () => {
    const {places} = offMapLayer(folder);
    expect(places['xiongan']?.offMap).toEqual({bearing: 38.4, distanceKm: 404});
    expect(places['changsanjiao']?.offMap?.bearing).toBeCloseTo(123, 0);
    expect(places['zhongyuan']?.offMap?.bearing).toBeCloseTo(162, 0);
  });

  it('are none where no single point stands for the region', () => {
    const {places} = offMapLayer(folder);
    expect(['yidaiyilu', 'zhongbu', 'huanghe-basin', 'shanxi'].filter((id) => id in places)).toEqual([]);
  });
});
