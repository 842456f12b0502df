import {contours} from 'd3-contour';
import type {MultiPolygon, Position} from 'geojson';
import type {Grid} from './height-grid.ts';
import {signedArea} from './rings.ts';

/** Smallest patch that stays, in square degrees: about 60 km². Smaller ones are noise of a coarse grid. */
const SMALLEST = 0.006;

/** Where the values are above `threshold` as one shape in degrees; rings ordered as RFC 7946 asks. */
export function areaAbove(grid: Grid, threshold: number): MultiPolygon {
  const {columns, rows, values} = grid;
  const [contour] = contours().size([columns, rows]).smooth(true).thresholds([threshold])([...values]);
  const polygons = (contour?.coordinates ?? []).map((rings) =>
    rings
      .map((ring) => ring.map((point) => toDegrees(grid, point)))
      .filter(isLarge)
      .map(ordered),
  );
  return {type: 'MultiPolygon', coordinates: polygons.filter(([outer]) => outer !== undefined)};
}

/** d3-contour puts the middle of a cell at (0.5, 0.5). */
function toDegrees({west, south, stepLng, stepLat, columns, rows}: Grid, [x = 0, y = 0]: Position): Position {
  const column = Math.max(0, Math.min(columns - 1, x - 0.5));
  const row = Math.max(0, Math.min(rows - 1, y - 0.5));
  return [west + column * stepLng, south + row * stepLat];
}

function isLarge(ring: readonly Position[]): boolean {
  return Math.abs(signedArea(ring)) >= SMALLEST;
}

function ordered(ring: Position[], index: number): Position[] {
  return signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed();
}
