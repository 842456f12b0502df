import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {atRest, openPage, waitForMark, waitForMap} from './page.ts';
import {comparePixels, countColours, readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
/** The eye passes over an edge that is smoothed another way; it does not pass over a line that moves by a pixel. */
const EDGE = 48;

describe('MapLibre in the place of the SVG', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    ['the whole map', ''],
    ['a camera of the reader’s own', '?at=9.2/36.3/113.05'],
    ['a chosen place', '?place=tunliu'],
  ])('looks as the SVG did: %s', async (_, query) => {
    const {page, close} = await openPage(browser, `${site}${query}`, {reducedMotion: 'reduce'});
    await waitForMark(page, 'map-ready');
    const gl = readPixels(await atRest(() => page.locator('[data-region="map"]').screenshot()));
    await close();
    const svg = await pictureOfSvg(browser, query);
    expect(countColours(svg)).toBeGreaterThan(50);
    expect(comparePixels(gl, svg, EDGE).share).toBeLessThan(0.01);
  });

  it('is drawn twice before it is seen: its ground, and all of it when all has come', async () => {
    const {page, close} = await openPage(browser, 'about:blank', {reducedMotion: 'reduce'});
    await page.addInitScript(() => {
      const drawn = new Set<number>();
      Object.assign(window, {drawn});
      let frame = 0;
      const count = (): void => {
        frame++;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const {drawElements} = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.drawElements = function noted(...call) {
        if (performance.getEntriesByName('map-ready').length === 0) drawn.add(frame);
        drawElements.apply(this, call);
      };
    });
    await page.goto(site);
    await waitForMark(page, 'map-ready');
    const frames = await page.evaluate(() => (window as unknown as {readonly drawn: ReadonlySet<number>}).drawn.size);
    expect(frames).toBeGreaterThan(0);
    expect(frames).toBeLessThan(4);
    await close();
  });

  it('has the line before what only the curious want, who get that at once', async () => {
    const {page, close} = await openPage(browser, 'about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const placeOf = (pattern: RegExp): number => asked.findIndex((url) => pattern.test(url));
    await page.goto(site);
    await expect.poll(() => placeOf(/bundle\.json/)).toBeGreaterThan(0);
    expect(placeOf(/bundle\.json/)).toBeGreaterThan(placeOf(/gl-painter-.*js/));
    await page.route(/gl-painter-.*\.js/, () => undefined);
    asked.length = 0;
    await page.goto(`${site}?place=tunliu`);
    await expect.poll(() => placeOf(/bundle\.json/)).toBeGreaterThan(0);
    await close();
  });

  it('loses no choice that is made while MapLibre is on its way', async () => {
    const {page, close} = await openPage(browser, 'about:blank');
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/gl-painter-.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site);
    await waitForMark(page, 'map-usable');
    await page.locator('[data-region="panel"] a[data-place="tunliu"]').first().click();
    await page.waitForSelector('.place-view[data-place="tunliu"]');
    release();
    await waitForMark(page, 'map-ready');
    expect(await page.locator('.place-view[data-place="tunliu"]').count()).toBe(1);
    const tinted = async (): Promise<number> => {
      const {width, height, data} = readPixels(await page.locator('canvas.maplibregl-canvas').screenshot());
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) - (data[at + 2] ?? 0) > 40) count++;
      return count / (width * height);
    };
    await expect.poll(tinted).toBeGreaterThan(0.02);
    await close();
  });
});

/** The same page, with MapLibre kept away: the SVG stays. */
async function pictureOfSvg(browser: Browser, query: string) {
  const {page, close} = await openPage(browser, 'about:blank', {reducedMotion: 'reduce'});
  await page.route(/gl-painter-.*\.js/, (route) => route.abort());
  await page.goto(`${site}${query}`);
  await waitForMap(page, false);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const picture = readPixels(await atRest(() => page.locator('[data-region="map"]').screenshot()));
  await close();
  return picture;
}
