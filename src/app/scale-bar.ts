import {metresPerPixel} from '../carto/mercator.ts';
import type {Locale} from '../domain/text.ts';
import type {Camera} from '../domain/view.ts';

/** A round distance of 60 to 140 pixels. */
export function scaleOf(camera: Camera): {readonly metres: number; readonly pixels: number} {
  const perPixel = metresPerPixel(camera.center[1], camera.zoom);
  const most = 140 * perPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return {metres, pixels: metres / perPixel};
}

export function drawScale(element: HTMLElement, camera: Camera, locale: Locale): void {
  const {metres, pixels} = scaleOf(camera);
  const [number, unit] = metres >= 1000 ? [metres / 1000, locale === 'en' ? 'km' : '公里'] : [metres, locale === 'en' ? 'm' : '米'];
  element.textContent = `${number} ${unit}`;
  element.style.width = `${pixels}px`;
}
