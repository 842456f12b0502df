import type {Position} from 'geojson';

/** Steps of the grid that ECharts packs coordinates on, a degree. */
const STEPS = 1024;

/** A polygon as GeoJSON has it, or as ECharts packs it: each ring a text, with where it begins. */
export interface PackedGeometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
  readonly encodeOffsets?: readonly unknown[];
}

/** A ring of differences, two characters a point, zigzag-coded. */
function decodeRing(text: string, [startX = 0, startY = 0]: readonly number[]): readonly Position[] {
  const ring: Position[] = [];
  let [x, y] = [startX, startY];
  const step = (at: number): number => {
    const code = text.charCodeAt(at) - 64;
    return (code >> 1) ^ -(code & 1);
  };
  for (let i = 0; i + 1 < text.length; i += 2) {
    x += step(i);
    y += step(i + 1);
    ring.push([x / STEPS, y / STEPS]);
  }
  return ring;
}

/**
 * Coordinates of a polygon, unpacked if ECharts has packed them; rings that are points or lines only are left out.
 * @returns coordinates of the same depth as those given: rings of a Polygon, polygons of a MultiPolygon
 */
export function decodeOutline({type, coordinates, encodeOffsets = []}: PackedGeometry): readonly unknown[] {
  if (type === 'MultiPolygon')
    return coordinates
      .map((part, i) =>
        decodeOutline({
          type: 'Polygon',
          coordinates: part as readonly unknown[],
          encodeOffsets: (encodeOffsets[i] ?? []) as readonly unknown[],
        }),
      )
      .filter((rings) => rings.length > 0);
  return coordinates
    .map((ring, i) =>
      typeof ring === 'string' ? decodeRing(ring, encodeOffsets[i] as readonly number[]) : (ring as Position[]),
    )
    .filter((ring) => ring.length >= 4);
}
