import type {Position} from 'geojson';

/** Area of a ring in its own units, positive when it runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  return (
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
      return sum + x * y2 - x2 * y;
    }, 0) / 2
  );
}
