import type {Position} from 'geojson';

type Ring = Position[];
type Rings = Ring[];
type Edge = readonly [from: Position, to: Position];

/**
 * The outline of areas that share borders point for point, as those of one coverage do: what two of them have in common goes, and
 * what is left is chained into rings. Exterior rings are counterclockwise, holes clockwise, each polygon's own exterior first.
 *
 * @param polygons Rings as in GeoJSON, wound as RFC 7946 asks.
 */
export function dissolve(polygons: readonly Rings[]): Rings[] {
  const rings = chain(outerEdges(polygons.flat()));
  const exteriors = rings.filter((ring) => signedArea(ring) > 0).toSorted((a, b) => signedArea(a) - signedArea(b));
  const outlines = exteriors.map((exterior): Rings => [exterior]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0))
    outlines.find(([exterior = []]) => holds(exterior, hole))?.push(hole);
  return outlines.toReversed();
}

/** Twice the area of a ring in its own units, positive where it runs counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  const [[left = 0, foot = 0] = []] = ring;
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [beforeX = 0, beforeY = 0] = ring[i] ?? [];
    return sum + (beforeX - left) * (y - foot) - (x - left) * (beforeY - foot);
  }, 0);
}

/** Edges that no neighbour runs along the other way. */
function outerEdges(rings: Rings): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const ring of rings)
    for (const [i, to] of ring.slice(1).entries()) {
      const from = ring[i];
      if (!from || keyOf(from) === keyOf(to)) continue;
      const opposite = `${keyOf(to)} ${keyOf(from)}`;
      if (!edges.delete(opposite)) edges.set(`${keyOf(from)} ${keyOf(to)}`, [from, to]);
    }
  return [...edges.values()];
}

function keyOf([x, y]: Position): string {
  return `${x},${y}`;
}

/** Edges as closed rings. A ring that comes by a point a second time is cut there, so that none touches itself. */
function chain(edges: readonly Edge[]): Rings {
  const from = new Map<string, Edge[]>();
  for (const edge of edges) from.set(keyOf(edge[0]), [...(from.get(keyOf(edge[0])) ?? []), edge]);
  const rings: Rings = [];
  for (const first of edges) {
    const path: Position[] = [];
    const keys: string[] = [];
    let next = take(from, first);
    while (next) {
      path.push(next[0]);
      keys.push(keyOf(next[0]));
      const end = keyOf(next[1]);
      const start = keys.indexOf(end);
      if (start >= 0) {
        keys.splice(start);
        rings.push([...path.splice(start), next[1]]);
      }
      const before: Edge = next;
      const leaving = from.get(end) ?? [];
      next =
        path.length === 0 ? undefined : take(from, leaving.toSorted((a, b) => turn(before, b) - turn(before, a))[0]);
    }
  }
  return rings;
}

/** The edge if it has not been taken yet. */
function take(from: Map<string, Edge[]>, edge: Edge | undefined): Edge | undefined {
  if (!edge) return undefined;
  const leaving = from.get(keyOf(edge[0])) ?? [];
  const found = leaving.indexOf(edge);
  if (found < 0) return undefined;
  leaving.splice(found, 1);
  return edge;
}

/** By how much one turns left from one edge to the next, from −π to π: where areas touch in a point the sharpest left keeps them apart. */
function turn([[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]: Edge, [, [x2 = 0, y2 = 0]]: Edge): number {
  const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x2 - x1, y2 - y1];
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

/** Whether a ring lies in another; rings do not cross, so one point that they do not share tells. */
function holds(exterior: Ring, ring: Ring): boolean {
  const shared = new Set(exterior.map(keyOf));
  const [x = 0, y = 0] = ring.find((point) => !shared.has(keyOf(point))) ?? ring[0] ?? [];
  let within = false;
  for (const [i, [x1 = 0, y1 = 0]] of exterior.slice(1).entries()) {
    const [x0 = 0, y0 = 0] = exterior[i] ?? [];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) within = !within;
  }
  return within;
}
