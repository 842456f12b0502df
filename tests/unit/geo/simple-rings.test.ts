import type {Position} from 'geojson';
import {describe, expect, it} from 'vitest';
import {coverageFaults} from '../../../geo/check/coverage.ts';
import {mapFeature} from '../../../geo/derive/feature.ts';
import {simplePolygon} from '../../../geo/derive/simple-rings.ts';
import {decodeOutline} from '../../../geo/read/decode-outline.ts';

const polygon = (...rings: Position[][]) => ({type: 'Polygon', coordinates: rings}) as const;

describe('simple rings', () => {
  it('leaves a simple polygon as it is', () => {
    const square = polygon([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(simplePolygon(square)).toBe(square);
  });

  it('cuts a ring at a point that it passes twice, a hole where the part runs clockwise', () => {
    const eight = polygon([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 0],
      [3, 2],
      [2, 1],
      [0, 2],
      [0, 0],
    ]);
    expect(simplePolygon(eight)).toMatchObject({type: 'MultiPolygon', coordinates: [{length: 1}, {length: 1}]});
    const pinched = polygon([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 4],
      [3, 2],
      [1, 2],
      [2, 4],
      [0, 4],
      [0, 0],
    ]);
    expect(simplePolygon(pinched)).toMatchObject({type: 'Polygon', coordinates: [{length: 6}, {length: 4}]});
  });

  it('drops a point at which both neighbours only turn back', () => {
    const spiked: Position[] = [
      [0, 0],
      [2, 0],
      [2, 3],
      [2.000001, 1],
      [0, 1],
      [0, 0],
    ];
    const beside: Position[] = [
      [2, 0],
      [4, 0],
      [4, 1],
      [2.000001, 1],
      [2, 3],
      [2, 0],
    ];
    for (const ring of [spiked, beside]) {
      const [simple] = simplePolygon(polygon(ring)).coordinates as Position[][];
      expect(simple).not.toContainEqual([2, 3]);
      expect(simple).toContainEqual([2, 1]);
      expect(simple?.at(0)).toEqual(simple?.at(-1));
    }
  });
});

it('unpacks a ring of ECharts: differences on a grid of 1/1024 degree, two characters a point', () => {
  expect(decodeOutline({type: 'Polygon', coordinates: ['@@BB@DDB'], encodeOffsets: [[1024, 2048]]})).toEqual([
    [
      [1, 2],
      [1 + 1 / 1024, 2 + 1 / 1024],
      [1 + 1 / 1024, 2 + 3 / 1024],
      [1 + 3 / 1024, 2 + 4 / 1024],
    ],
  ]);
  expect(decodeOutline({type: 'Polygon', coordinates: []})).toEqual([]);
});

it('takes a bay that the frame cuts for no hole, and a lake without a holder for one', () => {
  const land = (...rings: Position[][]) =>
    mapFeature(polygon(...rings), {class: 'county', place: 'land', precision: 'digitised', errorM: 1, source: 's'});
  const around: Position[] = [
    [0, 0],
    [3, 0],
    [3, 3],
    [2, 3],
    [2, 1],
    [1, 1],
    [1, 3],
    [0, 3],
    [0, 0],
  ];
  expect(coverageFaults([land(around)], [0, 0, 3, 3], false)).toEqual([]);
  const full: Position[] = [
    [0, 0],
    [3, 0],
    [3, 3],
    [0, 3],
    [0, 0],
  ];
  const lake: Position[] = [
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 1],
    [1, 1],
  ];
  expect(coverageFaults([land(full, lake)], [0, 0, 3, 3], false)).toHaveLength(1);
});
