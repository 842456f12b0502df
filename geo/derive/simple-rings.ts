import type {MultiPolygon, Polygon, Position} from 'geojson';
import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {roundCoordinates} from './round.ts';
import {signedArea} from './rings.ts';

type Ring = readonly Position[];

/** Degrees, some 8 m: what is narrower is gone, or crosses itself, when coordinates are rounded. */
const NARROW = 8e-5;

/** Whether the way goes out to a point and back along the same line. The same from either side, so that neighbours lose it both. */
function isSpike(before: Position, [x = 0, y = 0]: Position, after: Position): boolean {
  const [ax, ay] = [(before[0] ?? 0) - x, (before[1] ?? 0) - y];
  const [bx, by] = [(after[0] ?? 0) - x, (after[1] ?? 0) - y];
  const longer = Math.max(Math.hypot(ax, ay), Math.hypot(bx, by));
  return ax * bx + ay * by > 0 && Math.abs(ax * by - ay * bx) / longer < NARROW;
}

/** A closed ring without points at which it only turns back. */
function withoutSpikes(ring: Ring): Ring {
  const open = ring.slice(1);
  for (let i = 0, clean = 0; open.length > 3 && clean < open.length; i = (i + 1) % open.length) {
    const before = open.at((i || open.length) - 1) ?? [];
    if (isSpike(before, open[i] ?? [], open[(i + 1) % open.length] ?? [])) {
      open.splice(i, 1);
      clean = 0;
      i = Math.max(0, i - 2);
    } else clean++;
  }
  return open.length === ring.length - 1 ? ring : [...open.slice(-1), ...open];
}

/**
 * The simple rings of one that touches itself: each is closed where it comes back to a point that it has passed. Spikes without area are left out.
 */
function simpleRings(ring: Ring): readonly Ring[] {
  const rings: Ring[] = [];
  const way: Position[] = [];
  for (const point of ring) {
    const before = way.findIndex(([x, y]) => x === point[0] && y === point[1]);
    if (before !== -1) {
      const loop = [...way.splice(before), point];
      if (loop.length > 3) rings.push(loop);
    }
    way.push(point);
  }
  return rings;
}

/**
 * The same area in rings that do not touch themselves and have no spikes: OGC calls others invalid.
 *
 * Rings that run counter-clockwise bound an area, the others a hole in one; what neighbours share changes in both, so that they still meet.
 */
export function simplePolygon(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const rings = polygons.map((parts) =>
    parts.map((ring) => withoutSpikes(roundCoordinates(ring))).flatMap(simpleRings),
  );
  const isAsBefore = rings.every(
    (parts, i) =>
      parts.length === polygons[i]?.length && parts.every((ring, j) => ring.length === polygons[i]?.[j]?.length),
  );
  if (isAsBefore) return shape;
  const split = rings.flatMap((parts) => {
    const outer = parts.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
    for (const hole of parts.filter((ring) => signedArea(ring) < 0)) (holderOf(hole, outer) ?? outer[0])?.push(hole);
    return outer as Position[][][];
  });
  const [only] = split;
  return split.length === 1 && only ? {type: 'Polygon', coordinates: only} : {type: 'MultiPolygon', coordinates: split};
}

/** Which of several polygons a hole lies in: that which holds a point of it beside its outline. */
function holderOf(hole: Ring, polygons: Ring[][]): Ring[] | undefined {
  return polygons.length === 1
    ? polygons[0]
    : polygons.find(([ring]) =>
        hole.some((point) =>
          booleanPointInPolygon(
            [...point],
            {type: 'Polygon', coordinates: [[...(ring ?? [])]]},
            {ignoreBoundary: true},
          ),
        ),
      );
}
