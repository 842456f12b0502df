import type {MultiPolygon, Polygon, Position} from 'geojson';
import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {polygonsOf} from '../../src/domain/map-feature.ts';
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

/** A closed ring without points at which it only turns back. A junction stays: not all who meet there turn back. */
function withoutSpikes(ring: Ring, junctions: ReadonlySet<string>): Ring {
  const open = ring.slice(1);
  for (let i = 0, clean = 0; open.length > 3 && clean < open.length; i = (i + 1) % open.length) {
    const [before = [], point = []] = [open.at((i || open.length) - 1), open[i]];
    if (!junctions.has(String(point)) && isSpike(before, point, open[(i + 1) % open.length] ?? [])) {
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
 *
 * @param junctions corners at which three units meet or more, as `lng,lat`
 */
export function simplePolygon(
  shape: Polygon | MultiPolygon,
  junctions: ReadonlySet<string> = new Set(),
): Polygon | MultiPolygon {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const rings = polygons.map((parts) =>
    parts.map((ring) => withoutSpikes(roundCoordinates(ring), junctions)).flatMap(simpleRings),
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

function lengthOf(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [fromX = 0, fromY = 0] = ring[i] ?? [];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

const edgesOf = (ring: Ring): readonly (readonly [string, string])[] =>
  ring.slice(1).map((to, i) => [String(ring[i]), String(to)]);

/** Without narrow parts whose border no other has: what a frame leaves of a shape that it only touches lies over its neighbour when it is rounded. */
export function withoutSlivers(shapes: readonly (Polygon | MultiPolygon)[]): readonly (Polygon | MultiPolygon)[] {
  const edges = new Set(
    shapes
      .flatMap((shape) => polygonsOf(shape).flat())
      .flatMap(edgesOf)
      .map(String),
  );
  const isSliver = ([outer = []]: readonly Ring[]): boolean =>
    (4 * signedArea(outer)) / lengthOf(outer) < NARROW &&
    edgesOf(outer).every(([from, to]) => !edges.has(`${to},${from}`));
  return shapes.map((shape) => {
    const kept = polygonsOf(shape).filter((rings) => !isSliver(rings));
    return kept.length === polygonsOf(shape).length
      ? shape
      : {type: 'MultiPolygon', coordinates: kept.map((rings) => rings.map((ring) => [...ring]))};
  });
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
