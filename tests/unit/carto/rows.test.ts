import {describe, expect, it} from 'vitest';
import {packRows, rowsIn, unpackRows, type Rings} from '../../../src/carto/rows.ts';

const square = (west: number, south: number, size: number): Rings[number] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const usual = {step: 0.1, edge: 0.02, without: [], points: [], clearance: 0.05};

describe('rows of an area', () => {
  it('run through it, off its edge', () => {
    expect(rowsIn([square(112.05, 36.05, 0.3)], usual)).toEqual([
      [36.1, 112.07, 112.33],
      [36.2, 112.07, 112.33],
      [36.3, 112.07, 112.33],
    ]);
  });

  it('keep clear of holes, water and lines', () => {
    const area = [square(112.05, 36.05, 0.3), square(112.15, 36.15, 0.1)];
    expect(rowsIn(area, usual)[1]).toEqual([36.2, 112.07, 112.13]);
    expect(rowsIn([area[0] as Rings[number]], {...usual, without: [square(112.25, 36.15, 0.3)]})[1]).toEqual([
      36.2, 112.07, 112.21,
    ]);
    expect(rowsIn([area[0] as Rings[number]], {...usual, points: [[112.2, 36.2]]}).slice(1, 3)).toEqual([
      [36.2, 112.07, 112.15],
      [36.2, 112.25, 112.33],
    ]);
  });

  it('are the same when they have been packed', () => {
    const rows = rowsIn([square(112.05, 36.05, 0.3)], {...usual, points: [[112.2, 36.2]]});
    expect(unpackRows(packRows(rows))).toEqual(rows);
    expect(packRows(rows).slice(3, 6)).toEqual([10, 0, -18]);
  });
});
