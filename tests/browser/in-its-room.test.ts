import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {launchChromium} from './chromium.ts';
import {differences, lookOf} from './look-of.ts';
import {atRest, openPage, waitForMap, type OpenPage} from './page.ts';

const open = async (page: Page, press: string, opens: string): Promise<void> => {
  await page.locator(press).first().click();
  await page.locator(opens).first().waitFor();
};
const close = async (page: Page, closes: string): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator(closes).first().waitFor({state: 'hidden'});
  // A dialog that is out of sight gives the focus, and with it the keys, back a moment later.
  await page.waitForFunction(() => !document.activeElement?.closest('dialog'));
};
const FIRST_PAGE = '.layout[data-mode="explore"]';
const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      page.evaluate(() => `${document.querySelector<HTMLElement>('.layout')?.dataset['mode']} ${location.search}`),
    )
    .toMatch(/^explore/);
  await page.waitForFunction(() => document.querySelector('#presenter > div')?.childElementCount === 0);
};

const namesOnMap = (page: Page): Promise<readonly string[]> =>
  page.locator('#map svg.labels text').evaluateAll((texts) => texts.map(({textContent}) => textContent ?? '').sort());

/** Opens a part from the first page, and closes it. */
const PARTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async presenting(page) {
    await open(page, '.modes [data-mode="present"]', '.chooser');
    await leave(page);
  },
  async 'a talk with its overview and its keys'(page) {
    await open(page, '.modes [data-mode="present"]', '.chooser');
    await open(page, '[data-present-briefing="binhu"]', '.ticks');
    for (const [key, opens] of [
      ['o', '.presenter-dialog .overview'],
      ['?', '.presenter-dialog .key-list'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator(opens).waitFor();
      await close(page, opens);
    }
    await page.keyboard.press('End');
    await page.locator('.scene.closing').waitFor();
    await leave(page);
  },
  async editing(page) {
    await open(page, '.modes [data-mode="present"]', '.chooser');
    await open(page, '[data-edit-briefing="binhu"]', '[data-scene-card]');
    await expect.poll(async () => (await namesOnMap(page)).length).toBeGreaterThan(20);
    await open(page, '[data-editor="close"]', '.chooser');
    await leave(page);
  },
  async 'the handout'(page) {
    await open(page, '.modes [data-mode="present"]', '.chooser');
    await open(page, '[data-take="handout"]', 'dialog.take-away iframe');
    await close(page, 'dialog.take-away');
    await leave(page);
  },
  async charts(page) {
    await open(page, '.modes [data-mode="charts"]', '.chart');
    await open(page, '.modes [data-mode="explore"]', FIRST_PAGE);
  },
  async 'the article and what follows reading'(page) {
    await open(page, '.modes [data-mode="read"]', '.follow');
    await open(page, '.modes [data-mode="explore"]', FIRST_PAGE);
  },
  async search(page) {
    await page.locator('#search-input').fill('tunliu');
    await page.locator('.search-list .option').first().waitFor();
    await page.locator('#search-input').fill('');
    await page.keyboard.press('Escape');
    await page.locator('.search-list').waitFor({state: 'hidden'});
  },
  async filters(page) {
    await open(page, '.filter-open', '#filter-panel');
    await page.locator('.filter-open').click();
    await page.locator('#filter-panel').waitFor({state: 'hidden'});
  },
  async settings(page) {
    await open(page, '[data-settings]', '.settings-dialog fieldset');
    await close(page, '.settings-dialog');
  },
  async help(page) {
    await open(page, '.attribution-line [data-help]', '.help-dialog .sources');
    await close(page, '.help-dialog');
  },
  async sharing(page) {
    await open(page, '.masthead [data-share]', '.share-sheet');
    await close(page, '.share-sheet');
  },
  async 'the builder'(page) {
    await open(page, '.bar [data-builder]', '.builder .select');
    await close(page, '.builder');
  },
  async comparing(page) {
    await open(page, '.group [data-place="tunliu"]', '.place-view');
    await open(page, '[data-compare]', '.picks a');
    await open(page, '.picks a', '.compare');
    await open(page, '.compare .crumb a', '.place-view');
    await open(page, '.place-view [data-clear]', '.overview');
  },
};

describe('the first page', () => {
  let browser: Browser;
  let opened: OpenPage | null = null;
  beforeAll(async () => {
    browser = await launchChromium({webgl: false});
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(PARTS))(
    'looks as before, names on the map and all, when %s was opened and closed',
    async (_, use) => {
      await opened?.close();
      opened = await openPage(browser, inject('siteUrl'), {reducedMotion: 'reduce'});
      const {page} = opened;
      await waitForMap(page, false);
      await expect.poll(async () => (await namesOnMap(page)).length).toBeGreaterThan(20);
      const names = await atRest(() => namesOnMap(page));
      const before = await lookOf(page);
      expect(Object.keys(before).length).toBeGreaterThan(200);
      await use(page);
      await expect.poll(async () => differences(before, await lookOf(page)), {timeout: 10_000}).toEqual([]);
      await expect.poll(() => namesOnMap(page), {timeout: 10_000}).toEqual(names);
    },
  );
});
