import type {Flavour} from '../carto/flavour.ts';

/** Seven pixels from stroke to stroke, measured across: ten along the edge. */
const SIDE = 10;

/** The hatching of approximate areas as a repeating picture, the same as the SVG pattern. */
export function hatchImage({colour}: Flavour): {width: number; height: number; data: Uint8ClampedArray} {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.zone.slice(at, at + 2), 16)) as [number, number, number];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const distance = Math.abs(((x + y) % SIDE) - SIDE / 2) / Math.SQRT2;
      data.set([r, g, b, 255 * Math.max(0, Math.min(1, 2.1 - distance))], (y * SIDE + x) * 4);
    }
  }
  return {width: SIDE, height: SIDE, data};
}
