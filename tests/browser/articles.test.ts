import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';
import {serveTwoArticles, type TwoArticlesSite} from './two-articles-site.ts';

let site: TwoArticlesSite;
const textOf = (path: string): string => readFileSync(join(site.dist, path), 'utf8');

describe('a site of two articles', () => {
  let browser: Browser;
  beforeAll(async () => {
    site = await serveTwoArticles();
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (path: string): Promise<{readonly page: Page; readonly close: () => Promise<void>}> => {
    const {page, errors, close} = await openPage(browser, `${site.url}${path}`, {reducedMotion: 'reduce'});
    return {
      page,
      close: async () => {
        expect(errors).toEqual([]);
        await close();
      },
    };
  };
  const words = (page: Page): Promise<readonly string[]> => page.locator('#panel .quotation .words').allTextContents();

  it('has each at an address of its own, with its own words, also where both give a passage the same id', async () => {
    const {page, close} = await open('?passage=two-hours');
    await expect.poll(() => words(page)).toEqual(['北桥站一开，东河区到远港只要两个钟头。']);
    await page.goto(`${site.url}article/ferry/?passage=two-hours`);
    await expect.poll(() => words(page)).toEqual(['先开两条船，天天有。']);
    await page.locator('.modes [data-mode="read"]').click();
    await page.locator('#article', {hasText: '停了九年的镜湖渡船'}).waitFor();
    await page.reload();
    await page.locator('#article', {hasText: '停了九年的镜湖渡船'}).waitFor();
    expect(new URL(page.url()).pathname).toBe('/article/ferry/');
    await close();
  });

  it('leads from a place to what the other says of it, and back', async () => {
    const {page, close} = await open('');
    await page.locator('.overview .other-articles', {hasText: '镜湖渡船重开'}).waitFor();
    await page.goto(`${site.url}article/ferry/?place=old-mill`);
    const other = page.locator('.other-articles a', {hasText: '镜湖边上的新车站'});
    await other.click();
    await page.waitForURL(`${site.url}?place=old-mill`);
    await expect.poll(() => words(page)).toEqual(['老磨坊今年开放为书屋']);
    await page.locator('.other-articles a', {hasText: '镜湖渡船重开'}).click();
    await page.waitForURL(`${site.url}article/ferry/?place=old-mill`);
    await page.locator('.crumb a').click();
    await page.locator('.overview .other-articles').waitFor();
    await close();
  });

  it('finds what stands in either', async () => {
    const {page, close} = await open('');
    await page.locator('#search-input').click();
    await page.keyboard.type('驿站');
    await page.locator('.option.article', {hasText: '镜湖渡船重开'}).first().click();
    await page.waitForURL(`${site.url}article/ferry/?passage=post`);
    await expect.poll(() => words(page)).toEqual(['东河区将在码头旁建驿站1座']);
    await close();
  });

  it('presents the briefings of each, and keeps those of one’s own with their article', async () => {
    const {page, close} = await open('article/ferry/?mode=present');
    await page.locator('.chooser', {hasText: '湖上有船'}).waitFor();
    expect(await page.locator('.chooser', {hasText: '三座车站'}).count()).toBe(0);
    await page.evaluate(() =>
      localStorage.setItem('mirror-letters:briefings:of-ferry', JSON.stringify([{id: 'damaged'}])),
    );
    await page.goto(`${site.url}?mode=present`);
    await page.locator('.chooser', {hasText: '三座车站'}).waitFor();
    expect(await page.locator('.chooser').innerText()).not.toContain('damaged');
    await close();
  });

  it('has frames, pages of places, pictures and data of each', async () => {
    const {page, close} = await open('article/ferry/embed.html?place=donghe');
    await page.locator('.embed', {hasText: '驿站'}).waitFor();
    await page.goto(`${site.url}article/ferry/embed/?place=donghe`);
    await page.locator('.embed', {hasText: '驿站'}).waitFor();
    await close();
    expect(textOf('article/ferry/place/old-mill/index.html')).toContain('停了九年的镜湖渡船');
    expect(textOf('article/ferry/place/old-mill/index.html')).toContain('src="../../../../open-on-map.js"');
    expect(textOf('place/old-mill/index.html')).not.toContain('停了九年的镜湖渡船');
    expect(textOf('article/ferry/pictures/place-donghe.svg')).toContain('东河区');
    expect(JSON.parse(textOf('article/ferry/data/bundle.json'))).toMatchObject({article: {id: 'ferry'}});
    expect(JSON.parse(textOf('data/bundle.json'))).toMatchObject({article: {id: 'mirror'}});
  });

  it('puts either into a story by the element', async () => {
    // Somebody else's page, which does not hold to our policy.
    const context = await browser.newContext({bypassCSP: true});
    const page = await context.newPage();
    await page.goto(`${site.url}provenance/`);
    await page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), {type: 'module', src: '../mirror-letters.js'});
      document.body.append(script);
      for (const article of ['', 'ferry'])
        document.body.insertAdjacentHTML(
          'beforeend',
          `<mirror-letters place="donghe"${article && ` article="${article}"`}></mirror-letters>`,
        );
    });
    const elements = page.locator('mirror-letters');
    await elements.nth(1).locator('.card', {hasText: '驿站'}).waitFor();
    expect(await elements.nth(0).locator('.card').innerText()).not.toContain('驿站');
    await context.close();
  });

  it('lists both with a map of the places that they speak of, in a feed and in the sitemap', async () => {
    const {page, close} = await open('article/');
    await page.locator('svg a[href="#place-xipo"]').first().click({force: true});
    await page.locator('#place-xipo dd a').first().click();
    await page.waitForURL(`${site.url}?place=xipo`);
    await close();
    const feed = textOf('feed.xml');
    expect([...feed.matchAll(/<entry>\n<id>([^<]*)/g)].map(([, id]) => id).toSorted()).toEqual([
      './',
      'article/ferry/',
    ]);
    expect(textOf('sitemap.xml')).toContain('<loc>article/ferry/place/old-mill/</loc>');
  });
});
