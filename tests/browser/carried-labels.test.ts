import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');

/** Where the labels' own points are on the screen, by what they say; what points off the map has none. */
const points = (page: Page): Promise<Readonly<Record<string, readonly [number, number]>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<SVGGElement>('svg.labels > g:not([visibility=hidden])')]
        .filter((group) => !group.querySelector('[data-label=off-map]'))
        .map((group) => {
          const {e, f} = group.getScreenCTM() as DOMMatrix;
          return [group.textContent ?? '', [e, f] as const];
        }),
    ),
  );

describe('the lettering while the map is dragged', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('keeps to its places as one picture, and is set anew where the map comes to rest', async () => {
    const {page, close} = await openPage(browser, `${site}?at=8.4/36.25/112.95`, {reducedMotion: 'reduce'});
    await waitForMark(page, 'map-ready');
    await page.waitForFunction(() => document.querySelectorAll('svg.labels > g').length > 10);
    const before = await points(page);
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('svg.labels > g')].map((group) => group.getAttribute('transform')),
    );
    const box = await page.locator('[data-region="map"]').boundingBox();
    if (!box) throw new Error('there is no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 20);
    await page.mouse.move(x + 73, y + 31);
    await page.waitForFunction(() => (document.querySelector<SVGElement>('svg.labels')?.style.transform ?? '') !== '');
    await page.waitForFunction(
      ([dx, dy]) => document.querySelector<SVGElement>('svg.labels')?.style.transform === `translate(${dx}px, ${dy}px)`,
      [73, 31],
    );
    const after = await points(page);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('svg.labels > g')].map((group) => group.getAttribute('transform')),
      ),
    ).toEqual(drawn);
    expect(Object.keys(after).length).toBeGreaterThan(10);
    for (const [text, [left, top]] of Object.entries(after)) {
      const [fromLeft, fromTop] = before[text] ?? [NaN, NaN];
      expect(Math.abs(left - fromLeft - 73), text).toBeLessThan(1);
      expect(Math.abs(top - fromTop - 31), text).toBeLessThan(1);
    }
    await page.mouse.up();
    await page.waitForFunction(() => document.querySelector<SVGElement>('svg.labels')?.style.transform === '');
    await close();
  });
});
