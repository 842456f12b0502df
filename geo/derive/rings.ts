import type {Position, Polygon} from 'geojson';
import {destination} from '@turf/destination';
import type {LngLat} from '../../src/domain/place.ts';

/** Area of a ring in its own units, positive when it runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  return (
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
      return sum + x * y2 - x2 * y;
    }, 0) / 2
  );
}

/** Cuts every corner of a closed ring in quarters (Chaikin), `rounds` times: coarse outlines stop looking surveyed. */
export function smoothRing(ring: readonly Position[], rounds: number): readonly Position[] {
  if (rounds === 0) return ring;
  const cut = ring.slice(0, -1).flatMap((from, i) => {
    const to = ring[i + 1] ?? from;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  const [first] = cut;
  return smoothRing(first ? [...cut, first] : cut, rounds - 1);
}

function between([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, share: number): Position {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function halfHull(points: readonly Position[]): readonly Position[] {
  return points
    .reduce<Position[]>((hull, point) => {
      while (hull.length > 1 && turn(hull.at(-2) ?? [], hull.at(-1) ?? [], point) <= 0) hull.pop();
      return [...hull, point];
    }, [])
    .slice(0, -1);
}

/** The smallest convex ring around points, counter-clockwise and closed (Andrew's monotone chain). */
export function convexHull(points: readonly Position[]): readonly Position[] {
  const sorted = points.toSorted(([ax = 0, ay = 0], [bx = 0, by = 0]) => ax - bx || ay - by);
  const ring = [...halfHull(sorted), ...halfHull(sorted.toReversed())];
  return [...ring, ring[0] ?? []];
}

/** A circle of a given area, counter-clockwise, as a polygon of `steps` corners. */
export function circleOfArea([lng, lat]: LngLat, areaKm2: number, steps = 48): Polygon {
  const radiusKm = Math.sqrt(areaKm2 / ((steps / 2) * Math.sin((2 * Math.PI) / steps)));
  const corners = Array.from(
    {length: steps},
    (_, i) => destination([lng, lat], radiusKm, (-i * 360) / steps).geometry.coordinates,
  );
  return {type: 'Polygon', coordinates: [[...corners, corners[0] ?? []]]};
}
