import type {LabelCandidate} from '../../carto/label-candidate.ts';
import {toScreen, type Size} from '../../carto/mercator.ts';
import type {Camera} from '../../domain/view.ts';

/** So far up in pixels the arrow steps at a time, and so often at most. */
const STEP = 46;
const MOST = 4;
/** Half of what a symbol covers, with air. */
const SYMBOL = 14;

/** Where its usual place would cover the symbol of a place, the arrow that points north stands a little higher. */
export function clearNorth(
  region: HTMLElement,
  labels: readonly LabelCandidate[],
  {camera, size}: {readonly camera: Camera; readonly size: Size},
): void {
  const north = region.querySelector<SVGElement>('.north');
  if (!north) return;
  north.style.transform = '';
  const [box, origin] = [north.getBoundingClientRect(), region.getBoundingClientRect()];
  if (box.width === 0) return;
  const points = labels
    .filter(({class: of}) => of === 'station' || of === 'site' || of === 'park')
    .flatMap(({at}) => at.map((point) => toScreen(camera, size, point)))
    .filter(([x]) => x > box.left - origin.left - SYMBOL && x < box.right - origin.left + SYMBOL);
  const covers = (up: number): boolean =>
    points.some(([, y]) => y > box.top - origin.top - up - SYMBOL && y < box.bottom - origin.top - up + SYMBOL);
  const steps = Array.from({length: MOST + 1}, (_, at) => at * STEP);
  const up = steps.find((each) => !covers(each)) ?? 0;
  if (up > 0) north.style.transform = `translateY(${-up}px)`;
}
