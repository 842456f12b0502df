import type {Browser, Page, Route} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {networkIdle} from './network.ts';
import {waitForMark, waitForMap} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
const LATER = '**/assets/**';

interface Walk {
  readonly press: string;
  /** In sight when the part does its work. */
  readonly works: string;
  readonly query?: string;
}

const PARTS: Readonly<Record<string, Walk>> = {
  search: {press: '#search-input', works: '.search.open'},
  filters: {press: '[data-filter-open]', works: '#filters [data-filter-open][aria-expanded="true"]'},
  charts: {press: '.modes [data-mode="charts"]', works: '#charts svg'},
  presenting: {press: '.modes [data-mode="present"]', works: '#presenter [data-present-briefing]'},
  reading: {press: '.modes [data-mode="read"]', works: '#follow button'},
  settings: {press: '[data-settings]', works: '.settings-dialog[open]'},
  help: {press: '.attribution-line [data-help]', works: '.help-dialog[open]'},
  share: {press: '#panel [data-share]', works: 'dialog[open] [data-share-do="copy"]', query: '?place=tunliu'},
  embedding: {press: '[data-builder]', works: 'dialog.building[open]'},
  comparing: {press: '#panel [data-compare]', works: 'dialog[open] [data-with]', query: '?place=tunliu'},
};

describe('a part whose first request is lost', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  /** All that the page loads by itself is there, and no worker keeps the rest. */
  const open = async (query = ''): Promise<{readonly page: Page; readonly faults: readonly string[]}> => {
    const context = await browser.newContext({
      viewport: {width: 1440, height: 900},
      locale: 'zh-CN',
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${site}${query}`);
    await waitForMap(page, false);
    await networkIdle(page);
    return {page, faults};
  };
  const abort = (route: Route): Promise<void> => route.abort();
  const notice = (page: Page) => page.locator('[role="status"].load-notice');

  /** Nothing asked for is on its way any more: the sentence may be there from an earlier loss. */
  const allLost = networkIdle;

  it.each(Object.entries(PARTS))('%s: is said to be lost, and works when it is pressed again', async (_, walk) => {
    const {page, faults} = await open(walk.query);
    await page.route(LATER, abort);
    await page.locator(walk.press).first().click();
    await notice(page).getByText('没有加载成功，请检查网络后再试').waitFor();
    expect(await page.locator(walk.works).count()).toBe(0);
    await page.locator(walk.press).first().click();
    await allLost(page);
    await page.unroute(LATER, abort);
    await page.locator(walk.press).first().click();
    await page.locator(walk.works).first().waitFor();
    await expect.poll(() => notice(page).textContent()).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('does what was pressed, once, when the reader asks for it in the sentence', async () => {
    const {page, faults} = await open();
    await page.route(LATER, abort);
    await page.locator('[data-filter-open]').click();
    await page.locator('[data-settings]').click();
    await notice(page).getByRole('button', {name: '再试一次'}).waitFor();
    await page.unroute(LATER, abort);
    await notice(page).getByRole('button', {name: '再试一次'}).click();
    await page.locator('.settings-dialog[open]').waitFor();
    await page.locator('#filters [data-filter-open][aria-expanded="true"]').waitFor();
    expect(await page.locator('.settings-dialog').count()).toBe(1);
    await expect.poll(() => notice(page).textContent()).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('finds what was typed while the search was lost', async () => {
    const {page} = await open();
    await page.route(LATER, abort);
    await page.locator('#search-input').click();
    await page.keyboard.type('屯留');
    await notice(page).getByText('没有加载成功').waitFor();
    await allLost(page);
    await page.unroute(LATER, abort);
    await page.keyboard.type('区');
    await page.locator('.search-list [data-option]').first().waitFor();
    await page.context().close();
  });

  it('finds what was typed while its index was lost, when the reader asks for it in the sentence', async () => {
    const {page, faults} = await open();
    await page.route('**/data/search.json', abort);
    await page.locator('#search-input').click();
    await page.keyboard.type('屯留');
    await notice(page).getByText('没有加载成功').waitFor();
    await page.unroute('**/data/search.json', abort);
    await notice(page).getByRole('button', {name: '再试一次'}).click();
    await page.locator('.search-list [data-option]').first().waitFor();
    await expect.poll(() => notice(page).textContent()).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says it in English to who reads English, and changes the language when its words have come', async () => {
    const {page, faults} = await open();
    await page.route(LATER, abort);
    await page.locator('[data-locale="en"]').click();
    await notice(page).getByText('没有加载成功').waitFor();
    await page.unroute(LATER, abort);
    await notice(page).getByRole('button', {name: '再试一次'}).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.locator('.modes', {hasText: 'Charts'}).waitFor();
    await page.route(LATER, abort);
    await page.locator('[data-settings]').click();
    await notice(page).getByText('Check the network and try again').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lets the map move when its shapes were lost and the map is pressed', async () => {
    const context = await browser.newContext({serviceWorkers: 'block', viewport: {width: 1440, height: 900}});
    const page = await context.newPage();
    const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('map.json'));
    await page.route('**/data/map.json', abort);
    await page.goto(site);
    await lost;
    await networkIdle(page);
    await page.unroute('**/data/map.json', abort);
    await page.locator('#map').click({position: {x: 30, y: 300}});
    await waitForMap(page, false);
    await context.close();
  });

  it.each([
    ['no file', (route: Route) => route.fulfill({status: 404, body: 'gone'})],
    ['a page', (route: Route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><p>404'})],
  ])('offers the newer version where the host answers with %s, and keeps the view', async (_, answer) => {
    const {page, faults} = await open('?place=tunliu');
    await page.route(LATER, answer);
    await page.locator('.modes [data-mode="charts"]').click();
    await notice(page).getByText('已有新版本，请刷新').waitFor();
    await page.unroute(LATER, answer);
    await Promise.all([page.waitForEvent('load'), notice(page).getByRole('button', {name: '刷新'}).click()]);
    await page.locator('#charts svg').first().waitFor();
    const {searchParams} = new URL(page.url());
    expect([searchParams.get('mode'), searchParams.get('place')]).toEqual(['charts', 'tunliu']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lets the page live when all that comes after the first click was lost', async () => {
    const context = await browser.newContext({serviceWorkers: 'block', viewport: {width: 1440, height: 900}});
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.route('**/assets/whole-page-*.js', abort);
    await page.goto(site);
    await waitForMark(page, 'map-usable');
    await notice(page).getByText('没有加载成功').waitFor();
    await page.unroute('**/assets/whole-page-*.js', abort);
    await notice(page)
      .getByRole('button', {name: /再试一次|刷新/})
      .click();
    // A browser that had begun to load it by itself holds to the loss: there only a new page helps, and it says so.
    const reload = notice(page).getByRole('button', {name: '刷新'});
    await Promise.any([waitForMap(page, false), reload.waitFor()]);
    if (await reload.isVisible()) await reload.click();
    await waitForMap(page, false);
    expect(faults).toEqual([]);
    await context.close();
  });
});
