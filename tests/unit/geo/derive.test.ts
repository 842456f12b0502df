import {area} from '@turf/area';
import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {feature} from '@turf/helpers';
import type {Polygon, Position} from 'geojson';
import {describe, expect, it} from 'vitest';
import {circleOfArea, convexHull, signedArea, smoothRing} from '../../../geo/derive/rings.ts';
import {parseCsv} from '../../../geo/read/csv.ts';
import {
  joinSections,
  pointsOf,
  reversed,
  middleOf,
  snapToLine,
  type Section,
} from '../../../geo/derive/line-geometry.ts';
import {labelPoint} from '../../../geo/derive/label-point.ts';
import {roundCoordinates} from '../../../geo/derive/round.ts';
import {solveRising} from '../../../geo/derive/solve.ts';
import {polygonToWgs84, toWgs84} from '../../../geo/derive/datum.ts';
import {connectedLine, joinSouthward, sectionsOf} from '../../../geo/derive/lines.ts';
import {stableJson} from '../../../geo/stable-json.ts';

const GRID = {from: 'GCJ-02', roundedUpTo: 1024} as const;

function section(...coordinates: readonly Position[]): Section {
  return {coordinates, precision: 'digitised', errorM: 50};
}

describe('parseCsv', () => {
  it('keeps commas and quotation marks inside quoted fields', () => {
    expect(parseCsv('name,how\n"a, ""b""",c\n')).toEqual([{name: 'a, "b"', how: 'c'}]);
  });

  it('gives an empty field at the end of a line', () => {
    expect(parseCsv('a,b,c\n1,,\n,2,3\n')).toEqual([
      {a: '1', b: '', c: ''},
      {a: '', b: '2', c: '3'},
    ]);
  });
});

describe('toWgs84', () => {
  it('moves a point near Changzhi some 600 m to the west', () => {
    const [lng = 0, lat = 0] = toWgs84([113.1 + 1 / 2048, 36.2 + 1 / 2048], GRID);
    expect((113.1 - lng) * 111_320 * Math.cos((36.2 * Math.PI) / 180)).toBeCloseTo(587, -2);
    expect(Math.abs(36.2 - lat) * 111_320).toBeLessThan(100);
  });

  it('drops repeated points of a ring', () => {
    const ring = [
      [113, 36],
      [113, 36],
      [113.1, 36],
      [113.1, 36.1],
      [113, 36],
    ];
    expect(polygonToWgs84({type: 'Polygon', coordinates: [ring]} satisfies Polygon, GRID).coordinates[0]).toHaveLength(
      4,
    );
  });
});

describe('joinSections', () => {
  it('bridges a gap with a schematic section that says so', () => {
    const joined = joinSections([section([112, 36], [112.1, 36]), section([112.2, 36], [112.3, 36])], 1000);
    expect(joined.map(({precision, errorM}) => [precision, errorM])).toEqual([
      ['digitised', 50],
      ['schematic', 4498],
      ['digitised', 50],
    ]);
    expect(pointsOf(joined)).toEqual([
      [112, 36],
      [112.1, 36],
      [112.2, 36],
      [112.3, 36],
    ]);
  });

  it('closes a gap of metres without a section of its own', () => {
    const joined = joinSections([section([112, 36], [112.1, 36]), section([112.1002, 36], [112.3, 36])], 1000);
    expect(pointsOf(joined)).toEqual([
      [112, 36],
      [112.1, 36],
      [112.3, 36],
    ]);
  });

  it('makes one section of pieces that are equally known', () => {
    const [first, second] = [section([112, 36], [112.1, 36]), section([112.1, 36], [112.3, 36])];
    expect(joinSections([first, second], 1000)).toHaveLength(1);
    expect(joinSections([first, {...second, errorM: 60}], 1000)).toHaveLength(2);
  });

  it('turns a section round', () => {
    expect(reversed(section([112, 36], [112.1, 36])).coordinates).toEqual([
      [112.1, 36],
      [112, 36],
    ]);
  });

  it('drops points that lead back north on a road to the south', () => {
    const joined = joinSouthward(
      [section([112, 36.5], [112, 36.2]), section([112, 36.3], [112, 36.1], [112, 36])],
      1000,
    );
    expect(pointsOf(joined)).toEqual([
      [112, 36.5],
      [112, 36.2],
      [112, 36.1],
      [112, 36],
    ]);
  });
});

