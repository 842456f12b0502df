import type {Position} from 'geojson';
import type {MapFeature, MapFeatures} from '../domain/map-feature.ts';
import type {LngLat} from '../domain/place.ts';
import type {Camera} from '../domain/view.ts';
import {fromScreen, toScreen, type Point, type Size} from './mercator.ts';

export interface Nearest {
  readonly at: LngLat;
  /** 95 % radius of the position that was met, in metres. */
  readonly errorM: number;
}

/** What shades and tints is no feature that a finger can mean. */
const GROUND: ReadonlySet<string> = new Set(['relief', 'context-land', 'urban-circle']);

/**
 * The point or the line nearest to a point of the window, if it is within `reach` pixels: where a click on it means. Points go
 * before lines, so that a station is hit and not its railway.
 */
export function nearestFeature(
  {features}: MapFeatures,
  camera: Camera,
  size: Size,
  point: Point,
  reach: number,
): Nearest | null {
  let best: {readonly distance: number; readonly at: Point; readonly errorM: number} | null = null;
  for (const feature of features) {
    if (GROUND.has(feature.properties.class)) continue;
    const advantage = feature.geometry.type === 'Point' ? reach / 2 : 0;
    for (const line of linesOf(feature)) {
      const met = nearestOn(
        line.map((position) => toScreen(camera, size, position as unknown as LngLat)),
        point,
      );
      if (met && met.distance <= reach && (!best || met.distance - advantage < best.distance))
        best = {...met, distance: met.distance - advantage, errorM: feature.properties.errorM};
    }
  }
  return best && {at: fromScreen(camera, size, best.at), errorM: best.errorM};
}

function linesOf({geometry}: MapFeature): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function nearestOn(line: readonly Point[], point: Point): {readonly distance: number; readonly at: Point} | null {
  let best: {readonly distance: number; readonly at: Point} | null = null;
  for (const [index, from] of line.entries()) {
    const at = along(from, line[index + 1] ?? from, point);
    const distance = Math.hypot(at[0] - point[0], at[1] - point[1]);
    if (!best || distance < best.distance) best = {distance, at};
  }
  return best;
}

function along([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): Point {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
