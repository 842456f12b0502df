import {distanceText, scaleOf} from '../../carto/scale-bar.ts';
import type {Locale} from '../../domain/text.ts';
import type {Camera} from '../../domain/view.ts';

export function drawScale(element: HTMLElement, camera: Camera, locale: Locale): void {
  const units = element.ownerDocument.documentElement.dataset['units'] === 'imperial' ? 'imperial' : 'metric';
  const {metres, pixels} = scaleOf(camera, 140, units);
  element.textContent = distanceText(metres, locale, units);
  element.style.width = `${pixels}px`;
}
