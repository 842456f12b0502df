import {describe, expect, it} from 'vitest';
import {
  drawingOf,
  geometryOf,
  halved,
  movedPoint,
  snapped,
  withoutPoint,
  withPoint,
  type Drawing,
} from '../../../src/edit/model/drawing.ts';
import {BLOCK_KINDS, joinedWithBefore, withKind} from '../../../src/edit/model/structure.ts';
import {segmentsOf} from '../../../src/edit/model/segments.ts';
import {toScreen} from '../../../src/carto/mercator.ts';
import type {MapFeatures} from '../../../src/domain/map-feature.ts';

const EMPTY: Drawing = {type: 'LineString', points: [], errorM: 100, source: ''};
const features = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {class: 'railway', place: 'line', precision: 'surveyed', errorM: 50, source: 's'},
      geometry: {
        type: 'LineString',
        coordinates: [
          [10, 20],
          [11, 20],
        ],
      },
    },
  ],
} as unknown as MapFeatures;
const camera = {center: [10.5, 20] as const, zoom: 8};
const size = {width: 600, height: 400};

describe('a shape that is drawn', () => {
  it('is a geometry when it has points enough; a position has the last one', () => {
    const two = withPoint(withPoint(EMPTY, [1, 2]), [3, 4]);
    expect(geometryOf(withPoint(EMPTY, [1, 2]))).toBeNull();
    expect(geometryOf(two)).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(geometryOf({...two, type: 'Polygon'})).toBeNull();
    const ring = withPoint({...two, type: 'Polygon'}, [5, 6]);
    expect(geometryOf(ring)).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [1, 2],
          [3, 4],
          [5, 6],
          [1, 2],
        ],
      ],
    });
    expect(withPoint(withPoint({...EMPTY, type: 'Point'}, [1, 2]), [3, 4]).points).toEqual([[3, 4]]);
  });

  it('is corrected point by point', () => {
    const two = withPoint(withPoint(EMPTY, [1, 2]), [3, 4]);
    expect(halved(two, 0).points).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(halved(two, 1)).toBe(two);
    expect(halved({...two, type: 'Polygon'}, 1).points).toEqual([
      [1, 2],
      [3, 4],
      [2, 3],
    ]);
    expect(movedPoint(two, 1, [9, 9]).points).toEqual([
      [1, 2],
      [9, 9],
    ]);
    expect(withoutPoint(two, 0).points).toEqual([[3, 4]]);
  });

  it('begins with what the map has of the place', () => {
    expect(drawingOf(features, 'line')).toEqual({
      type: 'LineString',
      points: [
        [10, 20],
        [11, 20],
      ],
      errorM: 50,
    });
    expect(drawingOf(features, 'other')).toBeNull();
  });

  it('snaps to ends and stretches of what is drawn, within reach', () => {
    const near = (lng: number, lat: number): readonly number[] =>
      snapped(features, camera, size, [lng, lat]).map((each) => Math.round(each * 1e4) / 1e4);
    const pixel = 1 / (toScreen(camera, size, [11, 20])[0] - toScreen(camera, size, [10, 20])[0]);
    expect(near(11 - 3 * pixel, 20 + 3 * pixel)).toEqual([11, 20]);
    expect(near(10.4, 20 + 4 * pixel)).toEqual([10.4, 20]);
    expect(near(10.4, 20.3)).toEqual([10.4, 20.3]);
  });
});

describe('the structure', () => {
  const blocks = [
    {kind: 'title', lines: 1, en: 'Road'},
    {kind: 'paragraph', lines: 3},
    {kind: 'paragraph', lines: [5, 7]},
  ] as const;

  it('has one title, and English where it is a headline', () => {
    expect(withKind(blocks, 1, 'title').map(({kind}) => kind)).toEqual(['heading', 'title', 'paragraph']);
    expect(withKind(blocks, 0, 'stray')[0]).toEqual({kind: 'stray', lines: 1});
    expect(withKind(blocks, 0, 'kicker')[0]).toEqual({kind: 'kicker', lines: 1, en: 'Road'});
    expect(new Set(BLOCK_KINDS).size).toBe(8);
  });

  it('makes one paragraph of two', () => {
    expect(joinedWithBefore(blocks, 2)[1]).toEqual({kind: 'paragraph', lines: [3, 7]});
    expect(joinedWithBefore(blocks, 0)).toBe(blocks);
  });
});

it('a line is cut wherever a mark begins or ends, the outermost mark first', () => {
  const marks = [
    {key: 'inner', spans: [{start: 4, end: 6}]},
    {key: 'outer', spans: [{start: 2, end: 8}]},
  ];
  expect(
    segmentsOf({start: 0, end: 10}, marks).map(({start, end, marks: over}) => [start, end, over.map(({key}) => key)]),
  ).toEqual([
    [0, 2, []],
    [2, 4, ['outer']],
    [4, 6, ['outer', 'inner']],
    [6, 8, ['outer']],
    [8, 10, []],
  ]);
});
