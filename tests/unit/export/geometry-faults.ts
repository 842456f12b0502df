import type {Geometry, Position} from 'geojson';

type Segment = readonly [Position, Position];

/** What GEOS would say against a geometry, and what RFC 7946 asks besides: one sentence for each fault. */
export function geometryFaults(geometry: Geometry | null): readonly string[] {
  switch (geometry?.type) {
    case 'LineString':
      return lineFaults(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.flatMap(lineFaults);
    case 'Polygon':
      return polygonFaults([geometry.coordinates]);
    case 'MultiPolygon':
      return polygonFaults(geometry.coordinates);
    default:
      return [];
  }
}

function lineFaults(line: readonly Position[]): readonly string[] {
  const repeated = segmentsOf(line).filter(([a, b]) => isSame(a, b));
  return [...(line.length < 2 ? ['a line of one point'] : []), ...repeated.map(([at]) => `${at} stands twice`)];
}

function polygonFaults(polygons: readonly (readonly Position[][])[]): readonly string[] {
  const rings = polygons.flat();
  return [
    ...rings.flatMap(lineFaults),
    ...rings.filter((ring) => ring.length < 4).map(({length}) => `a ring of ${length} points`),
    ...rings.filter(([first = [], ...rest]) => !isSame(first, rest.at(-1) ?? [])).map(() => 'a ring is open'),
    ...polygons.flatMap((polygon) =>
      polygon.flatMap((ring, i) => (isCounterclockwise(ring) === (i === 0) ? [] : [`ring ${i} runs the wrong way`])),
    ),
    ...rings.flatMap((ring) => repeatedPoints(ring).map((at) => `a ring touches itself at ${at}`)),
    ...crossings(rings.flatMap(segmentsOf)).map((at) => `lines cross or lie on each other at ${at}`),
  ];
}

function repeatedPoints(ring: readonly Position[]): readonly string[] {
  const keys = ring.slice(1).map(String);
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}

/** Where two segments cross, or share more than an end. Sorted from west to east: only those that overlap are compared. */
function crossings(segments: readonly Segment[]): readonly Position[] {
  const sorted = segments.toSorted((a, b) => westOf(a) - westOf(b));
  return sorted.flatMap((segment, i) => {
    const east = Math.max(xOf(segment[0]), xOf(segment[1]));
    const found: Position[] = [];
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j];
      if (!other || westOf(other) > east) break;
      if (cross(segment, other)) found.push(other[0]);
    }
    return found;
  });
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const ends = [isSame(a, c), isSame(a, d), isSame(b, c), isSame(b, d)].filter(Boolean).length;
  if (ends > 1) return true;
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)] as const;
  if (ends === 1) return sides.every((each) => each === 0) && isBetween([a, b], [c, d]);
  return (
    sides[0] * sides[1] <= 0 &&
    sides[2] * sides[3] <= 0 &&
    (sides.some((each) => each !== 0) || isBetween([a, b], [c, d]))
  );
}

/** Whether an end of one of two segments on a line lies inside the other. */
function isBetween([a, b]: Segment, [c, d]: Segment): boolean {
  const inside = (at: Position, [from, to]: Segment): boolean =>
    !isSame(at, from) && !isSame(at, to) && dot(at, from, to) < 0;
  return inside(c, [a, b]) || inside(d, [a, b]) || inside(a, [c, d]) || inside(b, [c, d]);
}

function side([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

function dot([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return (ax - x) * (bx - x) + (ay - y) * (by - y);
}

function isCounterclockwise(ring: readonly Position[]): boolean {
  return segmentsOf(ring).reduce((sum, [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]) => sum + x0 * y1 - x1 * y0, 0) > 0;
}

function segmentsOf(line: readonly Position[]): readonly Segment[] {
  return line.slice(1).map((to, i): Segment => [line[i] ?? [], to]);
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function xOf([x = 0]: Position): number {
  return x;
}

function westOf([a, b]: Segment): number {
  return Math.min(xOf(a), xOf(b));
}
