import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {axeFaults} from './axe.ts';
import {openPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
const TUNLIU_FARMING = '.themes a[data-cell-theme="rural"][data-place="tunliu"]';
const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

describe('the charts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser?.close());

  it('come from the bar and take the panel’s place; another way of reading brings it back', async () => {
    const {page, errors, close} = await openPage(browser, site);
    await page.click('.modes [data-mode="charts"]');
    await page.locator('#charts .chart').nth(3).waitFor();
    expect(parameter(page, 'mode')).toBe('charts');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    const overflow = await page.locator('#charts').evaluate((charts) => charts.scrollWidth - charts.clientWidth);
    expect(overflow).toBe(0);
    await page.click('.modes [data-mode="explore"]');
    await page.locator('#panel').waitFor();
    expect(await page.locator('#charts').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  it('set filter and place with one click and undo both with one step back', async () => {
    const {page, close} = await openPage(browser, `${site}?mode=charts`);
    await page.click(TUNLIU_FARMING);
    await page.locator('.chosen strong', {hasText: '屯留区'}).waitFor();
    expect([parameter(page, 'topic'), parameter(page, 'place'), parameter(page, 'mode')]).toEqual([
      'rural',
      'tunliu',
      'charts',
    ]);
    const said = await page.locator(`${TUNLIU_FARMING} .number`).textContent();
    expect(await page.locator('.chosen-head a').textContent()).toBe(`共 ${said} 处，看全部原话`);
    await expect.poll(() => page.locator('svg.poster [data-layer="focus-area"] path').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('.chosen'));
    expect([parameter(page, 'topic'), parameter(page, 'place')]).toEqual([null, null]);
    await page.goForward();
    await page.click('.chosen-head a');
    await page.waitForSelector('.place-view[data-place="tunliu"]');
    await expect.poll(() => page.locator('#panel .words').count()).toBe(Number(said));
    await close();
  });

  it('open the passage of a figure, and mark its places in the other charts', async () => {
    const {page, close} = await openPage(browser, `${site}?mode=charts`);
    await page.click('.figures a[data-passage="luzhou-market-entities-10000"]');
    await page.locator('.chosen-words', {hasText: '10000家'}).waitFor();
    expect(parameter(page, 'passage')).toBe('luzhou-market-entities-10000');
    expect(await page.locator('.themes a.lit[data-place="luzhou"]').count()).toBeGreaterThan(3);
    expect(await page.locator('.themes a.lit[data-place="tunliu"]').count()).toBe(0);
    await close();
  });

  it('outline on the map what a mark is about, and tint the marks of what the map’s pointer is on', async () => {
    const {page, close} = await openPage(browser, `${site}?mode=charts`);
    await page.locator('#charts .chart').nth(3).waitFor();
    const outline = page.locator('svg.poster [data-layer^="hover"] path, svg.poster [data-layer^="focus"] path');
    const before = await outline.count();
    await page.locator('.people a[data-place="tunliu"]').first().hover();
    await expect.poll(() => outline.count()).toBeGreaterThan(before);
    await page.locator('svg.labels a[data-place="changzhi-east"]').first().hover({force: true});
    await page.locator('.line a.hovered[data-place="changzhi-east"]').waitFor();
    await close();
  });

  it('are walked by keyboard: one stop a chart, arrows between marks, Enter chooses', async () => {
    const {page, close} = await openPage(browser, `${site}?mode=charts`);
    await page.locator('.line .strip-map a[tabindex="0"]').focus();
    for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['place'])).toBe('changzhi-east');
    expect(await page.locator('.line .strip-map a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('place=changzhi-east'));
    expect(await page.locator('.line a[aria-current="true"]').getAttribute('data-place')).toBe('changzhi-east');
    await close();
  });

  it.each([
    ['?mode=charts', 1440, 'light'],
    ['?mode=charts&lang=en&theme=dark&topic=industry&place=shangdang', 1440, 'dark'],
    ['?mode=charts&place=changzhi-east', 390, 'light'],
  ] as const)('have no fault that axe finds, tables open: %s at %i', async (query, width, colorScheme) => {
    const {page, close} = await openPage(browser, `${site}${query}`, {
      width,
      height: 844,
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.locator('#charts .chart').nth(3).waitFor();
    await page
      .locator('.chart-numbers')
      .evaluateAll((tables) => tables.forEach((table) => table.setAttribute('open', '')));
    expect(await axeFaults(page, {include: '#charts'})).toEqual([]);
    await close();
  });

  it('fit a phone: nothing wider than the sheet, marks at least as large as a finger’s row', async () => {
    const {page, close} = await openPage(browser, `${site}?mode=charts`, {width: 390, height: 844, touch: true});
    await page.locator('#charts .chart').nth(3).waitFor();
    expect(await page.locator('#charts').evaluate((charts) => charts.scrollWidth - charts.clientWidth)).toBe(0);
    const heights = await page
      .locator('.matrix .row .target, .strip-map .target')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThan(43.9);
    const widths = await page
      .locator('[aria-labelledby="chart-people"] .row .target')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThan(43.9);
    await close();
  });

  it('grow with the text, and stay within their column', async () => {
    const {page, close} = await openPage(browser, `${site}?mode=charts`, {width: 1280, height: 800});
    await page.locator('#charts .chart').nth(3).waitFor();
    const letters = () =>
      page
        .locator('.matrix .row-name')
        .first()
        .evaluate((name) => name.getBoundingClientRect().height);
    const before = await letters();
    await page.click('[data-settings]');
    await page.locator('.settings-dialog [name="text"]').last().click();
    await page.waitForFunction(() => document.documentElement.dataset['text'] === 'larger');
    expect(await letters()).toBeGreaterThan(before);
    await page.waitForFunction(() => {
      const charts = document.querySelector('#charts') as HTMLElement;
      return (
        [...charts.querySelectorAll('svg')].every(
          (drawing) => drawing.getBoundingClientRect().right <= charts.getBoundingClientRect().right,
        ) && charts.scrollWidth <= charts.clientWidth
      );
    });
    await close();
  });
});
