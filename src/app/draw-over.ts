import {hydrate, type ComponentChild} from 'preact';
import {isTranslated, render} from './render.ts';

const adopted = new WeakSet<Element>();

/**
 * Draws into an element that the page served filled: the first time what is there is adopted as `served`, so that nothing of it is
 * left behind, focus and open parts stay, and only what differs changes. What a translation has touched is not adopted.
 */
export function drawOver(element: Element, served: () => ComponentChild, now: ComponentChild): void {
  if (!adopted.has(element) && !isTranslated(element)) hydrate(served(), element);
  adopted.add(element);
  render(now, element);
}
