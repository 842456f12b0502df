/**
 * Asked before MapLibre is loaded: it reports a missing WebGL 2 only from inside its constructor, and that its worker cannot be read
 * (Chromium before 97, Safari before 16.4) only after all has been loaded.
 */
export function hasWebgl2(): boolean {
  return 'findLast' in [] && 'OffscreenCanvas' in window && document.createElement('canvas').getContext('webgl2') !== null;
}
