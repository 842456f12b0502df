import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';
import {whenQuiet} from '../../../browser/when-quiet.ts';

/**
 * Keeps the map for when there is no network, once the reader has all that was asked for and does nothing for a while. Nothing happens in frames, on
 * `file:` and in old browsers.
 */
export const offline: Part = (app) => {
  const {window} = app;
  if (!canKeep(window)) return () => undefined;
  const keeper = lazyPart(app, {load: () => import('./keep-offline.tsx'), start: ({keepOffline}) => keepOffline(app)});
  const rest = whenQuiet(window, () => keeper.hint());
  return () => {
    rest();
    keeper.end((stop) => stop());
  };
};

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
