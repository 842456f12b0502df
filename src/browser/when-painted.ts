import {afterFrame} from './after-frame.ts';

/** What is painted first, and is not yet what the reader came for. */
const FIRST_PICTURE = '[data-region="map"], .bar';
/** The reader has seen enough to go on; from here on the browser tells of no larger paint. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'];
/** Where nothing larger than the map's own lettering is ever painted. */
const LONGEST_WAIT_MS = 5000;

/**
 * Resolves when the words are on the screen, which come a picture later than the map, or the reader does something. Until then the browser
 * may still be starting its graphics process: a WebGL context made meanwhile holds up the picture and whoever asks for it. A page that
 * nobody sees is not painted, and waits.
 */
export async function whenPainted({document, navigator}: Window): Promise<void> {
  await (observes('paint') ? entry('paint', () => true).seen : twoFrames());
  if (navigator.userActivation?.hasBeenActive) return;
  if (!observes('largest-contentful-paint')) return twoFrames();
  const words = entry(
    'largest-contentful-paint',
    (paint) => !(paint as PerformanceEntry & {readonly element?: Element | null}).element?.closest(FIRST_PICTURE),
  );
  const enough = new AbortController();
  await Promise.race([
    words.seen,
    ...SIGNS.map(
      (sign) =>
        new Promise((resolve) => {
          document.addEventListener(sign, resolve, {capture: true, passive: true, signal: enough.signal});
        }),
    ),
    new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS)),
  ]);
  enough.abort();
  words.stop();
}

function observes(type: string): boolean {
  return (PerformanceObserver.supportedEntryTypes ?? []).includes(type);
}

/** The first entry of a type that fits, be it told of already. */
function entry(
  type: string,
  fits: (entry: PerformanceEntry) => boolean,
): {readonly seen: Promise<void>; readonly stop: () => void} {
  let stop = (): void => {};
  const seen = new Promise<void>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntries().some(fits)) return;
      observer.disconnect();
      resolve();
    });
    stop = () => observer.disconnect();
    observer.observe({type, buffered: true});
  });
  return {seen, stop};
}

function twoFrames(): Promise<void> {
  return new Promise((resolve) => afterFrame(() => afterFrame(resolve)));
}
