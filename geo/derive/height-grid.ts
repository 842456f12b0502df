import type {Extent} from '../../src/domain/place.ts';
import {positionOf, type Row} from '../read/csv.ts';

/** Numbers on a regular grid, row by row from the south-west corner. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  /** Degrees between neighbours. */
  readonly stepLng: number;
  readonly stepLat: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Heights of a table with positions and `elev_m` on a regular grid. */
export function gridOf(table: readonly Row[]): Grid {
  const lngs = distinct(table.map((row) => positionOf(row)[0]));
  const lats = distinct(table.map((row) => positionOf(row)[1]));
  const column = new Map(lngs.map((lng, i) => [lng, i]));
  const row = new Map(lats.map((lat, i) => [lat, i]));
  const values = new Float64Array(lngs.length * lats.length);
  for (const height of table) {
    const [lng, lat] = positionOf(height);
    values[(row.get(lat) ?? 0) * lngs.length + (column.get(lng) ?? 0)] = Number(height['elev_m']);
  }
  return {
    west: lngs[0] ?? 0,
    south: lats[0] ?? 0,
    stepLng: step(lngs),
    stepLat: step(lats),
    columns: lngs.length,
    rows: lats.length,
    values,
  };
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function step(values: readonly number[]): number {
  return ((values.at(-1) ?? 0) - (values[0] ?? 0)) / (values.length - 1);
}

/** Weights of the cubic B-spline: it smooths as it interpolates, so a coarse grid leaves no facets. */
function weights(t: number): readonly number[] {
  const s = 1 - t;
  return [s ** 3 / 6, (3 * t ** 3 - 6 * t ** 2 + 4) / 6, (3 * s ** 3 - 6 * s ** 2 + 4) / 6, t ** 3 / 6];
}

function sample(grid: Grid, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [wx, wy] = [weights(x - column), weights(y - row)];
  let sum = 0;
  for (let j = 0; j < 4; j++)
    for (let i = 0; i < 4; i++) sum += (wx[i] ?? 0) * (wy[j] ?? 0) * at(grid, column + i - 1, row + j - 1);
  return sum;
}

/** The value of a cell; beyond the edge that of the edge. */
export function at({columns, rows, values}: Grid, column: number, row: number): number {
  const clamped = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return values[clamped(row, rows) * columns + clamped(column, columns)] ?? 0;
}

/** The same surface on a finer grid that covers an extent. */
export function resample(grid: Grid, [west, south, east, north]: Extent, stepDegrees: number): Grid {
  const columns = Math.round((east - west) / stepDegrees) + 1;
  const rows = Math.round((north - south) / stepDegrees) + 1;
  const values = Float64Array.from({length: columns * rows}, (_, i) => {
    const lng = west + (i % columns) * stepDegrees;
    const lat = south + Math.floor(i / columns) * stepDegrees;
    return sample(grid, (lng - grid.west) / grid.stepLng, (lat - grid.south) / grid.stepLat);
  });
  return {west, south, stepLng: stepDegrees, stepLat: stepDegrees, columns, rows, values};
}

/** Every value replaced by what `value` gives for its column and row. */
export function mapGrid(grid: Grid, value: (column: number, row: number) => number): Grid {
  return {...grid, values: grid.values.map((_, i) => value(i % grid.columns, Math.floor(i / grid.columns)))};
}

/** Gaussian blur, one direction after the other. `sigma` in cells. */
export function blur(grid: Grid, sigma: number): Grid {
  const reach = Math.ceil(sigma * 3);
  const kernel = Array.from({length: 2 * reach + 1}, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)));
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const along = (source: Grid, dx: number, dy: number) =>
    mapGrid(
      source,
      (column, row) =>
        kernel.reduce(
          (sum, weight, i) => sum + weight * at(source, column + dx * (i - reach), row + dy * (i - reach)),
          0,
        ) / total,
    );
  return along(along(grid, 1, 0), 0, 1);
}

/** Light from the north-west, as readers of maps expect; from the south-east mountains look like valleys. */
const AZIMUTH = (315 * Math.PI) / 180;
const METRES_PER_DEGREE = 111_320;

/** How much a slope faces the light, per cell: positive is lit, negative in the shade, 0 level ground. */
export function hillshade(heights: Grid): Grid {
  const {south, stepLng, stepLat} = heights;
  return mapGrid(heights, (column, row) => {
    const metresEast = 2 * stepLng * METRES_PER_DEGREE * Math.cos(((south + row * stepLat) * Math.PI) / 180);
    const east = (at(heights, column + 1, row) - at(heights, column - 1, row)) / metresEast;
    const north = (at(heights, column, row + 1) - at(heights, column, row - 1)) / (2 * stepLat * METRES_PER_DEGREE);
    return -(east * Math.sin(AZIMUTH) + north * Math.cos(AZIMUTH));
  });
}
