import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {AXE_TAGS, axeFaults} from './axe.ts';
import {openPage, waitForMap, waitForMark, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const PHONE: PageOptions = {width: 390, height: 844, touch: true};

const STATES: readonly [name: string, search: string, options?: PageOptions][] = [
  ['the overview', ''],
  ['a place', '?place=tunliu'],
  ['a passage', '?passage=yang-jianlu-tunliu-changed'],
  ['the article', '?mode=read'],
  ['a place in the dark', '?place=luzhou&theme=dark'],
  ['the railway in English', '?lang=en&place=zhengtai-hsr'],
  ['the overview on a phone', '', PHONE],
  ['a place on a phone', '?place=tunliu', PHONE],
  ['the article on a phone in English', '?lang=en&mode=read&place=tunliu', PHONE],
];

describe('accessibility', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  const open = async (search: string, options: PageOptions = {}) => {
    const opened = await openPage(browser, new URL(search, inject('siteUrl')).href, options);
    await waitForMark(opened.page, 'map-usable');
    return opened;
  };

  it.each(STATES.map(([name, ...rest]) => ({name, rest})))(
    'has nothing for axe to find in $name',
    async ({rest: [search, options]}) => {
      const {page, close} = await open(search, options);
      await waitForMap(page, false);
      expect(await axeFaults(page, {tags: AXE_TAGS})).toEqual([]);
      await close();
    },
  );

  it('leads by keyboard alone from the skip link over the map to a place and back', async () => {
    const {page, close} = await open('');
    await waitForMap(page, false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.locator('svg.labels a[tabindex="0"]').focus();
    const from = await page.evaluate(() => document.activeElement?.getAttribute('data-place'));
    await page.keyboard.press('ArrowDown');
    const to = await page.evaluate(() => document.activeElement?.getAttribute('data-place'));
    expect(to).not.toBe(from);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(`place=${to}`);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe(to);
    await page.goBack();
    await expect.poll(() => page.locator('.overview').isVisible()).toBe(true);
    await close();
  });

  it('keeps one stop of the Tab key on the map when its lettering is laid out anew', async () => {
    const {page, close} = await open('?place=tunliu');
    await waitForMap(page, false);
    await page.locator('[data-zoom="1"]').click();
    await page.waitForTimeout(1000);
    expect(await page.locator('svg.labels a[data-place][tabindex="0"]').count()).toBe(1);
    await close();
  });

  it('shows every word in a window of 320 pixels without scrolling sideways', async () => {
    const {page, close} = await open('?place=tunliu', {width: 320, height: 640});
    const overflow = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('html, .column, .panel'))
        .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1)
        .map(({className}) => className),
    );
    expect(overflow).toEqual([]);
    await close();
  });

  it.each([
    ['a desk', {}],
    ['a phone', PHONE],
  ])('moves nothing while the page comes alive on %s', async (_name, options: PageOptions) => {
    const {page, close} = await open('', options);
    await waitForMap(page, false);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as unknown as readonly {value: number}[]) sum += entry.value;
          }).observe({type: 'layout-shift', buffered: true});
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBeLessThan(0.02);
    await close();
  });

  it('names the languages of its words', async () => {
    const {page, close} = await open('?lang=en&place=tunliu');
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.locator('.place-view h2 small').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('.place-view blockquote').first().getAttribute('lang')).toBe('zh-CN');
    await close();
  });
});
