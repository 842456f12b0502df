import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {build} from 'vite';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {differences, lookOf} from './look-of.ts';
import {openPage, waitForMap, type OpenPage} from './page.ts';
import {CACHE, ROOT} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

const folder = mkdtempSync(join(CACHE, 'single-'));
const url = pathToFileURL(join(folder, 'changzhi-map.html')).href;

beforeAll(async () => {
  const before = process.env['NODE_ENV'];
  Object.assign(process.env, {NODE_ENV: 'production', SINGLE_DIR: folder});
  await build({root: ROOT, configFile: join(ROOT, 'vite.single.config.ts'), mode: 'production', logLevel: 'error'});
  if (before !== undefined) process.env['NODE_ENV'] = before;
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('the page as one file', () => {
  it('is one file, small enough for any stick and any chat', () => {
    expect(readdirSync(folder)).toEqual(['changzhi-map.html']);
    expect(statSync(join(folder, 'changzhi-map.html')).size).toBeLessThan(5_000_000);
  });

  it.each([true, false])('opens from the disk without network (WebGL: %s), selects and presents', async (webgl) => {
    const browser = await sharedChromium({webgl});
    const requests: string[] = [];
    const opened = await openFile(browser, '', requests);
    await waitForMap(opened.page, webgl);
    await opened.page.locator('#panel [data-place="luzhou"]').first().click();
    await expect.poll(() => opened.page.locator('#panel h2').first().innerText()).toContain('潞州区');
    await opened.page.goto(`${url}?mode=present&briefing=binhu&scene=2`);
    const headline = opened.page.locator('.scene h2');
    const first = await headline.innerText();
    await opened.page.keyboard.press('PageDown');
    await expect.poll(() => headline.innerText()).not.toBe(first);
    expect(requests.filter((each) => !each.startsWith(url) && !/^(data|blob):/.test(each))).toEqual([]);
    expect(opened.errors).toEqual([]);
    await browser.close();
  });

  it("has the site's first page, though the styles of all parts are there at once", async () => {
    const browser = await sharedChromium({webgl: false});
    const single = await openFile(browser, '', []);
    const site = await openPage(browser, inject('siteUrl'), {reducedMotion: 'reduce'});
    for (const {page} of [single, site]) await waitForMap(page, false);
    expect(differences(await lookOf(site.page), await lookOf(single.page))).toEqual([]);
    await browser.close();
  });

  it('has a speaker window with its maps, which follows, leads and outlives a reload', async () => {
    const browser = await sharedChromium({webgl: false});
    const {page} = await openFile(browser, '?mode=present&briefing=binhu&scene=2', []);
    await page.locator('.ticks').waitFor();
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.locator('.speaker-map img').nth(1).waitFor();
    await page.keyboard.press('PageDown');
    await speaker.locator('.speaker-kicker b', {hasText: '3 / 8'}).waitFor();
    await page.reload();
    await page.locator('.ticks').waitFor();
    await speaker.keyboard.press('PageDown');
    await page.locator('.presenter-source .page', {hasText: '4 / 8'}).waitFor();
    await browser.close();
  });

  it('offers nothing that a file on a stick cannot do', async () => {
    const browser = await sharedChromium({webgl: false});
    const {page} = await openFile(browser, '?place=luzhou', []);
    await page.locator('[data-share]').first().click();
    await page.locator('.share-sheet').waitFor();
    expect(await page.locator('.share-sheet').innerText()).not.toContain('file:');
    expect(await page.locator('#share-link, .share-sheet .qr').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.bar [data-builder]').click();
    await page.locator('.builder [data-picture="png"]').waitFor();
    expect(await page.locator('.builder iframe, .builder textarea').count()).toBe(0);
    await page.locator('.builder input[type="url"]').fill('https://news.example/map/');
    await page.keyboard.press('Tab');
    expect(await page.locator('.builder textarea').inputValue()).toContain('https://news.example/map/embed/luzhou/');
    await page.goto(`${url}?mode=present`);
    await page.locator('[data-edit-briefing="binhu"]').click();
    await page.locator('[data-editor="save"]').waitFor();
    expect(await page.locator('[data-editor="share"]').count()).toBe(0);
    expect(await page.locator('link[href*="oembed"], link[rel="manifest"]').count()).toBe(0);
    await browser.close();
  });

  it('makes slides and a handout', async () => {
    const browser = await sharedChromium({webgl: false});
    const {page} = await openFile(browser, '?mode=present', []);
    await page.locator('[data-take="handout"]').first().click();
    await page.frameLocator('dialog iframe').locator('.page').first().waitFor();
    await page.keyboard.press('Escape');
    const download = page.waitForEvent('download', {timeout: 100_000});
    await page.locator('[data-take="slides"][data-of="binhu"]').click();
    expect((await download).suggestedFilename()).toMatch(/\.pptx$/);
    await browser.close();
  });
});

async function openFile(
  browser: Browser,
  search: string,
  requests: string[],
): Promise<OpenPage & {readonly page: Page}> {
  const opened = await openPage(browser, 'about:blank', {reducedMotion: 'reduce'});
  await opened.page.context().setOffline(true);
  opened.page.on('request', (request) => requests.push(request.url()));
  await opened.page.goto(url + search);
  return opened;
}
