import type {Camera} from '../domain/view.ts';
import type {Locale} from '../domain/text.ts';
import {metresPerPixel} from './mercator.ts';

export interface ScaleBar {
  readonly metres: number;
  readonly pixels: number;
}

/** A round distance of at most `longest` pixels, and of at least two fifths of it. */
export function scaleOf({center, zoom}: Camera, longest = 140): ScaleBar {
  const perPixel = metresPerPixel(center[1], zoom);
  const most = longest * perPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return {metres, pixels: metres / perPixel};
}

/** `20 公里`, `500 m`. */
export function distanceText(metres: number, locale: Locale): string {
  const [number, unit] = metres >= 1000 ? [metres / 1000, locale === 'en' ? 'km' : '公里'] : [metres, locale === 'en' ? 'm' : '米'];
  return `${number} ${unit}`;
}
