import {toScreen, fromScreen, type Point, type Size} from '../../carto/mercator.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {LngLat} from '../../domain/place.ts';
import type {Camera} from '../../domain/view.ts';
import type {Change} from '../protocol.ts';

/** A position, line or area while it is being made. */
export interface Drawing {
  readonly type: 'Point' | 'LineString' | 'Polygon';
  readonly points: readonly LngLat[];
  /** 95 % radius in metres. */
  readonly errorM: number;
  readonly source: string;
}

type Geometry = (Change & {readonly do: 'place'})['geometry'];

/** As it is written; null while it has too few points. */
export function geometryOf({type, points}: Pick<Drawing, 'type' | 'points'>): Geometry | null {
  const [first] = points;
  if (!first) return null;
  if (type === 'Point') return {type, coordinates: first};
  if (type === 'LineString') return points.length < 2 ? null : {type, coordinates: points};
  return points.length < 3 ? null : {type, coordinates: [[...points, first]]};
}

/** With a point more: the only one of a position, the last of a line or area. */
export function withPoint(drawing: Drawing, point: LngLat): Drawing {
  return {...drawing, points: drawing.type === 'Point' ? [point] : [...drawing.points, point]};
}

export function movedPoint(drawing: Drawing, at: number, to: LngLat): Drawing {
  return {...drawing, points: drawing.points.map((point, index) => (index === at ? to : point))};
}

export function withoutPoint(drawing: Drawing, at: number): Drawing {
  return {...drawing, points: drawing.points.filter((_, index) => index !== at)};
}

/** With a point in the middle of the stretch that begins at `at`; an area's last stretch leads back to its first point. */
export function halved(drawing: Drawing, at: number): Drawing {
  const {points, type} = drawing;
  const from = points[at];
  const to = points[at + 1] ?? (type === 'Polygon' ? points[0] : undefined);
  if (!from || !to || type === 'Point') return drawing;
  const middle: LngLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return {...drawing, points: [...points.slice(0, at + 1), middle, ...points.slice(at + 1)]};
}

/** The shape that a place has on the map, to be corrected; null where it is none that one line or ring tells. */
export function drawingOf({features}: MapFeatures, place: string): Pick<Drawing, 'type' | 'points' | 'errorM'> | null {
  const [only, ...others] = features.filter(({properties}) => properties.place === place);
  if (!only || others.length > 0) return null;
  const {geometry, properties} = only;
  const {errorM} = properties;
  if (geometry.type === 'Point') return {type: 'Point', points: [geometry.coordinates as unknown as LngLat], errorM};
  if (geometry.type === 'LineString')
    return {type: 'LineString', points: geometry.coordinates as unknown as readonly LngLat[], errorM};
  if (geometry.type !== 'Polygon' || geometry.coordinates.length !== 1) return null;
  return {
    type: 'Polygon',
    points: (geometry.coordinates[0] ?? []).slice(0, -1) as unknown as readonly LngLat[],
    errorM,
  };
}

/** How near a click must be to something drawn to mean it, in pixels. */
const REACH = 9;
const SNAPPED =
  /^(station|site|town|peak|railway|expressway|national-road|street|river|lake|county-border|prefecture-border)$/;

/** The nearest station, town, road, shore or border within reach, else the point itself. Ends and bends before the stretches between. */
export function snapped({features}: MapFeatures, camera: Camera, size: Size, point: LngLat): LngLat {
  const [x, y] = toScreen(camera, size, point);
  let best: {readonly at: Point; readonly far: number} | null = null;
  const meet = (at: Point, bonus: number): void => {
    const far = Math.hypot(at[0] - x, at[1] - y);
    if (far <= REACH && far - bonus < (best?.far ?? Infinity)) best = {at, far: far - bonus};
  };
  for (const {geometry, properties} of features) {
    if (!SNAPPED.test(properties.class)) continue;
    for (const run of runsOf(geometry)) {
      let before: Point | null = null;
      for (const each of run) {
        const now = toScreen(camera, size, each);
        meet(now, run.length === 1 ? REACH : REACH / 2);
        if (before) meet(footOn(before, now, [x, y]), 0);
        before = now;
      }
    }
  }
  const found = best as {readonly at: Point} | null;
  return found ? fromScreen(camera, size, found.at) : point;
}

function footOn([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): Point {
  const [dx, dy] = [bx - ax, by - ay];
  const part = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return [ax + part * dx, ay + part * dy];
}

function runsOf(geometry: MapFeatures['features'][number]['geometry']): readonly (readonly LngLat[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates as unknown as LngLat]];
    case 'LineString':
      return [geometry.coordinates as unknown as readonly LngLat[]];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates as unknown as readonly (readonly LngLat[])[];
    case 'MultiPolygon':
      return geometry.coordinates.flat() as unknown as readonly (readonly LngLat[])[];
    default:
      return [];
  }
}
