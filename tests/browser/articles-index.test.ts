import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';
import {serveTwoArticles, type TwoArticlesSite} from './two-articles-site.ts';

let site: TwoArticlesSite;
const textOf = (path: string): string => readFileSync(join(site.dist, path), 'utf8');

describe('a site that opens with the list of its articles', () => {
  let browser: Browser;
  beforeAll(async () => {
    site = await serveTwoArticles('index');
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('leads from the list to each article, from one to the other and back, and finds in both', async () => {
    const {page, errors, close} = await openPage(browser, site.url, {reducedMotion: 'reduce'});
    await page.locator('.articles a', {hasText: '镜湖边上的新车站'}).click();
    await page.waitForURL(`${site.url}article/mirror/`);
    await page.locator('.overview .other-articles a', {hasText: '镜湖渡船重开'}).waitFor();
    await page.locator('#search-input').click();
    await page.keyboard.type('驿站');
    await page.locator('.option.article', {hasText: '镜湖渡船重开'}).first().click();
    await page.waitForURL(`${site.url}article/ferry/?passage=post`);
    await page.locator('.crumb a').click();
    await page.locator('.overview .other-articles a[href$="/article/"]').click();
    await page.locator('.articles a', {hasText: '镜湖渡船重开'}).waitFor();
    await page.locator('header a').click();
    await page.waitForURL(site.url);
    expect(errors).toEqual([]);
    await close();
  });

  it('opens what an address of its first article or a frame of it names, in that article', async () => {
    const {page, errors, close} = await openPage(browser, `${site.url}?place=donghe&theme=dark`, {
      reducedMotion: 'reduce',
    });
    await page.waitForURL(`${site.url}article/mirror/?place=donghe&theme=dark`);
    await page.locator('#panel h2', {hasText: '东河区'}).waitFor();
    await page.goto(`${site.url}embed.html?place=donghe`);
    await page.locator('.embed h2', {hasText: '东河区'}).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('works without network after a visit to an article, the list too', async () => {
    const {page, close} = await openPage(browser, `${site.url}article/ferry/`, {
      reducedMotion: 'reduce',
      offline: true,
    });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(async (url) => (await caches.match(url)) !== undefined, site.url)).toBe(true);
    await page.context().setOffline(true);
    await page.goto(site.url);
    await page.locator('.articles a', {hasText: '镜湖边上的新车站'}).click();
    await page.locator('#panel .overview').waitFor();
    await close();
  });

  it('names each page once in sitemap and feed, and keeps no pages of places beside the list', () => {
    const sitemap = [...textOf('sitemap.xml').matchAll(/<loc>([^<]*)/g)].map(([, path = '']) => path);
    expect(sitemap).toEqual([...new Set(sitemap)]);
    expect(sitemap).toEqual(
      expect.arrayContaining(['./', 'article/', 'article/mirror/', 'article/ferry/place/old-mill/']),
    );
    expect(existsSync(join(site.dist, 'place'))).toBe(false);
    const ids = [...textOf('feed.xml').matchAll(/<entry>\n<id>([^<]*)/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual(['article/ferry/', 'article/mirror/']);
    const listed = JSON.parse(textOf('data/articles.json')) as readonly {readonly path: string}[];
    expect(listed.map(({path}) => path)).toEqual(['article/mirror/', 'article/ferry/']);
  });
});
