import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');

describe('what the pointer is on, over MapLibre', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('is outlined where it lies, is carried along by a drag, and needs no outline once it is chosen', async () => {
    const {page, close} = await openPage(browser, `${site}?at=8.4/36.25/112.95`, {reducedMotion: 'reduce'});
    await waitForMark(page, 'map-ready');
    const box = await page.locator('[data-region="map"]').boundingBox();
    if (!box) throw new Error('there is no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    const path = page.locator('svg.outlines path');
    await path.waitFor({state: 'attached'});
    const surrounds = (at: readonly [number, number]): Promise<boolean> =>
      path.evaluate((element, [left, top]) => {
        const {x: px, y: py} = new DOMPoint(left, top).matrixTransform(
          (element as SVGPathElement).getScreenCTM()?.inverse(),
        );
        return (element as SVGPathElement).isPointInFill(new DOMPoint(px, py));
      }, at);
    expect(await surrounds([x, y])).toBe(true);
    expect(await surrounds([box.x + 4, box.y + 4])).toBe(false);

    await page.mouse.down();
    await page.mouse.move(x + 30, y + 10);
    await page.mouse.move(x + 60, y + 20);
    await page.waitForFunction(() =>
      /translate\((59|60)/.test(document.querySelector<SVGElement>('svg.outlines')?.style.transform ?? ''),
    );
    expect(await surrounds([x + 60, y + 20])).toBe(true);
    await page.mouse.up();
    await page.waitForFunction(() => document.querySelector<SVGElement>('svg.outlines')?.style.transform === '');

    await page.mouse.click(x + 60, y + 20);
    await page.waitForSelector('.place-view');
    await page.waitForFunction(() => document.querySelectorAll('svg.outlines path').length === 0);
    await close();
  });
});
