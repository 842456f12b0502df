import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {atRest, openPage, waitForMark, waitForMap, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const PHONE: PageOptions = {width: 390, height: 844, touch: true};

/** The upper edge of the sheet, which is what is left of the map below the bar. */
const sheetTop = (page: Page) =>
  page.evaluate(() => Math.round(document.querySelector('.column')?.getBoundingClientRect().top ?? 0));
const settled = (page: Page) => atRest(() => sheetTop(page));

describe('the phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  const open = async (search: string, options: PageOptions = PHONE) => {
    const opened = await openPage(browser, new URL(search, inject('siteUrl')).href, options);
    await waitForMark(opened.page, 'map-usable');
    return opened;
  };

  it('leaves the map 45 % of the window at first, and the page does not scroll', async () => {
    const {page, close} = await open('?place=tunliu');
    const top = await sheetTop(page);
    expect(top - 52).toBeGreaterThanOrEqual(Math.floor(0.45 * 844));
    await page.mouse.move(200, 700);
    await page.mouse.wheel(0, 4000);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await sheetTop(page)).toBe(top);
    await close();
  });

  it.each([
    ['?mode=read', '报道全文'],
    ['?mode=charts', '图表'],
  ])('says on the sheet what a link to %s shows', async (search, title) => {
    const {page, close} = await open(search);
    await page.locator('#sheet-head .subject', {hasText: title}).waitFor();
    await close();
  });

  it('has three rests, reached by buttons, with the place and its count in sight at the lowest', async () => {
    const {page, close} = await open('?place=tunliu');
    await page.locator('[data-sheet="lower"]').click();
    expect(await settled(page)).toBe(Math.round(844 - 0.2 * 792));
    const subject = page.locator('#sheet-head .subject');
    expect(await subject.innerText()).toMatch(/屯留区\s+报道中 \d+ 处/);
    expect((await subject.boundingBox())?.y).toBeLessThan(800);
    await page.locator('[data-sheet="raise"]').click();
    await page.locator('[data-sheet="raise"]').click();
    expect(await settled(page)).toBe(Math.round(844 - 0.92 * 792));
    expect(await page.locator('[data-sheet="raise"]').getAttribute('aria-disabled')).toBe('true');
    await close();
  });

  it('follows the finger and rests where it is thrown', async () => {
    const {page, close} = await open('?place=tunliu');
    const from = await settled(page);
    await page.mouse.move(120, from + 24);
    await page.mouse.down();
    await page.mouse.move(120, from - 100, {steps: 5});
    expect(Math.abs((await sheetTop(page)) - (from - 124))).toBeLessThanOrEqual(2);
    await page.mouse.move(120, from - 280, {steps: 5});
    await page.mouse.up();
    expect(await settled(page)).toBe(Math.round(844 - 0.92 * 792));
    await close();
  });

  it('fits what is chosen into the part of the map that is free, and letters nothing below the sheet', async () => {
    const {page, close} = await open('?place=tunliu');
    await page.waitForFunction(() => document.querySelector('svg.labels a[data-place="tunliu"]') !== null);
    const top = await settled(page);
    const label = await page.locator('svg.labels a[data-place="tunliu"] text').first().boundingBox();
    expect(label?.y).toBeGreaterThan(52);
    expect(label?.y).toBeLessThan(top);
    const below = await page.evaluate(
      (edge) =>
        Array.from(document.querySelectorAll('svg.labels text'), (text) => text.getBoundingClientRect()).filter(
          ({bottom}) => bottom > edge + 4,
        ).length,
      top,
    );
    expect(below).toBe(0);
    await close();
  });

  it('has the middle of a link’s camera in the middle of what the sheet leaves free, and gives back the same kind of camera', async () => {
    const {page, close} = await open('?at=11/36.229/113.16');
    const station = page.locator('svg.poster [data-layer="station"] a[data-place="changzhi-east"]');
    await expect
      .poll(async () => {
        const box = await station.boundingBox();
        return box && Math.abs(box.y + box.height / 2 - (52 + (await sheetTop(page))) / 2);
      })
      .toBeLessThan(8);
    await waitForMap(page, false);
    await page.mouse.move(150, 240);
    await page.mouse.down();
    await page.mouse.move(150, 200, {steps: 4});
    await page.mouse.up();
    await page.waitForFunction(() => !location.search.includes('36.229'));
    const [zoom, latitude] = (new URL(page.url()).searchParams.get('at') ?? '').split('/').map(Number);
    expect(zoom).toBe(11);
    // Forty pixels at this zoom.
    expect(latitude).toBeCloseTo(36.229 - 0.0111, 3);
    await close();
  });

  it('comes down from its highest rest when a place is chosen, so that the place is seen', async () => {
    const {page, close} = await open('');
    await page.locator('[data-sheet="raise"]').click();
    await settled(page);
    await page.locator('#panel a[data-place="luzhou"]').first().click();
    expect((await settled(page)) - 52).toBeGreaterThanOrEqual(Math.floor(0.45 * 844));
    await close();
  });

  it('puts the column beside the map in landscape', async () => {
    const {page, close} = await open('?place=tunliu', {width: 844, height: 390, touch: true});
    const map = await page.locator('#map').boundingBox();
    const column = await page.locator('.column').boundingBox();
    expect(map?.width).toBeGreaterThanOrEqual(0.45 * 844);
    expect(column?.x ?? NaN).toBeLessThan(map?.x ?? NaN);
    expect(await page.locator('#sheet-head').isVisible()).toBe(false);
    await close();
  });

  it('gives a finger 44 pixels on the controls of map and sheet', async () => {
    const {page, close} = await open('?place=tunliu');
    const small = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll<HTMLElement>(
          '.controls > button, #sheet-head button, .modes a, .settings button, .place-view .share',
        ),
      )
        .filter((target) => target.offsetParent !== null)
        .map(
          (target) =>
            [target.textContent || target.getAttribute('aria-label'), target.getBoundingClientRect()] as const,
        )
        .filter(([, {width, height}]) => width < 43.5 || height < 43.5)
        .map(([name]) => name),
    );
    expect(small).toEqual([]);
    await close();
  });

  it('is a page to be scrolled where there are no scripts', async () => {
    const {page, close} = await openPage(browser, inject('siteUrl'), {...PHONE, javaScript: false});
    const map = await page.locator('#map').boundingBox();
    const article = await page.locator('#article').boundingBox();
    expect(map?.height).toBeGreaterThan(300);
    expect(article?.height).toBeGreaterThan(2000);
    await close();
  });
});