describe('sectionsOf', () => {
  const row = (lon: string, part: string, error: string) => ({lon, lat: '36', part, error_m: error});

  it('lets a bridged stretch reach from the known point before to the one after', () => {
    const rows = [
      row('112', 'known', '50'),
      row('112.1', 'known', '50'),
      row('112.2', 'bridged', '500'),
      row('112.3', 'known', '50'),
      row('112.4', 'known', '50'),
    ];
    expect(
      sectionsOf(rows, 100).map(({precision, errorM, coordinates}) => [
        precision,
        errorM,
        coordinates.map(([lng]) => lng),
      ]),
    ).toEqual([
      ['digitised', 100, [112, 112.1]],
      ['schematic', 500, [112.1, 112.2, 112.3]],
      ['digitised', 100, [112.3, 112.4]],
    ]);
  });

  it('runs from the station it starts at to the one it ends at, whatever the digitised part covers', () => {
    const stations = [
      {id: 'first', lon: '112', lat: '35'},
      {id: 'second', lon: '112', lat: '35.5'},
      {id: 'last', lon: '112.5', lat: '37'},
    ];
    const ends = {start: ['first', 'second'], end: ['last'], connectorErrorM: 1700};
    const points = pointsOf(connectedLine([row('112', 'known', '50'), row('112.4', 'known', '50')], stations, ends));
    expect([points.at(0), points.at(-1)]).toEqual([
      [112, 35],
      [112.5, 37],
    ]);
  });
});

describe('snapToLine', () => {
  it('gives the point on the line, how far off it was and how far along it is', () => {
    const {on, km, offM} = snapToLine(
      [112.5, 36.001],
      [
        [112, 36],
        [113, 36],
      ],
    );
    expect(on[0]).toBeCloseTo(112.5, 4);
    expect(km).toBeCloseTo(45, 0);
    expect(offM).toBeGreaterThan(0);
    expect(offM).toBeLessThan(400);
  });

  it('finds the middle of a line by length, not by points', () => {
    expect(
      middleOf([
        [112, 36],
        [112.1, 36],
        [113, 36],
      ])[0],
    ).toBeCloseTo(112.5, 2);
  });
});

describe('labelPoint', () => {
  it('stands inside a crescent, where the centre of its box does not', () => {
    const crescent: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [3, 0],
          [3, 3],
          [0, 3],
          [0, 2.6],
          [2.6, 2.6],
          [2.6, 0.4],
          [0, 0.4],
          [0, 0],
        ],
      ],
    };
    expect(booleanPointInPolygon([1.5, 1.5], crescent)).toBe(false);
    expect(booleanPointInPolygon([...labelPoint(crescent)], crescent)).toBe(true);
  });

  it('takes the largest of several parts', () => {
    const [lng] = labelPoint({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
        [
          [
            [5, 0],
            [8, 0],
            [8, 3],
            [5, 3],
            [5, 0],
          ],
        ],
      ],
    });
    expect(lng).toBeCloseTo(6.5, 1);
  });
});

describe('shapes', () => {
  it('draws a circle of the area asked for, counter-clockwise', () => {
    const circle = circleOfArea([113.09, 36.13], 13.51);
    expect(area(feature(circle)) / 1e6).toBeCloseTo(13.51, 1);
    expect(signedArea(circle.coordinates[0] ?? [])).toBeGreaterThan(0);
  });

  it('wraps points in a closed convex ring', () => {
    expect(
      convexHull([
        [0, 0],
        [2, 0],
        [1, 1],
        [2, 2],
        [0, 2],
      ]),
    ).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });

  it('cuts every corner of a ring and keeps it closed', () => {
    const ring = smoothRing(
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      1,
    );
    expect(ring).toEqual([
      [1, 0],
      [3, 0],
      [4, 1],
      [4, 3],
      [3, 4],
      [1, 4],
      [0, 3],
      [0, 1],
      [1, 0],
    ]);
  });

  it('solves for the argument that gives the target', () => {
    expect(solveRising((x) => x * x, 2, [0, 2])).toBeCloseTo(Math.SQRT2, 9);
  });
});

describe('output', () => {
  it('rounds to five decimals and drops points that fall together', () => {
    expect(
      roundCoordinates([
        [112.1234567, 36],
        [112.123457, 36],
        [112.2, 36],
      ]),
    ).toEqual([
      [112.12346, 36],
      [112.2, 36],
    ]);
  });

  it('writes keys in one order however they were set', () => {
    expect(stableJson({b: 1, a: {d: 2, c: [3]}})).toBe(stableJson({a: {c: [3], d: 2}, b: 1}));
  });
});
