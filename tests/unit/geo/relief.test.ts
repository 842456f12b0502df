import {describe, expect, it} from 'vitest';
import {at, blur, gridOf, mapGrid, resample, hillshade, type Grid} from '../../../geo/derive/height-grid.ts';
import {areaAbove} from '../../../geo/derive/relief-contours.ts';
import {signedArea} from '../../../geo/derive/rings.ts';

const FLAT: Grid = {
  west: 112,
  south: 36,
  stepLng: 0.1,
  stepLat: 0.1,
  columns: 21,
  rows: 21,
  values: new Float64Array(441),
};

/** A round hill of 1000 m in the middle. */
const HILL = mapGrid(FLAT, (column, row) => 1000 * Math.exp(-((column - 10) ** 2 + (row - 10) ** 2) / 20));

describe('height grids', () => {
  it('are read from rows in any order', () => {
    const rows = [
      ['112.1', '36', '2'],
      ['112', '36.1', '3'],
      ['112', '36', '1'],
      ['112.1', '36.1', '4'],
    ].map(([lon = '', lat = '', elev_m = '']) => ({lon, lat, elev_m}));
    expect([...gridOf(rows).values]).toEqual([1, 2, 3, 4]);
  });

  it('keep a plane when resampled and blurred', () => {
    const slope = mapGrid(FLAT, (column) => column * 10);
    const fine = blur(resample(slope, [112.8, 36.8, 113.2, 37.2], 0.05), 1);
    expect(at(fine, 4, 4)).toBeCloseTo(100, 6);
  });
});

describe('hillshade', () => {
  it('lights the north-western side and leaves the south-eastern in the shade', () => {
    const shade = hillshade(HILL);
    expect(at(shade, 7, 13)).toBeGreaterThan(0);
    expect(at(shade, 13, 7)).toBeLessThan(0);
    expect(at(shade, 10, 10)).toBeCloseTo(0, 9);
  });
});

describe('areaAbove', () => {
  it('outlines what is higher, in degrees and counter-clockwise', () => {
    const {coordinates} = areaAbove(HILL, 500);
    const [ring = []] = coordinates[0] ?? [];
    expect(coordinates).toHaveLength(1);
    expect(signedArea(ring)).toBeGreaterThan(0);
    expect(ring.reduce((sum, [lng = 0]) => sum + lng, 0) / ring.length).toBeCloseTo(113, 1);
  });

  it('leaves out patches too small to mean anything', () => {
    expect(
      areaAbove(
        mapGrid(FLAT, (column, row) => (column === 5 && row === 5 ? 1 : 0)),
        0.9,
      ).coordinates,
    ).toEqual([]);
  });
});
