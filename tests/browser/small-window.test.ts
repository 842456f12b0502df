import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

/** 1280 × 1024 at four times its size. */
const FOURFOLD: PageOptions = {width: 320, height: 256};
const ACROSS: PageOptions = {width: 844, height: 390, touch: true};

const wider = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.column, dialog')].some(
      ({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1,
    ),
  );

describe('a window that is small, or has few colours', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (search: string, options: PageOptions) => {
    const opened = await openPage(browser, new URL(search, inject('siteUrl')).href, options);
    await opened.page.waitForSelector('.map.live');
    return opened;
  };

  it.each(['', '?place=tunliu', '?mode=read', '?mode=charts', '?place=tunliu&with=shangdang', '?lang=en'])(
    'scrolls in one direction alone at four hundred per cent: %s',
    async (search) => {
      const {page, close} = await open(search, FOURFOLD);
      await page.waitForFunction(() => document.querySelector('.sheet-head button') !== null);
      expect(await wider(page)).toBe(false);
      await close();
    },
  );

  it('keeps every control of the map above the sheet at four hundred per cent', async () => {
    const {page, close} = await open('', FOURFOLD);
    await page.waitForFunction(() => {
      const sheet = document.querySelector('.column')?.getBoundingClientRect().top ?? 0;
      return [...document.querySelectorAll('.controls > *')].every(
        (control) => control.getBoundingClientRect().bottom <= sheet,
      );
    });
    await close();
  });

  it.each([FOURFOLD, ACROSS])('lets the settings be read to their end', async (options) => {
    const {page, close} = await open('', options);
    await page.click('[data-settings]');
    await page.waitForSelector('.settings-dialog fieldset');
    await page.locator('.help-links button').last().click();
    await page.waitForSelector('.help-dialog h3');
    await close();
  });

  it('tells the chosen way of reading by its line, and marks what was found, in forced colours', async () => {
    const {page, close} = await open('', {width: 1200, height: 800});
    await page.emulateMedia({forcedColors: 'active'});
    const line = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).borderBottomColor);
    const canvas = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Canvas';
      return getComputedStyle(probe).color;
    });
    expect(await line('.modes a:not([aria-current])')).toBe(canvas);
    expect(await line('.modes a[aria-current]')).not.toBe(canvas);
    await page.click('#search-input');
    await page.keyboard.type('bhq');
    await page.waitForSelector('.search-list mark');
    expect(
      await page
        .locator('.search-list mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).forcedColorAdjust),
    ).toBe('none');
    await close();
  });
});
