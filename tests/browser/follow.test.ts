import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {atRest, openPage, waitForMark, waitForMap} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const lit = (page: Page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll<SVGElement>('svg.labels a[data-place] text[font-weight="700"]'),
      (text) => text.closest<SVGElement>('a')?.dataset['place'] ?? '',
    ),
  );
const camera = (page: Page) =>
  page.evaluate(() => document.querySelector('svg.poster [data-scene]')?.getAttribute('transform'));
const scrollTo = (page: Page, block: string) =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({block: 'center'}), block);

describe('scroll and follow', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  const open = async (search: string) => {
    const opened = await openPage(browser, new URL(search, inject('siteUrl')).href, {
      width: 1440,
      height: 900,
      reducedMotion: 'reduce',
    });
    await waitForMark(opened.page, 'map-usable');
    await opened.page.locator('.follow').waitFor();
    await waitForMap(opened.page, false);
    return opened;
  };

  it('moves the map to the places of the paragraph at which the reader stays, and leaves the address alone', async () => {
    const {page, close} = await open('?mode=read');
    const address = page.url();
    await scrollTo(page, 'p19');
    await expect.poll(() => lit(page)).toContain('tunliu');
    const there = await camera(page);
    await scrollTo(page, 'p5');
    await expect.poll(() => camera(page)).not.toBe(there);
    expect(page.url()).toBe(address);
    await close();
  });

  it('never moves away from what the reader has chosen', async () => {
    const {page, close} = await open('?mode=read&place=lucheng');
    const chosen = await atRest(() => camera(page));
    await scrollTo(page, 'p19');
    await page.waitForTimeout(900);
    expect(await camera(page)).toBe(chosen);
    await close();
  });

  it('can be switched off, and remembers it', async () => {
    const {page, close} = await open('?mode=read');
    await page.locator('[data-follow="toggle"]').click();
    const before = await atRest(() => camera(page));
    await scrollTo(page, 'p19');
    await page.waitForTimeout(900);
    expect(await camera(page)).toBe(before);
    await page.reload();
    await page.locator('.follow').waitFor();
    expect(await page.locator('[data-follow="toggle"]').getAttribute('aria-pressed')).toBe('false');
    await close();
  });

  it('goes to the next place of the text by button and, within the article, by Alt and arrow', async () => {
    const {page, close} = await open('?mode=read');
    const names = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.story a[data-place]'))
        .filter(({offsetParent}) => offsetParent !== null)
        .map(({dataset}) => dataset['place'] ?? ''),
    );
    const others = names.filter((name, at) => at === 0 || name !== names[at - 1]);
    await page.locator('[data-follow="next"]').click();
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe(others[0]);
    await page.locator('[data-follow="next"]').click();
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe(others[1]);
    await page
      .locator('.story a[data-place]:visible')
      .nth(names.indexOf(others[1] ?? ''))
      .focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe(others[2]);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['place'])).toBe(others[2]);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe(others[1]);
    await close();
  });

  it('opens the article at the paragraph of the link', async () => {
    const {page, close} = await open('?mode=read#p19');
    await expect.poll(async () => (await page.locator('#p19').boundingBox())?.y ?? -1).toBeGreaterThan(0);
    expect((await page.locator('#p19').boundingBox())?.y).toBeLessThan(600);
    await close();
  });
});
