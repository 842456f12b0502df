import {distanceText, scaleOf} from '../carto/scale-bar.ts';
import type {Locale} from '../domain/text.ts';
import type {Camera} from '../domain/view.ts';

export function drawScale(element: HTMLElement, camera: Camera, locale: Locale): void {
  const {metres, pixels} = scaleOf(camera);
  element.textContent = distanceText(metres, locale);
  element.style.width = `${pixels}px`;
}
