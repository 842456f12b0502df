import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, cpSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {pin} from '../../src/build/write-embed-files.ts';
import type {Served} from '../../src/cli/preview.ts';
import {serveStories} from '../serve/story-server.ts';
import {openPage, waitForMark} from './page.ts';
import {ROOT} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
const FOLDER = resolve(ROOT, process.env['SITE_DIR'] ?? 'dist');

let browser: Browser;
let stories: Served;
beforeAll(async () => {
  browser = await sharedChromium();
  stories = await serveStories(site);
});
afterAll(async () => {
  await browser?.close();
  await stories?.close();
});

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('<changzhi-map>', () => {
  it('shows its place, follows its attribute and tells what is chosen', async () => {
    const {page, errors, close} = await openPage(browser, `${stories.url}element.html`, {width: 900, height: 800});
    await page.locator('changzhi-map .embed.live').waitFor();
    expect(await page.locator('changzhi-map .subject h2').innerText()).toMatch(/^漳泽湖/);
    await page.locator('[data-show="tunliu"]').click();
    expect(await page.locator('changzhi-map .subject h2').innerText()).toMatch(/^屯留区/);
    expect(await page.locator('.log').innerText()).toBe('place-select tunliu');
    await page.locator('changzhi-map .quotation .words').first().click();
    expect(await page.locator('.log').innerText()).toMatch(/^passage-select [a-z-]+$/);
    await close();
    expect(errors).toEqual([]);
  });

  it('changes language, theme and card while it stands there, and goes without a trace', async () => {
    const {page, errors, close} = await openPage(browser, `${stories.url}element.html`, {width: 900, height: 800});
    const map = page.locator('changzhi-map');
    await page.locator('changzhi-map .embed.live').waitFor();
    await map.evaluate((element) => {
      element.setAttribute('lang', 'en');
      element.setAttribute('theme', 'dark');
      element.setAttribute('quote', '0');
    });
    await page.locator('changzhi-map .embed[lang="en"][data-theme="dark"].no-card').waitFor();
    expect(await page.locator('changzhi-map .card').isVisible()).toBe(false);
    await map.evaluate((element) => element.remove());
    await page.waitForTimeout(50);
    await close();
    expect(errors).toEqual([]);
  });

  it('neither takes the page’s styles nor leaves any', async () => {
    const {page, close} = await openPage(browser, `${stories.url}element.html`, {width: 900, height: 800});
    await page.locator('changzhi-map .subject h2').waitFor();
    expect(await styleOf(page, 'changzhi-map .subject h2', 'text-transform')).toBe('none');
    expect(await styleOf(page, 'changzhi-map .quotation blockquote', 'font-style')).toBe('normal');
    expect(await styleOf(page, 'changzhi-map .quotation blockquote', 'padding-left')).toBe('0px');
    expect(await styleOf(page, '[data-show="tunliu"]', 'background-color')).toBe('rgb(255, 235, 59)');
    expect(await page.evaluate(() => document.head.querySelectorAll('style, link[rel="stylesheet"]').length)).toBe(1);
    await close();
  });

  it('leaves its content in sight where the script does not run', async () => {
    const {page, close} = await openPage(browser, `${stories.url}element.html`, {
      width: 900,
      height: 800,
      javaScript: false,
    });
    const picture = page.locator('changzhi-map img');
    await picture.scrollIntoViewIfNeeded();
    expect(await picture.isVisible()).toBe(true);
    await page.waitForTimeout(200);
    expect(await page.locator('changzhi-map a').first().getAttribute('href')).toBe(`${site}?place=zhangze-lake`);
    await close();
  });

  it('shares one copy of page, code and data between five, and one MapLibre on demand', async () => {
    const {page, errors, close} = await openPage(browser, 'about:blank', {width: 900, height: 800});
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
    await page.goto(`${stories.url}five.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('changzhi-map')].every((map) => map.shadowRoot?.querySelector('.embed.live')),
    );
    const times = (part: string): number => asked.filter((name) => name.includes(part)).length;
    expect([times('changzhi-map.js'), times('embed.html'), times('live-'), times('gl-painter')]).toEqual([1, 1, 1, 0]);
    for (const at of [0, 1]) {
      await page.locator('changzhi-map .use-map:not([hidden])').first().click();
      await page.waitForFunction(
        (done) =>
          [...document.querySelectorAll('changzhi-map')][done]?.shadowRoot?.querySelector('.map[data-surface="gl"]'),
        at,
      );
    }
    expect(times('gl-painter')).toBe(1);
    await close();
    expect(errors).toEqual([]);
  });
});

describe('what stands beside the frame', () => {
  it('wechat.html: the still picture is there, with its text', async () => {
    const {page, errors, close} = await openPage(browser, `${stories.url}wechat.html`, {width: 900, height: 800});
    expect(
      await page.locator('img').evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      }),
    ).toBe(680);
    expect(readFileSync(join(FOLDER, 'pictures/place-binhu.svg'), 'utf8')).toContain('滨湖区');
    await close();
    expect(errors).toEqual([]);
  });

  it('index.html: leads to every example that there is', () => {
    const list = readFileSync(join(ROOT, 'src/content/public/examples/index.html'), 'utf8');
    const pages = readdirSync(join(ROOT, 'src/content/public/examples')).filter(
      (name) => name.endsWith('.html') && name !== 'index.html',
    );
    expect(pages.filter((name) => !list.includes(`href="${name}"`))).toEqual([]);
  });

  it('answers oEmbed for every place with a frame that has what WordPress lets through, and no more than a style beside it', () => {
    const {places} = JSON.parse(readFileSync(join(FOLDER, 'data/bundle.json'), 'utf8')) as {
      places: {id: string; name: {zh: string}}[];
    };
    for (const {id, name} of places) {
      const answer = JSON.parse(readFileSync(join(FOLDER, `oembed/place-${id}.json`), 'utf8')) as Record<
        string,
        unknown
      >;
      expect(answer).toMatchObject({version: '1.0', type: 'rich', title: `地图：${name.zh}`, width: 680, height: 560});
      expect(answer['html']).toBe(
        `<iframe src="../embed/${id}/" width="680" height="560" title="地图：${name.zh}" frameborder="0" style="max-width:100%"></iframe>`,
      );
      expect(existsSync(join(FOLDER, 'oembed', String(answer['thumbnail_url'])))).toBe(true);
    }
  });

  it('works from the folder embed/ as well', async () => {
    const {page, errors, close} = await openPage(browser, `${site}embed/?place=binhu`, {width: 680, height: 560});
    await page.waitForSelector('.embed.live');
    expect(await page.locator('.credit a.whole').getAttribute('href')).toBe(`${site}?place=binhu`);
    await close();
    expect(errors).toEqual([]);
  });

  it('pins a frame to a folder that needs nothing else, says so, and leads to the latest', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'pinned-'));
    cpSync(FOLDER, copy, {
      recursive: true,
      filter: (path) => !/\.(gz|br)$|\/(place|paragraph|preview|pictures|oembed|embed)$/.test(path),
    });
    const version = pin(copy, 'changzhi-map');
    expect(pin(copy, 'changzhi-map')).toBe(version);
    const target = join(FOLDER, 'v', version);
    cpSync(join(copy, 'v', version), target, {recursive: true});
    rmSync(copy, {recursive: true});
    const {page, errors, close} = await openPage(browser, 'about:blank', {width: 680, height: 560});
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site}v/${version}/`)) outside.push(request.url());
    });
    await page.goto(`${site}v/${version}/embed.html?place=luzhou`);
    await page.locator('.use-map').click();
    await waitForMark(page, 'map-ready');
    expect(await page.locator('.pinned').innerText()).toContain(version);
    expect(await page.locator('.pinned a').evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${site}embed.html`);
    expect(await page.locator('.credit a.whole').getAttribute('href')).toBe(`${site}?place=luzhou`);
    await close();
    rmSync(join(FOLDER, 'v'), {recursive: true});
    expect(outside.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
