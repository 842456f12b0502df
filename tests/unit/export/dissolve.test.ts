import {assert, nat, property, uniqueArray} from 'fast-check';
import type {Position} from 'geojson';
import {describe, expect, it} from 'vitest';
import {dissolve} from '../../../src/export/dissolve.ts';
import {geometryFaults} from './geometry-faults.ts';

const square = (x: number, y: number, size = 1): Position[][] => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
/** Eight squares around an empty one. */
const wreath = [0, 1, 2].flatMap((x) => [0, 1, 2].flatMap((y) => (x === 1 && y === 1 ? [] : [square(x, y)])));
const faultsOf = (coordinates: Position[][][]): readonly string[] =>
  geometryFaults({type: 'MultiPolygon', coordinates});

describe('dissolve', () => {
  it('makes one outline of neighbours', () => {
    const [[outline = [], ...holes] = [], ...others] = dissolve([square(0, 0), square(1, 0)]);
    expect([holes, others]).toEqual([[], []]);
    expect(outline).toHaveLength(7);
  });

  it('keeps a hole in its polygon, clockwise', () => {
    const outlines = dissolve([...wreath, square(10, 10, 5)]);
    expect(outlines.map(({length}) => length).toSorted()).toEqual([1, 2]);
    expect(faultsOf(outlines)).toEqual([]);
  });

  it('fills a hole with what lies in it', () => {
    expect(dissolve([...wreath, square(1, 1)])).toMatchObject([{length: 1}]);
  });

  it('keeps areas apart that touch in a point, and cuts a hole that touches its outline', () => {
    expect(dissolve([square(0, 0), square(1, 1)])).toHaveLength(2);
    const open = wreath.filter(([ring]) => String(ring?.[0]) !== '0,0');
    const outlines = dissolve(open);
    expect(outlines).toMatchObject([{length: 2}]);
    expect(faultsOf(outlines)).toEqual([]);
  });

  it('leaves what shares nothing as it is', () => {
    expect(dissolve([square(0, 0), square(5, 5)]).flat()).toHaveLength(2);
  });
});

describe('geometryFaults', () => {
  it.each([
    ['a heap of neighbours', [square(0, 0), square(1, 0)]],
    ['a clockwise exterior', [square(0, 0).map((ring) => ring.toReversed())]],
    ['an open ring', [square(0, 0).map((ring) => ring.slice(0, -1))]],
    [
      'a bow',
      [
        [
          [
            [0, 0],
            [2, 2],
            [2, 0],
            [0, 2],
            [0, 0],
          ],
        ],
      ],
    ],
    [
      'a point that stands twice',
      [
        [
          [
            [0, 0],
            [1, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ],
    ],
    ['areas that overlap', [square(0, 0, 2), square(1, 1, 2)]],
  ])('finds %s', (_, coordinates) => {
    expect(faultsOf(coordinates)).not.toEqual([]);
  });
});

describe('any part of a grid', () => {
  it('is dissolved into outlines without a fault, as large as its cells', () => {
    assert(
      property(uniqueArray(nat(24), {minLength: 1, maxLength: 25}), (cells) => {
        const outlines = dissolve(cells.map((cell) => square(cell % 5, Math.floor(cell / 5))));
        expect(faultsOf(outlines)).toEqual([]);
        expect(outlines.flat().reduce((sum, ring) => sum + areaOf(ring), 0)).toBe(cells.length);
      }),
      {seed: 1, numRuns: 400},
    );
  });
});

/** Negative for holes. */
function areaOf(ring: readonly Position[]): number {
  return (
    ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0) / 2
  );
}
