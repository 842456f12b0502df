import {hasWebgl2} from '../../browser/has-webgl2.ts';
import type {Store} from '../../state/store.ts';
import {isAsServed} from './as-served-view.ts';

/** What says that a reader means the map and not the words beside it. A pointer that rests where the page appears says nothing yet. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'touchstart', 'focusin', 'keydown'];

/**
 * Resolves when the reader means the map: does something on it, or asks for a view that the poster does not show. Until then the poster is
 * all that is wanted, and MapLibre, which takes the processor for most of a second, is not started. Without WebGL 2 there is nothing to
 * spare.
 */
export function whenMeant(region: HTMLElement, store: Pick<Store, 'get' | 'subscribe'>): Promise<void> {
  if (!hasWebgl2() || !isAsServed(store.get())) return Promise.resolve();
  const meant = new AbortController();
  return new Promise((resolve) => {
    const mean = (): void => {
      meant.abort();
      unsubscribe();
      resolve();
    };
    for (const sign of SIGNS) region.addEventListener(sign, mean, {capture: true, passive: true, signal: meant.signal});
    const unsubscribe = store.subscribe((view) => {
      if (!isAsServed(view)) mean();
    }, 'picture');
  });
}
