import type {Browser, Page} from 'playwright-core';
import {afterEach, describe, expect, inject, it} from 'vitest';
import type {ChromiumOptions} from '../../src/build/chromium.ts';
import {PAUSE_MS} from '../../src/carto/painter.ts';
import {launchChromium} from './chromium.ts';
import {networkIdle, watchTraffic} from './network.ts';
import {openPage, waitForMark, waitForMap} from './page.ts';

const site = inject('siteUrl');
const VIEW = '?at=8.4/36.25/112.95';
/** More of the map than the largest district takes, and its outline. */
const A_PLACE = 0.3;

interface FirstFrame {
  readonly quotations: number;
  /** Of the last quotation, in pixels of the window. */
  readonly bottom: number;
  /** Calls that draw on the map's canvas, since the button went down. */
  readonly drawn: number;
  /** Layers of the SVG that were changed since then. */
  readonly touched: readonly string[];
}

declare global {
  interface Window {
    firstFrame: FirstFrame | null;
    drawn: number;
    /** Runs what waits for the pause after a choice, and lets time go on as usual. */
    endPause: () => void;
  }
}

/** Notes what has been done when the frame after a click is on its way; the pause after a choice lasts until it is ended. */
async function noteFirstFrame(page: Page): Promise<void> {
  await page.evaluate((pauseMs) => {
    const held = new Map<number, () => void>();
    const {setTimeout: set, clearTimeout: clear} = window;
    let last = 1e9;
    window.setTimeout = ((run: () => void, ms: number) =>
      ms === pauseMs ? held.set(++last, run) && last : set(run, ms)) as typeof setTimeout;
    window.clearTimeout = (timer) => {
      if (!held.delete(timer as number)) clear(timer);
    };
    window.endPause = () => {
      Object.assign(window, {setTimeout: set, clearTimeout: clear});
      for (const run of held.values()) run();
    };
    window.drawn = 0;
    for (const name of ['drawElements', 'drawArrays'] as const) {
      const draw = WebGL2RenderingContext.prototype[name] as (...values: number[]) => void;
      WebGL2RenderingContext.prototype[name] = function count(this: WebGL2RenderingContext, ...values: number[]) {
        window.drawn++;
        draw.apply(this, values);
      };
    }
    const touched = new Set<string>();
    const note = (records: readonly MutationRecord[]): void => {
      for (const {target} of records)
        touched.add((target as Element).closest<SVGElement>('[data-layer]')?.dataset['layer'] ?? target.nodeName);
    };
    const observer = new MutationObserver(note);
    window.firstFrame = null;
    addEventListener(
      'mousedown',
      () => {
        window.drawn = 0;
        observer.observe(document.querySelector('svg.poster') as Element, {
          attributes: true,
          childList: true,
          subtree: true,
        });
      },
      true,
    );
    addEventListener(
      'click',
      () => {
        requestAnimationFrame(() => {
          const all = document.querySelectorAll('[data-region="panel"] .quotation');
          const bottom = all[all.length - 1]?.getBoundingClientRect().bottom ?? 0;
          // Two frames later all that is told of a choice when it is in sight has been told.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              note(observer.takeRecords());
              window.firstFrame = {quotations: all.length, bottom, drawn: window.drawn, touched: [...touched]};
            }),
          );
        });
      },
      true,
    );
  }, PAUSE_MS);
}

/** The pointer rests on the place before it is clicked, as a reader's does. */
async function clickOn(page: Page, place: string): Promise<FirstFrame> {
  const label = await page.locator(`svg.labels [data-place="${place}"]`).first().boundingBox();
  if (!label) throw new Error(`${place} is not on the map`);
  const [x, y] = [label.x + label.width / 2, label.y + label.height + 14];
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  await page.locator('[data-layer="hover-boundary"] path, svg.outlines path').first().waitFor({state: 'attached'});
  await page.mouse.click(x, y);
  return (await page.waitForFunction(() => window.firstFrame)).jsonValue() as Promise<FirstFrame>;
}

