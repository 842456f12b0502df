import type {MapFeature} from '../domain/map-feature.ts';
import type {LngLat} from '../domain/place.ts';
import type {Region} from '../domain/region.ts';
import type {Rings} from './rows.ts';

/** Points of the map where a label may stand. */
export interface Sites {
  /** Points it may stand at, best first. */
  readonly at: readonly LngLat[];
  /** How many of them are tried in their order; the others, where none of these is in sight, from the middle of the window. All where it does not say. */
  readonly best?: number;
}

/** What else is drawn where a name may stand. */
export interface Ground {
  readonly region: Region;
  /** Whether a national road's shield may stand at a point. */
  readonly isClear: (point: LngLat) => boolean;
  /** Points along the railway. */
  readonly railway: readonly LngLat[];
  readonly water: Rings;
}

/** Degrees: nearer than that to an expressway, the shield of another road seems to be the expressway's. */
const SHIELD_CLEARANCE = 0.03;
/** Degrees: some 400 m, so that no name of a district lies across the railway in a close view. */
export const RAILWAY_CLEARANCE = 0.004;

export function groundOf(features: readonly MapFeature[], region: Region): Ground {
  const expressways = verticesOf(features.filter(({properties}) => properties.class === 'expressway'));
  const railway = alongLines(
    features.filter(({properties}) => properties.class === 'railway'),
    Array.from({length: 1001}, (_, index) => index / 1000),
  );
  return {
    region,
    railway,
    isClear: (point) =>
      railway.every((other) => distance(other, point) > RAILWAY_CLEARANCE) &&
      expressways.every((vertex) => distance(vertex, point) > SHIELD_CLEARANCE),
    water: ringsOf(features.filter(({properties}) => properties.class === 'lake')),
  };
}

/** Fractions of a line's length where its name may stand when the best of them are out of sight. */
export const anywhere = (pieces: number): readonly number[] =>
  Array.from({length: pieces - 1}, (_, index) => (index + 1) / pieces);
const ON_LINES = anywhere(150);

/** At the best fractions of a line, else anywhere along it: whatever part is in sight has its name. */
export function alongWhole(
  features: readonly MapFeature[],
  best: readonly number[],
  anywhereElse: readonly number[] = ON_LINES,
): Sites {
  return {at: alongLines(features, [...best, ...anywhereElse]), best: best.length};
}

export function ringsOf(areas: readonly MapFeature[]): Rings {
  return areas.flatMap(({geometry}) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [],
  ) as unknown as Rings;
}

/** Points at fractions of the length of a place's lines, taken one after the other. */
export function alongLines(features: readonly MapFeature[], fractions: readonly number[]): readonly LngLat[] {
  const points = verticesOf(features);
  const lengths = points.slice(1).map((point, index) => distance(points[index] as LngLat, point));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return fractions.flatMap((fraction) => {
    let left = fraction * total;
    for (const [index, length] of lengths.entries()) {
      if (left > length) {
        left -= length;
        continue;
      }
      const [from, to] = [points[index] as LngLat, points[index + 1] as LngLat];
      const share = length === 0 ? 0 : left / length;
      return [[round(from[0] + (to[0] - from[0]) * share), round(from[1] + (to[1] - from[1]) * share)] as const];
    }
    return [];
  });
}

function verticesOf(lines: readonly MapFeature[]): readonly LngLat[] {
  return lines.flatMap(({geometry}) =>
    geometry.type === 'LineString'
      ? geometry.coordinates
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates.flat()
        : [],
  ) as unknown as readonly LngLat[];
}

/** In degrees of latitude, longitudes shortened as at the first of both: good enough to find the middle of a line. */
function distance(a: LngLat, b: LngLat): number {
  return Math.hypot((b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180), b[1] - a[1]);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
