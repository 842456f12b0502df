import type {Extent, LngLat} from '../domain/place.ts';
import type {Camera} from '../domain/view.ts';

/** Side of the world at zoom 0, in pixels: MapLibre's convention. */
const WORLD = 512;
const EARTH_CIRCUMFERENCE_M = 40_075_016.686;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels kept free on each side when something is fitted. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Point = readonly [x: number, y: number];

/** `[lng, lat]` → Web Mercator pixels of the world at zoom 0; y grows southwards. */
export function toWorld([lng, lat]: LngLat): Point {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [WORLD * (lng / 360 + 0.5), WORLD * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI))];
}

/** The inverse of `toWorld`. */
export function fromWorld([x, y]: Point): LngLat {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI;
  return [(x / WORLD - 0.5) * 360, lat];
}

/** Where a coordinate falls in a window of `size` whose middle is the camera's centre. */
export function toScreen({center, zoom}: Camera, {width, height}: Size, at: LngLat): Point {
  const scale = 2 ** zoom;
  const [x, y] = toWorld(at);
  const [cx, cy] = toWorld(center);
  return [width / 2 + (x - cx) * scale, height / 2 + (y - cy) * scale];
}

/** The inverse of `toScreen`. */
export function fromScreen({center, zoom}: Camera, {width, height}: Size, [x, y]: Point): LngLat {
  const scale = 2 ** zoom;
  const [cx, cy] = toWorld(center);
  return fromWorld([cx + (x - width / 2) / scale, cy + (y - height / 2) / scale]);
}

/** The camera that has the given one's centre in the middle of what `foot` pixels at the window's foot leave free; minus `foot` is the inverse. */
export function raised({center, zoom}: Camera, foot: number): Camera {
  if (foot === 0) return {center, zoom};
  const [x, y] = toWorld(center);
  return {center: fromWorld([x, y + foot / 2 / 2 ** zoom]), zoom};
}

/** The closest camera that shows all of `extent` inside the window's free part. */
export function cameraFor([west, south, east, north]: Extent, size: Size, padding: Padding, maxZoom = 13): Camera {
  const [x0, y0] = toWorld([west, north]);
  const [x1, y1] = toWorld([east, south]);
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const zoom = Math.min(
    maxZoom,
    Math.log2(Math.min(width / Math.max(x1 - x0, 1e-9), height / Math.max(y1 - y0, 1e-9))),
  );
  const scale = 2 ** zoom;
  const shift: Point = [(padding.right - padding.left) / 2 / scale, (padding.bottom - padding.top) / 2 / scale];
  return {center: fromWorld([(x0 + x1) / 2 + shift[0], (y0 + y1) / 2 + shift[1]]), zoom};
}

/** Ground metres under one pixel at a latitude. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / (WORLD * 2 ** zoom);
}

/** The smallest extent that holds all of them; null for none. */
export function unionExtent(extents: readonly Extent[]): Extent | null {
  const [first, ...rest] = extents;
  if (!first) return null;
  return rest.reduce<Extent>(
    ([w, s, e, n], [w2, s2, e2, n2]) => [Math.min(w, w2), Math.min(s, s2), Math.max(e, e2), Math.max(n, n2)],
    first,
  );
}

/** A length in a drawing, in pixels: a hundredth is finer than any eye. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
