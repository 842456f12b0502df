import type {LabelCandidate} from '../../carto/label-candidate.ts';
import type {Size} from '../../carto/mercator.ts';
import type {Locale} from '../../domain/text.ts';
import type {Camera} from '../../domain/view.ts';
import {clearNorth} from './clear-north.ts';
import {drawNearer} from './nearer.ts';
import {drawScale} from './scale-bar.ts';

/** What a map needs once it is more than the poster: its lettering, looks and scale. Loaded together, when first needed. */
export {FLAVOURS, forRoom} from '../../carto/flavour.ts';
export {createLabelOverlay} from './label-overlay.ts';

/** Sets what stands at the map's edges for where it looks: no name comes under it later. */
export function drawEdges(
  {region, scale}: {readonly region: HTMLElement; readonly scale: HTMLElement},
  labels: readonly LabelCandidate[],
  view: {readonly camera: Camera; readonly size: Size; readonly locale: Locale},
  hasBasemap: boolean,
): void {
  drawScale(scale, view.camera, view.locale);
  drawNearer(region, view.camera, view.locale, hasBasemap);
  clearNorth(region, labels, view);
}
