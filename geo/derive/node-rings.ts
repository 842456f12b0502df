import type {MultiPolygon, Polygon, Position} from 'geojson';
import {polygonsOf} from '../../src/domain/map-feature.ts';

type Shape = Polygon | MultiPolygon;
type Ring = readonly Position[];

/** Degrees, some 2 m: rounding to five decimals moves a point and the line beside it so far apart, or across each other. */
const REACH = 2e-5;
/** A line that is led through a point may come to lie beside another; so often this is looked after. */
const ROUNDS = 4;

export interface Noded {
  readonly shapes: readonly Shape[];
  /** Of each shape, the corners that an edge of it was led through. */
  readonly through: readonly (readonly Position[])[];
}

/** How far along an edge a point lies, from 0 to 1; null where it is an end, or lies apart. */
function shareAlong([px = 0, py = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number | null {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  const share = ((px - ax) * dx + (py - ay) * dy) / length ** 2;
  const off = Math.abs((px - ax) * dy - (py - ay) * dx) / length;
  return share > 0 && share < 1 && off < REACH ? share : null;
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** All corners, west to east, each once. */
function cornersOf(shapes: readonly Shape[]): readonly Position[] {
  const all = shapes.flatMap((shape) => polygonsOf(shape).flat(2));
  return [...new Map(all.map((corner) => [corner.join(), corner])).values()].sort(([a = 0], [b = 0]) => a - b);
}

/** Those that an edge passes, in its order. */
function passedBy(from: Position, to: Position, corners: readonly Position[]): readonly Position[] {
  const [west, east] = [Math.min(from[0] ?? 0, to[0] ?? 0) - REACH, Math.max(from[0] ?? 0, to[0] ?? 0) + REACH];
  const [south, north] = [Math.min(from[1] ?? 0, to[1] ?? 0) - REACH, Math.max(from[1] ?? 0, to[1] ?? 0) + REACH];
  const passed: (readonly [number, Position])[] = [];
  for (let i = firstFrom(west, corners); i < corners.length; i++) {
    const corner = corners[i] ?? [];
    const [x = 0, y = 0] = corner;
    if (x > east) break;
    if (y < south || y > north || isSame(corner, from) || isSame(corner, to)) continue;
    const share = shareAlong(corner, from, to);
    if (share !== null) passed.push([share, corner]);
  }
  return passed.sort(([a], [b]) => a - b).map(([, corner]) => corner);
}

/** Number of the first corner that does not lie west of a meridian. */
function firstFrom(west: number, corners: readonly Position[]): number {
  let [low, high] = [0, corners.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corners[middle]?.[0] ?? 0) < west) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mapRings(shape: Shape, change: (ring: Ring) => Ring): Shape {
  const polygons = polygonsOf(shape).map((rings) => rings.map((ring) => [...change(ring)]));
  return shape.type === 'Polygon'
    ? {type: 'Polygon', coordinates: polygons[0] ?? []}
    : {type: 'MultiPolygon', coordinates: polygons};
}

/**
 * Leads every edge through the corners, of any shape, that it passes within the rounding: lines that crossed or nearly met then meet in a corner.
 * What two shapes share changes in both alike, so that they still meet.
 */
export function nodeRings(shapes: readonly Shape[], rounds = ROUNDS): Noded {
  const corners = cornersOf(shapes);
  const through = shapes.map((): Position[] => []);
  const noded = shapes.map((shape, i) =>
    mapRings(shape, (ring) =>
      ring.flatMap((corner, at) => {
        const from = ring[at - 1];
        const passed = from ? passedBy(from, corner, corners) : [];
        through[i]?.push(...passed);
        return [...passed, corner];
      }),
    ),
  );
  if (rounds === 0 || through.every((passed) => passed.length === 0)) return {shapes, through};
  const further = nodeRings(noded, rounds - 1);
  return {shapes: further.shapes, through: through.map((passed, i) => [...passed, ...(further.through[i] ?? [])])};
}

/** Corners at which more than two edges meet, as `lng,lat`. */
export function junctionsOf(shapes: readonly Shape[]): ReadonlySet<string> {
  const next = new Map<string, Set<string>>();
  const join = (a: string, b: string): unknown => (next.get(a) ?? next.set(a, new Set()).get(a))?.add(b);
  for (const ring of shapes.flatMap((shape) => polygonsOf(shape).flat()))
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [String(ring[i - 1]), String(ring[i])];
      join(from, to);
      join(to, from);
    }
  return new Set([...next].filter(([, others]) => others.size > 2).map(([corner]) => corner));
}
