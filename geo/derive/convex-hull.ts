import type {Position} from 'geojson';

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
