/**
 * Asked before MapLibre is loaded, and answered without a context: the first one of a browser that has just been started waits for its
 * graphics process, and the page with it. Where the browser has WebGL 2 but not for this machine, MapLibre's constructor says so. That its
 * worker cannot be read (Chromium before 97, Safari before 16.4) it would tell only after all has been loaded.
 */
export function hasWebgl2(): boolean {
  return 'findLast' in [] && 'OffscreenCanvas' in window && 'WebGL2RenderingContext' in window;
}
