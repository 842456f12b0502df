/** Everything the reader waits for comes first: about a hundred files are kept for use offline, and a click meanwhile would be answered late. */
export const QUIET_MS = 3000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;
const LISTENING = {capture: true, passive: true};

/** Calls back once, when the page is loaded and the reader does nothing for a while. @returns what ends the wait */
export function whenQuiet(window: Window, callback: () => void): () => void {
  const {document} = window;
  let timer = 0;
  const wait = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(start, QUIET_MS);
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
    callback();
  };
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, {once: true});
  return rest;
}
