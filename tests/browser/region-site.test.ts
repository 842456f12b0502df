import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import sirv from 'sirv';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {folderSaysOfChangzhi, onMadeUp, saysOfChangzhi, textOf} from '../fixtures/region-site.ts';
import {bytesOf, openPage, waitForMark, type OpenPage, type PageOptions} from './page.ts';
import {CACHE} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

const folder = mkdtempSync(join(CACHE, 'made-up-'));
const [site, single, pictures] = ['site', 'single', 'pictures'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const env = {SITE_DIR: site, SINGLE_DIR: single};

describe('a site of a region that does not exist', () => {
  let server: Server;
  let url: string;
  let browser: Browser;
  const opened: OpenPage[] = [];

  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
    await onMadeUp('build', [], env);
    await Promise.all([
      onMadeUp('build:single', [], env),
      onMadeUp('handout', [], env),
      onMadeUp('export', ['--place', 'mirror-lake', '--kind', 'wechat', '--out', pictures]),
    ]);
    server = createServer(sirv(site, {dev: true})).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    expect(opened.flatMap(({errors}) => errors)).toEqual([]);
    await browser.close();
    server.close();
    rmSync(folder, {recursive: true, force: true});
  });

  async function open(path: string, options: PageOptions = {}, from = browser): Promise<Page> {
    opened.push(await openPage(from, new URL(path, url).href, {reducedMotion: 'reduce', ...options}));
    return (opened.at(-1) as OpenPage).page;
  }

  it('writes nothing of the region that this repository’s own site is about', () => {
    expect(folderSaysOfChangzhi(folder)).toEqual([]);
    expect(readFileSync(join(site, 'manifest.webmanifest'), 'utf8')).toContain('镜湖来信：云泽地图');
    expect(readFileSync(join(site, 'handout.pdf'), 'latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
    expect(readFileSync(join(pictures, 'mirror-lake/long.png')).length).toBeGreaterThan(20_000);
  });

  it('has a page that draws, names and answers', async () => {
    const gl = await sharedChromium();
    const page = await open('', {}, gl);
    await waitForMark(page, 'map-ready');
    expect(await page.title()).toBe('镜湖来信 · 《镜湖边上的新车站》');
    await page.locator('svg.labels [data-place="mirror-lake"]').first().click();
    await expect.poll(() => page.locator('#panel-title').innerText()).toContain('镜湖');
    await page.locator('#panel a[data-passage="clear-water"]').first().click();
    await page.waitForURL(/passage=clear-water/);
    expect(saysOfChangzhi(await page.content())).toEqual([]);
    await gl.close();
  });

  it('finds its places by initials, and shows its charts', async () => {
    const page = await open('');
    await page.click('#search-input');
    await page.keyboard.type('jh');
    await page.locator('.search-list', {hasText: '镜湖'}).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#panel-title').innerText()).toContain('镜湖');
    await page.click('.modes [data-mode="charts"]');
    await page.locator('#charts .chart').nth(2).waitFor();
    expect(await page.locator('#charts').innerText()).toContain('南口站');
    expect(saysOfChangzhi(await page.content())).toEqual([]);
  });

  it('is shown in a frame and as an element of the site’s own name', async () => {
    const frame = await open('embed.html?place=mirror-lake');
    expect(await frame.locator('.subject h2').innerText()).toMatch(/^镜湖/);
    const page = await open('examples/');
    await page.locator('mirror-letters .embed.live').waitFor();
    expect(await page.locator('mirror-letters .subject h2').innerText()).toMatch(/^镜湖/);
    for (const each of [frame, page]) expect(saysOfChangzhi(await each.content())).toEqual([]);
  });

  /** The picture of the page that is presented, once it has come. */
  async function shownPicture(page: Page): Promise<{readonly width: number; readonly credit: string}> {
    const picture = page.locator('#presenter-beside img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    const width = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
    return {width, credit: await page.locator('#presenter-beside figcaption').innerText()};
  }

  it('keeps the picture of a briefing offline, and shows it on the briefing’s page', async () => {
    expect(readFileSync(join(site, 'sw.js'), 'utf8')).toContain('"data/pictures/station.jpg"');
    const page = await open('briefing/stations/', {javaScript: false});
    const picture = page.locator('figure', {hasText: '王某某 绘 · CC0 1.0'}).locator('img');
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
  });

  it('is presented, and taken away as slides and as a handout', async () => {
    const page = await open('?mode=present');
    await page.locator('[data-take="handout"][data-of="stations"]').click();
    await page.frameLocator('dialog iframe').locator('.page').first().waitFor();
    const handout = (await page.locator('dialog iframe').getAttribute('srcdoc')) ?? '';
    await page.keyboard.press('Escape');
    await page.locator('[data-take="slides"][data-of="stations"]').click();
    const slides = textOf('.pptx', await bytesOf(await page.waitForEvent('download')));
    // A whole handout in the message of a failure would hide what is wrong.
    const [, src = '', credit] = /class="picture"[^>]*><img src="([^"]+)"[^>]*><figcaption>([^<]+)/.exec(handout) ?? [];
    expect([src.slice(0, 23), credit]).toEqual(['data:image/jpeg;base64,', '王某某 绘 · CC0 1.0']);
    expect(/ppt\/media\/[^\n]*\.jpe?g/.test(slides)).toBe(true);
    for (const text of [handout, slides]) {
      expect(text).toContain('西坡区今年要修好沙河铁路的三座车站');
      expect(saysOfChangzhi(text)).toEqual([]);
    }
    await page.goto(`${url}?mode=present&briefing=stations&scene=1`);
    await page.locator('.ticks').waitFor();
    await page.keyboard.press('PageDown');
    await page.locator('.scene-quotation').first().waitFor();
    expect(await page.locator('.presenter-source .page').innerText()).toBe('2 / 3');
    expect(await shownPicture(page)).toEqual({width: 960, credit: '王某某 绘 · CC0 1.0'});
    expect(saysOfChangzhi(await page.content())).toEqual([]);
  });

  it('opens from one file', async () => {
    const page = await open(pathToFileURL(join(single, 'mirror-letters.html')).href);
    await page.locator('#panel [data-place="xipo"]').first().click();
    await expect.poll(() => page.locator('#panel-title').innerText()).toContain('西坡区');
    await page.goto(`${page.url().split('?')[0]}?mode=present&briefing=stations&scene=2`);
    expect(await shownPicture(page)).toEqual({width: 960, credit: '王某某 绘 · CC0 1.0'});
    expect(saysOfChangzhi(await page.content())).toEqual([]);
  });
});
