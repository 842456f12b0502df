import {describe, expect, it} from 'vitest';
import {readTable, type Row} from '../../../geo/read/csv.ts';

type Point = readonly [east: number, north: number];

/** Metres on a plane that is true at 36.3° N. */
function plane({lon, lat}: Row): Point {
  return [Number(lon) * Math.cos((36.3 * Math.PI) / 180) * 111_320, Number(lat) * 110_950];
}

const STEP = 100;

function span([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function between([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** A point every hundred metres. */
function dense(line: readonly Point[]): readonly Point[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i] as Point;
    const pieces = Math.max(1, Math.floor(span(from, to) / STEP));
    return Array.from({length: pieces}, (_, piece) => between(from, to, piece / pieces));
  });
}

/** A cubic Hermite curve from `a` to `b` that leaves and arrives in the directions of the line around it. */
function bridge(before: Point, a: Point, b: Point, after: Point): readonly Point[] {
  const length = span(a, b);
  const tangent = (from: Point, to: Point, axis: 0 | 1): number => ((to[axis] - from[axis]) / span(from, to)) * length;
  return Array.from({length: 21}, (_, i) => {
    const t = i / 20;
    const on = (axis: 0 | 1): number =>
      (2 * t ** 3 - 3 * t ** 2 + 1) * a[axis] +
      (t ** 3 - 2 * t ** 2 + t) * tangent(before, a, axis) +
      (3 * t ** 2 - 2 * t ** 3) * b[axis] +
      (t ** 3 - t ** 2) * tangent(b, after, axis);
    return [on(0), on(1)] as const;
  });
}

function off(point: Point, line: readonly Point[]): number {
  return Math.min(
    ...line.slice(1).map((b, i) => {
      const a = line[i] as Point;
      const share = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / (span(a, b) ** 2 || 1);
      return span(point, between(a, b, Math.min(1, Math.max(0, share))));
    }),
  );
}

/** How far each point of a hidden stretch of known line lies from the bridge over it, smallest first. */
function misses(runs: readonly (readonly Point[])[], lengthM: number): readonly number[] {
  const [hidden, around] = [lengthM / STEP, 15];
  return runs
    .flatMap((run) => {
      const starts = Array.from(
        {length: Math.max(0, Math.ceil((run.length - hidden - 2 * around) / 5))},
        (_, i) => around + i * 5,
      );
      return starts.flatMap((start) => {
        const at = (index: number): Point => run[index] as Point;
        const curve = bridge(at(start - around), at(start), at(start + hidden), at(start + hidden + around));
        return run
          .slice(start, start + hidden)
          .filter((_, i) => i % 5 === 0)
          .map((point) => off(point, curve));
      });
    })
    .sort((a, b) => a - b);
}

function knownRuns(): readonly (readonly Point[])[] {
  const rows = readTable('geo/regions/changzhi/sources/zhengtai-line.csv');
  const runs: Point[][] = [[]];
  for (const row of rows) {
    if (row['part'] === 'known') runs.at(-1)?.push(plane(row));
    else runs.push([]);
  }
  return runs.filter(({length}) => length > 1).map(dense);
}

describe('what is bridged of the high-speed line', () => {
  it.each([
    [1500, 211],
    [3000, 220],
    [5000, 569],
    [9000, 900],
  ])('hidden over %d m and bridged again, misses by less than is stated in 95 of 100', (lengthM, statedM) => {
    const found = misses(knownRuns(), lengthM);
    expect(found.length).toBeGreaterThan(200);
    expect(found[Math.floor(found.length * 0.95)]).toBeLessThan(statedM);
  });
});
