import type {MultiPolygon, Polygon, Position} from 'geojson';
import type {LngLat} from '../../src/domain/place.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance to the outline, negative outside. */
  readonly distance: number;
}

type Rings = readonly (readonly Position[])[];

/**
 * The point of a polygon farthest from its outline (pole of inaccessibility): a label set there stands well inside.
 *
 * Squares are quartered as long as one of them may hold a better point. Of several parts the largest is taken.
 */
export function labelPoint(shape: Polygon | MultiPolygon): LngLat {
  const rings = largestPart(shape);
  const scale = Math.cos(((rings[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  const plane = rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng * scale, lat]));
  const best = farthest(plane, 0.0005);
  return [best.x / scale, best.y];
}

function largestPart(shape: Polygon | MultiPolygon): Rings {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return parts.reduce((largest, part) => (ringArea(part[0] ?? []) > ringArea(largest[0] ?? []) ? part : largest));
}

function ringArea(ring: readonly Position[]): number {
  return (
    Math.abs(
      ring.reduce((sum, [x = 0, y = 0], i) => {
        const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
        return sum + x * y2 - x2 * y;
      }, 0),
    ) / 2
  );
}

function farthest(rings: Rings, precision: number): Cell {
  let queue = coverWithCells(rings);
  let best = queue.reduce((a, b) => (b.distance > a.distance ? b : a));
  while (queue.length > 0) {
    const promising = queue.filter((cell) => cell.distance + cell.half * Math.SQRT2 > best.distance + precision);
    queue = promising.flatMap((cell) => quarter(cell, rings));
    best = queue.reduce((a, b) => (b.distance > a.distance ? b : a), best);
  }
  return best;
}

function coverWithCells(rings: Rings): readonly Cell[] {
  const xs = (rings[0] ?? []).map(([x = 0]) => x);
  const ys = (rings[0] ?? []).map(([, y = 0]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const half = Math.min(east - west, north - south) / 2;
  const cells: Cell[] = [];
  for (let x = west; x < east; x += 2 * half)
    for (let y = south; y < north; y += 2 * half) cells.push(cellAt(x + half, y + half, half, rings));
  return cells;
}

function quarter({x, y, half}: Cell, rings: Rings): readonly Cell[] {
  const h = half / 2;
  return [
    [-h, -h],
    [h, -h],
    [-h, h],
    [h, h],
  ].map(([dx = 0, dy = 0]) => cellAt(x + dx, y + dy, h, rings));
}

function cellAt(x: number, y: number, half: number, rings: Rings): Cell {
  return {x, y, half, distance: distanceToOutline(x, y, rings)};
}

function distanceToOutline(x: number, y: number, rings: Rings): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, distanceToSegment(x, y, ax, ay, bx, by));
    }
  }
  return inside ? nearest : -nearest;
}

/** Distance in the plane from a point to the segment from a to b. */
export function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
