import type {Flavour} from '../../../carto/flavour.ts';

/** Pixels of the picture for one of the map: its slanting strokes are thin. */
export const HATCH_RATIO = 2;
/** Seven pixels of the map from stroke to stroke, measured across: ten along the edge. */
const SIDE = 10 * HATCH_RATIO;
/** Half of a stroke's width, in pixels of the map. */
const HALF = 0.75;

/** The hatching of approximate areas as a repeating picture, the same as the SVG pattern. */
export function hatchImage({colour}: Flavour): {width: number; height: number; data: Uint8ClampedArray} {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.zone.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const distance = Math.abs(((x + y) % SIDE) - SIDE / 2) / Math.SQRT2;
      data.set([r, g, b, 255 * Math.max(0, Math.min(1, HALF * HATCH_RATIO + 0.5 - distance))], (y * SIDE + x) * 4);
    }
  }
  return {width: SIDE, height: SIDE, data};
}
