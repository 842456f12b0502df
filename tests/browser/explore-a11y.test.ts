import {AxeBuilder} from '@axe-core/playwright';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {launchChromium} from './chromium.ts';
import {openPage, type PageOptions} from './page.ts';

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

const STATES: readonly [name: string, query: string, steps: (page: Page) => Promise<void>, options?: PageOptions][] = [
  ['the search', '', (page) => searchFor(page, 'tunliu')],
  ['a search that finds nothing, in English', '?lang=en', (page) => searchFor(page, 'qqq')],
  ['the search on a phone, in the dark', '?theme=dark', (page) => searchFor(page, '路'), PHONE],
  ['the open filters', '?topic=transport&off=roads', (page) => press(page, '.filter-open', '#filter-panel')],
  ['the open filters in English, in the dark', '?topic=transport&lang=en&theme=dark', (page) => press(page, '.filter-open', '#filter-panel')],
  ['the filtered article', '?topic=transport&mode=read', (page) => page.waitForSelector('.filtered').then(() => {})],
  ['the settings', '', (page) => press(page, '[data-settings]', '.settings-dialog')],
  ['what is known of the data', '?theme=dark', (page) => press(page, '.attribution-line [data-help]', '.help-dialog')],
  ['a comparison', '?place=tunliu&with=shangdang', (page) => page.waitForSelector('.compare').then(() => {})],
  ['a comparison in English on a phone', '?place=tunliu&with=lucheng&lang=en', (page) => page.waitForSelector('.compare').then(() => {}), PHONE],
];

describe('what axe finds while exploring', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launchChromium({webgl: false}); });
  afterAll(async () => { await browser?.close(); });

  it.each(STATES.map(([name, ...rest]) => ({name, rest})))('is nothing in $name', async ({rest: [query, steps, options]}) => {
    const {page, close} = await openPage(browser, new URL(query, inject('siteUrl')).href, options);
    await page.waitForLoadState('networkidle');
    await steps(page);
    const {violations} = await new AxeBuilder({page}).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`))).toEqual([]);
    await close();
  });
});
