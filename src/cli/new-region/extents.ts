import {bbox} from '@turf/bbox';
import type {Extent, LngLat} from '../../domain/place.ts';
import type {Shape} from '../../../geo/read/shapes.ts';

/** How much of its own width and height a region's picture has around it. */
const MARGIN = 0.03;
/** What is drawn beyond, in longer sides of the region: a wide screen sees it. */
const BESIDE = {x: 0.65, y: 0.6};
/** At the smallest zoom the frame is that wide, in pixels. */
const SMALLEST_PX = 293;
const TILE_PX = 512;

/** What a map of some shapes shows. */
export interface MapSize {
  readonly extent: Extent;
  readonly frame: Extent;
  readonly minZoom: number;
  readonly aspect: readonly [width: number, height: number];
}

export function extentOfShapes(shapes: readonly Shape[]): Extent {
  return unionOf(shapes.map(({geometry}) => bbox(geometry) as unknown as Extent));
}

export function unionOf(extents: readonly Extent[]): Extent {
  const side = (i: number, pick: (...values: number[]) => number): number =>
    pick(...extents.map((extent) => extent[i] ?? Number.NaN));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

export function widened([west, south, east, north]: Extent, x: number, y: number): Extent {
  return [west - x, south - y, east + x, north + y].map(toHundredths) as unknown as Extent;
}

export function meet([w, s, e, n]: Extent, [west, south, east, north]: Extent): boolean {
  return w < east && e > west && s < north && n > south;
}

export function holdsPoint([west, south, east, north]: Extent, [lng, lat]: LngLat): boolean {
  return lng > west && lng < east && lat > south && lat < north;
}

/** Picture, frame, smallest zoom and aspect of a region that covers an extent. */
export function mapSizeOf(own: Extent): MapSize {
  const [west, south, east, north] = own;
  const [width, height] = [east - west, north - south];
  const scale = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const longer = Math.max(width * scale, height);
  const extent = widened(own, width * MARGIN, height * MARGIN);
  const frame = widened(own, (longer * BESIDE.x) / scale, longer * BESIDE.y);
  const zoom = Math.log2((SMALLEST_PX * 360) / (TILE_PX * (frame[2] - frame[0])));
  return {extent, frame, minZoom: Math.floor(zoom * 2) / 2, aspect: aspectOf(extent)};
}

/** Width to height in the Mercator projection, the longer side 760. */
function aspectOf([west, south, east, north]: Extent): readonly [number, number] {
  const width = ((east - west) * Math.PI) / 180;
  const height = mercatorY(north) - mercatorY(south);
  const longer = Math.max(width, height) / 760;
  return [Math.round(width / longer), Math.round(height / longer)];
}

function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function toHundredths(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
