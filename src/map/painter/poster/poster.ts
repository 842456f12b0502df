import {cameraFor, type Size} from '../../../carto/mercator.ts';
import type {Region} from '../../../domain/region.ts';
import type {Camera} from '../../../domain/view.ts';

/** A usual desktop's share of the poster, for which the lettering is set, in pixels. */
export const WIDE_HEIGHT = 850;
/** A phone's share of it, above the sheet, for which the lettering is set a second time. */
export const NARROW_HEIGHT = 380;

/**
 * The poster's window: the shape of the whole map in Web Mercator, and where it looks. Coordinates are whole pixels of it, which is what
 * its geometry is worth and what keeps the page small; lines are drawn in pixels of the screen.
 */
export function posterOf({extent, aspect: [width, height]}: Pick<Region, 'extent' | 'aspect'>): {
  readonly size: Size;
  readonly camera: Camera;
} {
  const size = {width, height};
  return {size, camera: cameraFor(extent, size, {top: 0, right: 0, bottom: 0, left: 0})};
}

/** Of the poster's shape, so high. */
export function posterSize({aspect: [width, height]}: Pick<Region, 'aspect'>, high: number): Size {
  return {width: Math.round((high * width) / height), height: high};
}

/** Width to height, as style sheets set it. */
export function aspectOf({aspect: [width, height]}: Pick<Region, 'aspect'>): number {
  return Math.round((width / height) * 1e4) / 1e4;
}
