import type {Page} from 'playwright-core';
import {describe, expect, inject, it} from 'vitest';
import {VISIT} from '../build/budgets.ts';
import {launchChromium} from './chromium.ts';
import {countWhatIsMade} from './count-what-is-made.ts';
import {networkIdle, watchTraffic} from './network.ts';
import {waitForMap, waitForMark} from './page.ts';

const site = inject('siteUrl');

const lastPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const [first] = performance.getEntriesByName('first-contentful-paint');
        new PerformanceObserver((list) => {
          resolve(Math.max(...[...list.getEntries(), first].map((entry) => entry?.startTime ?? Infinity)));
        }).observe({type: 'largest-contentful-paint', buffered: true});
      }),
  );

/** A browser of its own for each: its graphics process has yet to start. */
async function visit(
  address: string,
  {
    webgl = true,
    width = 1440,
    height = 900,
  }: {readonly webgl?: boolean; readonly width?: number; readonly height?: number},
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await launchChromium({webgl});
  try {
    const context = await browser.newContext({viewport: {width, height}, locale: 'zh-CN'});
    watchTraffic(context);
    const page = await context.newPage();
    await page.addInitScript(countWhatIsMade);
    await page.goto(site + address);
    await look(page);
  } finally {
    await browser.close();
  }
}

describe('a visit with a browser that has just been started', () => {
  it.each([
    ['', 1440, 900],
    ['', 390, 844],
    ['?place=tunliu', 1440, 900],
    ['?lang=en', 1440, 900],
  ])(
    '%s at %d × %d makes one WebGL context, MapLibre’s, and not before the words are painted',
    (address, width, height) =>
      visit(address, {width, height}, async (page) => {
        await waitForMark(page, 'map-ready');
        const painted = await lastPaint(page);
        const {contexts, programs} = await page.evaluate(() => window.made);
        const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name));
        // A whole browser asks for the icon, where one without a window does not.
        const asked = new Set(files.filter((url) => !url.endsWith('icon.svg')));
        expect(asked.size, files.join(' ')).toBeLessThanOrEqual(VISIT.requests);
        expect(contexts).toHaveLength(VISIT.contexts);
        expect(contexts[0]?.given).toBe(true);
        expect(contexts[0]?.at).toBeGreaterThan(painted);
        expect(programs).toBeGreaterThan(0);
        expect(programs).toBeLessThanOrEqual(VISIT.programs);
      }),
  );

  it.each([
    [1440, 900],
    [390, 844],
  ])('makes none at %d × %d for a reader of the words, and all of the map when a hand comes to it', (width, height) =>
    visit('', {width, height}, async (page) => {
      await waitForMark(page, 'map-usable');
      await networkIdle(page);
      expect((await page.evaluate(() => window.made)).contexts).toEqual([]);
      const map = await page.locator('[data-region="map"]').boundingBox();
      if (!map) throw new Error('there is no map');
      const [x, y] = [map.x + map.width / 2, map.y + map.height * 0.15];
      await page.mouse.move(x, y);
      await page.mouse.down();
      const scene = (): Promise<string | null> =>
        page.locator('svg.poster [data-scene]').evaluate((element) => element.getAttribute('transform'));
      const before = await scene();
      let step = 0;
      await expect
        .poll(async () => {
          await page.mouse.move(x + (step += 4), y);
          return scene();
        })
        .not.toBe(before);
      await page.mouse.up();
      await page.waitForURL(/[?&]at=/);
      await page.locator('[data-region="map"][data-surface="gl"]').waitFor();
      expect((await page.evaluate(() => window.made)).contexts).toHaveLength(VISIT.contexts);
    }),
  );

  it('makes none in a frame before its first picture, though its address asks for MapLibre', () =>
    visit('embed.html?gl=1', {width: 680, height: 560}, async (page) => {
      await waitForMark(page, 'map-ready');
      const [painted] = await page.evaluate(() =>
        performance.getEntriesByName('first-contentful-paint').map(({startTime}) => startTime),
      );
      const {contexts} = await page.evaluate(() => window.made);
      expect(contexts).toHaveLength(VISIT.contexts);
      expect(contexts[0]?.at).toBeGreaterThan(painted ?? Infinity);
    }));

  it('leaves the picture, and makes it movable, where the browser has WebGL 2 and cannot give it', () =>
    visit('', {webgl: false}, async (page) => {
      await waitForMap(page, false);
      const {contexts} = await page.evaluate(() => window.made);
      expect(contexts.filter(({given}) => given)).toEqual([]);
      expect(contexts.length).toBeLessThanOrEqual(VISIT.contexts);
      expect(await page.locator('canvas').count()).toBe(0);
      const before = await page.locator('svg.poster [data-scene]').getAttribute('transform');
      await page.mouse.move(900, 400);
      await page.mouse.down();
      await page.mouse.move(960, 440, {steps: 4});
      await page.mouse.up();
      await page.waitForURL(/[?&]at=/);
      expect(await page.locator('svg.poster [data-scene]').getAttribute('transform')).not.toBe(before);
    }));
});
