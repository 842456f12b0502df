import type {LngLat} from '../domain/place.ts';
import type {Camera} from '../domain/view.ts';
import {fromWorld, toWorld, type Size} from './mercator.ts';

/** The zooms at which something of a collection can come into sight first: those of its tiles. */
export const CELL_ZOOMS = {min: 5, max: 12} as const;

const WORLD = toWorld([180, 0])[0];

/** A square of the map: the tile of its zoom, by name. `9-416-200` */
export function cellAt(zoom: number, at: LngLat): string {
  const [x, y] = toWorld(at).map((pixels) => Math.floor((pixels / WORLD) * 2 ** zoom));
  return `${zoom}-${x}-${y}`;
}

/** The cells of every zoom up to the camera's that lie in a window, or by less than `margin` of its sides beside it; the coarsest first. */
export function cellsIn({center, zoom}: Camera, {width, height}: Size, margin = 0): readonly string[] {
  const [cx, cy] = toWorld(center);
  const [halfWidth, halfHeight] = [width, height].map((side) => (side * (0.5 + margin)) / 2 ** zoom) as [
    number,
    number,
  ];
  const finest = Math.min(CELL_ZOOMS.max, Math.max(CELL_ZOOMS.min, Math.floor(zoom)));
  const cells: string[] = [];
  for (let level = CELL_ZOOMS.min; level <= finest; level++) {
    const index = (pixels: number): number => Math.floor((pixels / WORLD) * 2 ** level);
    for (let x = index(cx - halfWidth); x <= index(cx + halfWidth); x++) {
      for (let y = index(cy - halfHeight); y <= index(cy + halfHeight); y++) cells.push(`${level}-${x}-${y}`);
    }
  }
  return cells;
}

/** The finest zoom whose cells are no smaller than what lies between two corners. */
export function zoomHolding([west, south]: LngLat, [east, north]: LngLat): number {
  const [x0, y0] = toWorld([west, north]);
  const [x1, y1] = toWorld([east, south]);
  const zoom = Math.floor(Math.log2(WORLD / Math.max(x1 - x0, y1 - y0, 1e-9)));
  return Math.min(CELL_ZOOMS.max, Math.max(CELL_ZOOMS.min, zoom));
}

/** The middle between two corners. */
export function middleOf(a: LngLat, b: LngLat): LngLat {
  const [[ax, ay], [bx, by]] = [toWorld(a), toWorld(b)];
  return fromWorld([(ax + bx) / 2, (ay + by) / 2]);
}
