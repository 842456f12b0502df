import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/**
 * Keeps the map for when there is no network, once the reader has all that was asked for and does nothing for a while. Nothing happens in frames, on
 * `file:` and in old browsers.
 */
export const offline: Part = (app) => {
  const {window, document} = app;
  if (!canKeep(window)) return () => undefined;
  const keeper = lazyPart(app, {load: () => import('./keep-offline.tsx'), start: ({keepOffline}) => keepOffline(app)});
  let timer = 0;
  const wait = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(start, DELAY_MS);
  };
  const begin = (): void => {
    for (const sign of SIGNS) document.addEventListener(sign, wait, LISTENING);
    wait();
  };
  const rest = (): void => {
    window.clearTimeout(timer);
    window.removeEventListener('load', begin);
    for (const sign of SIGNS) document.removeEventListener(sign, wait, LISTENING);
  };
  const start = (): void => {
    rest();
    keeper.hint();
  };
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, {once: true});
  return () => {
    rest();
    keeper.end((stop) => stop());
  };
};

/** Everything the reader waits for comes first: about a hundred files are kept, and a click meanwhile would be answered late. */
export const DELAY_MS = 3000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;
const LISTENING = {capture: true, passive: true};

/** In a sandboxed frame even asking throws. A development server has no worker. */
function canKeep(window: Window): boolean {
  try {
    return (
      import.meta.env.MODE !== 'development' &&
      window.top === window &&
      window.isSecureContext &&
      window.location.protocol.startsWith('http') &&
      'serviceWorker' in window.navigator
    );
  } catch {
    return false;
  }
}