/** @returns what tells, since it was last asked, which part of the map the browser has painted anew, lettering included: 1 for all of it once */
async function watchPainting(page: Page): Promise<() => number> {
  const map = await page.locator('[data-region="map"]').boundingBox();
  if (!map) throw new Error('there is no map');
  const session = await page.context().newCDPSession(page);
  const boxes = new Map<string, {readonly x: number; readonly y: number}>();
  let pixels = 0;
  session.on('LayerTree.layerTreeDidChange', ({layers}) => {
    for (const {layerId, parentLayerId, offsetX, offsetY, transform} of layers ?? []) {
      const {x, y} = boxes.get(parentLayerId ?? '') ?? {x: 0, y: 0};
      boxes.set(layerId, {x: x + offsetX + (transform?.[12] ?? 0), y: y + offsetY + (transform?.[13] ?? 0)});
    }
  });
  session.on('LayerTree.layerPainted', ({layerId, clip}) => {
    const {x, y} = boxes.get(layerId) ?? {x: 0, y: 0};
    const width = Math.min(x + clip.x + clip.width, map.x + map.width) - Math.max(x + clip.x, map.x);
    const height = Math.min(y + clip.y + clip.height, map.y + map.height) - Math.max(y + clip.y, map.y);
    pixels += Math.max(0, width) * Math.max(0, height);
  });
  await session.send('LayerTree.enable');
  // With a new layer everything is told of once: with the first that is made or with a later one, which would be the click's.
  const area = map.width * map.height;
  const hasTold = async (): Promise<boolean> => {
    await page.evaluate(() => {
      const dot = document.createElement('i');
      dot.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; will-change: transform';
      document.body.append(dot);
      setTimeout(() => dot.remove(), 100);
    });
    await page.waitForTimeout(200);
    return pixels >= area;
  };
  await expect.poll(hasTold, {timeout: 60_000, message: 'this Chromium does not tell what it paints'}).toBe(true);
  for (let before = -1; before !== pixels;) {
    before = pixels;
    await page.waitForTimeout(500);
  }
  pixels = 0;
  return () => {
    const part = pixels / area;
    pixels = 0;
    return part;
  };
}

describe('the frame after a click on the map', () => {
  let browser: Browser;
  afterEach(async () => {
    await browser?.close();
  });

  /** Chromium 156 no longer tells what has been painted of a layer; the one from npm does. */
  const launch = async (options: ChromiumOptions = {}): Promise<Browser> => {
    const launched = await launchChromium({...options, packaged: true});
    launched.on('context', watchTraffic);
    return launched;
  };

  it('holds the quotations that are in sight; the rest of the list and the map follow', async () => {
    browser = await launch();
    const {page} = await openPage(browser, `${site}${VIEW}`);
    await waitForMark(page, 'map-ready');
    await networkIdle(page);
    await noteFirstFrame(page);
    const painted = await watchPainting(page);
    const {quotations, bottom, drawn} = await clickOn(page, 'shangdang');
    expect(painted()).toBeLessThan(A_PLACE);
    const all = Number((await page.locator('.place-view .summary strong').textContent())?.match(/\d+/)?.[0]);
    expect(quotations).toBeLessThan(all);
    expect(bottom).toBeGreaterThan(900);
    expect(drawn).toBe(0);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-region="panel"] .quotation').length === count,
      all,
    );
    await page.waitForSelector('#how-exact');
    await page.evaluate(() => window.endPause());
    await page.waitForFunction(() => window.drawn > 0);
  });

  it('leaves the map as it is where there is no WebGL, until no other choice follows', async () => {
    browser = await launch({webgl: false});
    const {page} = await openPage(browser, `${site}${VIEW}`);
    await networkIdle(page);
    await waitForMap(page, false);
    await noteFirstFrame(page);
    const painted = await watchPainting(page);
    expect((await clickOn(page, 'shangdang')).touched).toEqual([]);
    expect(painted()).toBeLessThan(A_PLACE);
    expect(await page.locator('[data-layer="focus-area"] path').count()).toBe(0);
    await page.evaluate(() => window.endPause());
    await page.waitForSelector('[data-layer="focus-area"] path', {state: 'attached'});
    // What stands out needs no outline.
    expect(await page.locator('[data-layer="hover-boundary"] path').count()).toBe(0);
    await page.waitForTimeout(300);
    const after = painted();
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(A_PLACE);
  });
});
