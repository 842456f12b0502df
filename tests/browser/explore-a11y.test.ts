import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {AXE_TAGS, axeFaults} from './axe.ts';
import {networkIdle} from './network.ts';
import {openPage, waitForMap, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const PHONE: PageOptions = {width: 390, height: 844, touch: true};

async function searchFor(page: Page, query: string): Promise<void> {
  await page.click('#search-input');
  await page.keyboard.type(query);
  await page.waitForSelector('.search-list .foot');
}

async function press(page: Page, button: string, opens: string): Promise<void> {
  await page.click(button);
  await page.waitForSelector(opens);
}

type State = readonly [name: string, query: string, steps: (page: Page) => Promise<void>, options?: PageOptions];

const STATES: readonly State[] = [
  ['the search', '', (page) => searchFor(page, 'tunliu')],
  ['a search that finds nothing, in English', '?lang=en', (page) => searchFor(page, 'qqq')],
  ['the search on a phone, in the dark', '?theme=dark', (page) => searchFor(page, '路'), PHONE],
  ['the open filters', '?topic=transport&off=roads', (page) => press(page, '.filter-open', '#filter-panel')],
  [
    'the open filters in English, in the dark',
    '?topic=transport&lang=en&theme=dark',
    (page) => press(page, '.filter-open', '#filter-panel'),
  ],
  ['the filtered article', '?topic=transport&mode=read', (page) => page.waitForSelector('.filtered').then(() => {})],
  ['the settings', '', (page) => press(page, '[data-settings]', '.settings-dialog')],
  [
    'the settings in English, on a phone, in the dark',
    '?lang=en&theme=dark',
    (page) => press(page, '[data-settings]', '.settings-dialog'),
    PHONE,
  ],
  [
    'what is known of the data',
    '?theme=dark',
    (page) => press(page, '.attribution-line [data-help]', '.help-dialog h3'),
  ],
  ['a comparison', '?place=tunliu&with=shangdang', (page) => page.waitForSelector('.compare').then(() => {})],
  [
    'a comparison in English on a phone',
    '?place=tunliu&with=lucheng&lang=en',
    (page) => page.waitForSelector('.compare').then(() => {}),
    PHONE,
  ],
  ['the sharing of the whole map', '', (page) => press(page, '.masthead [data-share]', 'dialog.sharing svg')],
  [
    'the sharing of a place in English, in the dark',
    '?place=tunliu&lang=en&theme=dark',
    (page) => press(page, '.place-view [data-share]', 'dialog.sharing svg'),
  ],
];

/** Whatever lies over or beside MapLibre's own elements. */
const LIVE_STATES: readonly State[] = [
  [
    'a place in English, in the dark',
    '?place=tunliu&lang=en&theme=dark',
    (page) => page.waitForSelector('.place-view .quotation').then(() => {}),
  ],
  ['the article on a phone', '?mode=read', (page) => page.waitForSelector('.story .mark').then(() => {}), PHONE],
  ['the charts', '?mode=charts', (page) => page.waitForSelector('[data-region="charts"] svg').then(() => {})],
  [
    'the embed dialog in English, in the dark',
    '?lang=en&theme=dark',
    (page) => press(page, '[data-builder]', 'dialog.building iframe'),
  ],
];

/** The frame that the embed dialog shows is looked at on its own. */
const faultsIn = (page: Page): Promise<readonly string[]> => axeFaults(page, {exclude: 'iframe', tags: AXE_TAGS});

describe('what axe finds while exploring', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(STATES.map(([name, ...rest]) => ({name, rest})))(
    'is nothing in $name',
    async ({rest: [query, steps, options]}) => {
      const {page, close} = await openPage(browser, new URL(query, inject('siteUrl')).href, options);
      await networkIdle(page);
      await steps(page);
      expect(await faultsIn(page)).toEqual([]);
      await close();
    },
  );
});

describe('what axe finds over the map drawn by MapLibre', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(LIVE_STATES.map(([name, ...rest]) => ({name, rest})))(
    'is nothing in $name',
    async ({rest: [query, steps, options]}) => {
      const {page, close} = await openPage(browser, new URL(query, inject('siteUrl')).href, options);
      await waitForMap(page);
      await steps(page);
      expect(await faultsIn(page)).toEqual([]);
      await close();
    },
  );
});
