import {afterFrame} from './after-frame.ts';

/** Longer than between two clicks of a reader in a hurry. */
const CALM_MS = 400;
const SIGNS = ['pointerdown', 'pointermove', 'pointerup', 'touchmove', 'wheel', 'keydown'] as const;

/** What takes the processor for long waits for it: a press meanwhile would be answered late. */
export interface Calm {
  /** Resolves when the reader's hand rests: in the next frame, if nothing has been pressed just now. */
  readonly come: () => Promise<void>;
  readonly end: () => void;
}

/** Watches what the reader presses, drags and turns from now on. */
export function watchCalm({document, performance}: Window): Calm {
  const watched = new AbortController();
  let from = 0;
  const note = (event: Event): void => {
    // A pointer that only passes over the page is no press.
    if (event.type !== 'pointermove' || (event as PointerEvent).buttons > 0) from = performance.now() + CALM_MS;
  };
  for (const sign of SIGNS)
    document.addEventListener(sign, note, {capture: true, passive: true, signal: watched.signal});
  const rest = async (): Promise<void> => {
    await new Promise<void>(afterFrame);
    for (let left = from - performance.now(); left > 0; left = from - performance.now())
      await new Promise((resolve) => setTimeout(resolve, left));
    coming = null;
  };
  /** Whoever waits, of many presses too, waits for the same. */
  let coming: Promise<void> | null = null;
  return {come: () => (coming ??= rest()), end: () => watched.abort()};
}
