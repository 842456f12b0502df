declare global {
  interface Window {
    /** What was found when it was first asked: to make a context and throw it away takes as long as to answer a click. */
    webgl2?: boolean;
  }
}

/**
 * Asked before MapLibre is loaded: it reports a missing WebGL 2 only from inside its constructor, and that its worker cannot be read
 * (Chromium before 97, Safari before 16.4) only after all has been loaded.
 */
export function hasWebgl2(): boolean {
  return (window.webgl2 ??=
    'findLast' in [] && 'OffscreenCanvas' in window && document.createElement('canvas').getContext('webgl2') !== null);
}
