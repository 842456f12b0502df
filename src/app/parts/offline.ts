import type {Part} from '../app.ts';

/** Keeps the map for when there is no network, once the reader has all that was asked for. Nothing happens in frames, on `file:` and in old browsers. */
export const offline: Part = (app) => {
  const {window} = app;
  if (!canKeep(window)) return () => undefined;
  let stop: (() => void) | null = null;
  const start = (): void => { timer = window.setTimeout(() => void import('../offline/keep-offline.tsx').then(({keepOffline}) => { stop = keepOffline(app); }), DELAY_MS); };
  let timer = 0;
  if (app.document.readyState === 'complete') start();
  else window.addEventListener('load', start, {once: true});
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('load', start);
    stop?.();
  };
};

/** Everything the reader waits for comes first. */
const DELAY_MS = 3000;

/** In a sandboxed frame even asking throws. */
function canKeep(window: Window): boolean {
  try {
    return window.top === window && window.isSecureContext && window.location.protocol.startsWith('http') && 'serviceWorker' in window.navigator;
  } catch {
    return false;
  }
}
