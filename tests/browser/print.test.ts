import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, type OpenPage, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

describe('what the browser prints', () => {
  let browser: Browser;
  let opened: OpenPage;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  /** Opens an address and waits until what draws the map for paper is there. */
  async function open(search: string, options?: PageOptions): Promise<Page> {
    opened = await openPage(browser, `${inject('siteUrl')}${search}`, options);
    const {page} = opened;
    await page.waitForFunction(() => {
      dispatchEvent(new Event('beforeprint'));
      const isReady = document.querySelector('.paper') !== null;
      dispatchEvent(new Event('afterprint'));
      return isReady;
    });
    return page;
  }
  const close = async (): Promise<void> => {
    expect(opened.errors).toEqual([]);
    await opened.close();
  };
  const pagesOf = async (page: Page): Promise<number> =>
    [...(await page.pdf({format: 'A4', printBackground: true})).toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
  /** Lays the page out for A4 as it will be printed, and reads from it. */
  async function onPaper<Read>(page: Page, read: () => Read): Promise<Read> {
    await page.emulateMedia({media: 'print'});
    await page.setViewportSize({width: 718, height: 1000});
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return page.evaluate(read);
  }
  /** Blocks of the column that are cut off or hidden, and what else there is in sight. */
  const shown = () => {
    const isShown = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
    const column = document.querySelector('.column') as HTMLElement;
    const svg = document.querySelector('.paper > div')?.shadowRoot?.querySelector('svg');
    return {
      cut: column.scrollHeight > column.clientHeight || column.scrollWidth > column.clientWidth,
      height: column.clientHeight,
      words: column.innerText,
      controls: [...document.querySelectorAll('button, input, .modes a, .map')].filter(isShown).length,
      map: svg?.textContent ?? '',
      from: document.querySelector('.paper p')?.textContent ?? '',
      ink: getComputedStyle(column).color,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    };
  };

  it('is the whole article over several pages, and its map with source and scale', async () => {
    const page = await open('?mode=read');
    expect(await pagesOf(page)).toBeGreaterThan(4);
    const paper = await onPaper(page, shown);
    expect(paper).toMatchObject({cut: false, controls: 0});
    expect(paper.words).toContain('勇挑重任');
    expect(paper.words).toContain(await page.locator('#article p').last().textContent());
    expect(paper.map).toMatch(/\d+ 公里/);
    expect(paper.map).toContain('未送审');
    expect(paper.map).toContain('OpenStreetMap');
    expect(paper.from).toContain(page.url());
    await close();
  });

  it('is a place with all its quotations, and the map around it', async () => {
    const page = await open('?place=luzhou');
    expect(await pagesOf(page)).toBeGreaterThan(2);
    const paper = await onPaper(page, shown);
    expect(paper).toMatchObject({cut: false, controls: 0});
    expect(paper.height).toBeGreaterThan(1000);
    expect(paper.words).toContain('力争全年新增市场主体10000家');
    expect(paper.map).toContain('潞州区');
    await close();
  });

  it('is dark on white whatever the screen shows, and leaves the screen as it was', async () => {
    const page = await open('?place=luzhou&theme=dark&lang=en', {width: 390, height: 844});
    const paper = await onPaper(page, shown);
    expect(paper).toMatchObject({cut: false, controls: 0, ink: 'rgb(21, 24, 30)', ground: 'rgb(255, 255, 255)'});
    expect(paper.map).toMatch(/\d+ km/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({media: null});
    await page.setViewportSize({width: 390, height: 844});
    expect(await page.locator('.paper').count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      'rgb(255, 255, 255)',
    );
    await close();
  });

  it('waits with Ctrl + P until the map can be drawn', async () => {
    const {page, close: end} = await openPage(browser, 'about:blank');
    await page.addInitScript(() => {
      Object.assign(window, {print: () => dispatchEvent(new Event('beforeprint'))});
    });
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/assets\/paper-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${inject('siteUrl')}?place=luzhou`);
    await page.locator('#panel h2', {hasText: '潞州区'}).waitFor();
    await page.waitForFunction(() => document.querySelector('.map.live') !== null);
    await page.keyboard.press('Control+p');
    expect(await page.locator('.paper').count()).toBe(0);
    letGo();
    await page.locator('.paper').waitFor({state: 'attached'});
    await end();
  });

  it('is also there without scripts', async () => {
    const {page, close: end} = await openPage(browser, `${inject('siteUrl')}`, {javaScript: false});
    expect(await pagesOf(page)).toBeGreaterThan(8);
    await end();
  });
});
