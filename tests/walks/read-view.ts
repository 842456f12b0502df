import type {Frame, Page} from 'playwright-core';
import {PNG} from 'pngjs';
import {readPixels, type Pixels} from '../browser/pixels.ts';

/** What a reader has before them. */
export interface SeenView {
  readonly mode: string;
  /** Everything that is written beside the map, a line each. */
  readonly words: readonly string[];
  /** The names on the map, sorted. */
  readonly names: readonly string[];
  readonly picture: Pixels;
}

/** How long words and names have to stand still: longer than any pause before a choice is drawn or an address is written. */
const STILL_MS = 600;
const PATIENCE_MS = 60_000;

/**
 * Reads the view when it has come to rest. The pointer is taken off the page, lists are wound back and the focus is let go first: an
 * address does not hold them.
 */
export async function readView(page: Page, frame = page.mainFrame()): Promise<SeenView> {
  await page.mouse.move(1, 1);
  await frame.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (const element of document.querySelectorAll('*')) if (element.scrollTop !== 0) element.scrollTop = 0;
    window.scrollTo(0, 0);
  });
  await atRest(frame);
  const picture = await pictureAtRest(frame);
  return {...(await frame.evaluate(readWords)), picture: readPixels(picture)};
}

/** Waits until address, words and names do not change any more. */
export async function atRest(frame: Frame): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let before = '';
  let since = Date.now();
  while (Date.now() - since < STILL_MS) {
    if (Date.now() > deadline) throw new Error(`the page does not come to rest: ${frame.url()}`);
    const now = frame.url() + JSON.stringify(await frame.evaluate(readWords));
    if (now !== before) [before, since] = [now, Date.now()];
    await frame.waitForTimeout(STILL_MS / 6);
  }
}

/** The map when two pictures of it in a row are the same. */
async function pictureAtRest(frame: Frame): Promise<Buffer> {
  const deadline = Date.now() + PATIENCE_MS;
  let before = await pictureOfMap(frame);
  while (Date.now() < deadline) {
    await frame.waitForTimeout(STILL_MS / 3);
    const now = await pictureOfMap(frame);
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error(`the map does not come to rest: ${frame.url()}`);
}

/** Where the page hides its map, a pixel of nothing. */
async function pictureOfMap(frame: Frame): Promise<Buffer> {
  const map = frame.locator('[data-region="map"]');
  if (!(await map.isVisible())) return PNG.sync.write(new PNG({width: 1, height: 1}));
  return map.screenshot({caret: 'hide', animations: 'allow'});
}

/** Runs in the page: no function in it bears a name, since a transpiler would ask its own helper for that. */
function readWords(): Omit<SeenView, 'picture'> {
  const regions = [...document.querySelectorAll<HTMLElement>('header, [data-region]')].filter(
    (element) =>
      element.dataset['region'] !== 'map' &&
      element.getClientRects().length > 0 &&
      !element.parentElement?.closest('[data-region], header'),
  );
  // Where a part lies over all of the map, its names are nothing that is seen.
  const isMapSeen = (document.querySelector('[data-region="map"]')?.clientHeight ?? 0) > 0;
  const labels = isMapSeen ? [...document.querySelectorAll<SVGElement>('[data-region="map"] svg.labels > *')] : [];
  return {
    mode: document.querySelector<HTMLElement>('.layout')?.dataset['mode'] ?? '',
    words: regions
      .flatMap((region) => region.innerText.split('\n').map((line) => line.trim()))
      .filter((line) => line !== ''),
    names: labels
      .filter((label) => label.getClientRects().length > 0)
      .map((label) => label.textContent?.trim() ?? '')
      .filter((name) => name !== '')
      .toSorted(),
  };
}
