import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {anything, constant, constantFrom, double, oneof, record, sample, string} from 'fast-check';
import type {Browser, Frame, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Served} from '../../src/cli/preview.ts';
import {serveStories} from '../serve/story-server.ts';
import {axeFaults} from './axe.ts';
import {openPage, waitForMark} from './page.ts';
import {ROOT} from './paths.ts';
import {countColours, readPixels} from './pixels.ts';
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

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the story has no frame');
  await frame.waitForFunction(() => performance.getEntriesByName('map-usable').length > 0);
  return frame;
}

const heading = (frame: Frame): Promise<string> => frame.locator('.subject h2').innerText();
const article = readFileSync(join(ROOT, 'src/content/changzhi/article.txt'), 'utf8').replace(/\n/g, '');

describe('the frame', () => {
  it('comes with its script in two requests and 38 kB', async () => {
    const {page, close} = await openPage(browser, 'about:blank', {width: 680, height: 560});
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site}embed.html`);
    await waitForMark(page, 'map-usable');
    await close();
    const files = [...new Set(asked)]
      .filter((url) => !url.endsWith('icon.svg'))
      .map((url) => new URL(url).pathname.slice(1));
    expect(files).toHaveLength(2);
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(FOLDER, file)), {level: 9}).length, 0);
    expect(bytes).toBeLessThan(38_000);
  });

  it.each([
    [680, 560, 'embed.html', '© OpenStreetMap 贡献者'],
    [375, 620, 'embed.en.html', '© OpenStreetMap contributors'],
    [320, 256, 'embed.html', '© OpenStreetMap 贡献者'],
  ])('names whose data it draws, at %i × %i', async (width, height, path, credit) => {
    const {page, close} = await openPage(browser, `${site}${path}`, {width, height});
    await page.locator('.credit', {hasText: credit}).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });

  it('shows the areas of its map first and lines and names with the next picture, without a script', async () => {
    const {page, close} = await openPage(browser, `${site}embed.html`, {width: 680, height: 560, javaScript: false});
    const come = (selector: string): Promise<readonly [string, string]> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => [getComputedStyle(element).animationName, getComputedStyle(element).visibility]);
    expect(await come('.poster [data-layer="district"]')).toEqual(['none', 'visible']);
    for (const selector of ['.poster [data-layer="railway"]', '.labels'])
      await expect.poll(() => come(selector)).toEqual(['come', 'visible']);
    await close();
  });

  it('has its map where it stays before its credit has come', async () => {
    const {page, close} = await openPage(browser, `${site}embed.html`, {width: 680, height: 560, javaScript: false});
    const top = (): Promise<number | undefined> =>
      page
        .locator('.box')
        .boundingBox()
        .then((box) => box?.y);
    const whole = await top();
    await page.locator('.credit').evaluate((credit) => credit.remove());
    expect(await top()).toBeCloseTo(whole as number, 0);
    await close();
  });

  it('answers a click on the map with the article’s words before MapLibre is there', async () => {
    const {page, errors, close} = await openPage(browser, `${site}embed.html`, {width: 680, height: 560});
    await waitForMark(page, 'map-usable');
    await page
      .locator('svg.poster g[data-layer="district"] a[data-place="tunliu"]')
      .first()
      .click({force: true, position: {x: 20, y: 40}});
    expect(await heading(page.mainFrame())).toContain('屯留区');
    const words = await page.locator('.quotation .words').allInnerTexts();
    expect(words.length).toBeGreaterThan(2);
    for (const quoted of words) expect(article).toContain(quoted.trim());
    expect(await page.locator('canvas').count()).toBe(0);
    await close();
    expect(errors).toEqual([]);
  });

  it('shows a picture, a quotation and a link without JavaScript', async () => {
    const {page, close} = await openPage(browser, `${site}embed.html`, {width: 680, height: 560, javaScript: false});
    expect(await page.locator('.quotation .words').first().innerText()).not.toBe('');
    expect(await page.locator('.use-map').isVisible()).toBe(false);
    expect(await page.locator('.credit a.whole').getAttribute('href')).toBe('./');
    expect(countColours(readPixels(await page.locator('.map').screenshot()))).toBeGreaterThan(50);
    await close();
  });

  it('fits what its address names, and says in English what the English address says', async () => {
    const {page, close} = await openPage(browser, `${site}embed.html?place=binhu&lang=en`, {width: 680, height: 560});
    await page.waitForSelector('.embed.live');
    expect(await heading(page.mainFrame())).toContain('Binhu');
    expect(await page.locator('.use-map').innerText()).toBe('Use the interactive map');
    const link = await page.locator('.credit a.whole').getAttribute('href');
    await close();
    expect(link).toBe(`${site}?place=binhu&lang=en`);
  });

  it('walks through a briefing scene by scene', async () => {
    const {page, errors, close} = await openPage(browser, `${site}embed.html?briefing=transport`, {
      width: 680,
      height: 560,
    });
    const headline = page.locator('.scene-headline');
    await headline.waitFor();
    const first = await headline.innerText();
    await page.getByRole('button', {name: '下一幕'}).click();
    expect(await headline.innerText()).not.toBe(first);
    expect(await page.locator('.scenes span').innerText()).toMatch(/^2 \/ \d+$/);
    expect(await page.locator('.quotation').count()).toBeGreaterThan(0);
    await close();
    expect(errors).toEqual([]);
  });

  it('sees each scene of a briefing from where the scene sees it', async () => {
    const {page, close} = await openPage(browser, `${site}embed.html?briefing=transport`, {
      width: 1200,
      height: 900,
      reducedMotion: 'reduce',
    });
    await page.locator('.scene-headline').waitFor();
    for (let step = 0; step < 3; step++) await page.getByRole('button', {name: '下一幕'}).click();
    const seen = () =>
      page
        .locator('.scale')
        .innerText()
        .then((text) => parseFloat(text));
    await expect.poll(seen).toBeLessThanOrEqual(5);
    for (let step = 0; step < 2; step++) await page.getByRole('button', {name: '下一幕'}).click();
    await expect.poll(seen).toBeGreaterThanOrEqual(20);
    await close();
  });

  it.each([
    'place=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    'place=nowhere&passage=nothing&at=99/99/999&theme=red&off=all',
    'at=NaN/1/2&height=1e9&quote=maybe',
    '%E0%A4%A',
    'place=__proto__&passage=constructor',
  ])('shows the whole map where the address asks for %s', async (query) => {
    const {page, errors, close} = await openPage(browser, `${site}embed.html?${query}`, {width: 680, height: 560});
    await waitForMark(page, 'map-usable');
    expect(await heading(page.mainFrame())).toContain('勇挑重任');
    await close();
    expect(errors).toEqual([]);
  });

  it('starts MapLibre in the poster’s place when the reader wants it', async () => {
    const {page, errors, close} = await openPage(browser, `${site}embed.html?place=luzhou`, {width: 680, height: 560});
    await page.locator('.use-map').click();
    await waitForMark(page, 'map-ready');
    expect(await page.locator('.map').getAttribute('data-surface')).toBe('gl');
    expect(await page.locator('.use-map').isVisible()).toBe(false);
    expect(countColours(readPixels(await page.locator('.map').screenshot()))).toBeGreaterThan(50);
    await close();
    expect(errors).toEqual([]);
  });

  it('has no fault that axe finds, wide, narrow, dark and English', async () => {
    for (const [query, width] of [
      ['embed.html', 680],
      ['embed.html?place=binhu', 375],
      ['embed.html?passage=title&theme=dark', 680],
      ['embed.en.html?place=g208', 320],
    ] as const) {
      const {page, close} = await openPage(browser, site + query, {width, height: 560});
      await waitForMark(page, 'map-usable');
      const faults = await axeFaults(page);
      await close();
      expect(faults, query).toEqual([]);
    }
  });
});

describe('in somebody else’s page', () => {
  it.each(['plain-html.html', 'wordpress.html', 'ghost.html'])(
    '%s: the sandboxed frame answers and becomes a movable map',
    async (name) => {
      const {page, errors, close} = await openPage(browser, stories.url + name, {width: 900, height: 800});
      const frame = await frameOf(page);
      expect(await frame.evaluate(() => window.origin)).toBe('null');
      await frame.waitForSelector('.embed.live');
      await frame.locator('.use-map').click();
      await frame.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
      expect(await frame.locator('.map').getAttribute('data-surface')).toBe('gl');
      await frame.locator('.quotation .words').first().click();
      expect(await frame.locator('.quotation.lead').count()).toBe(1);
      await close();
      expect(errors).toEqual([]);
    },
  );

  it('works under a newspaper’s own strict policy', async () => {
    const origin = new URL(site).origin;
    const strict = await serveStories(site, {
      policy: `default-src 'none'; script-src 'self' ${origin}; style-src 'self' 'unsafe-inline' ${origin}; img-src ${origin}; connect-src ${origin}; frame-src ${origin}; worker-src blob:`,
    });
    for (const name of ['auto-height.html', 'element.html']) {
      const {page, errors, close} = await openPage(browser, strict.url + name, {width: 900, height: 800});
      const place =
        name === 'element.html'
          ? page.locator('changzhi-map .quotation').first()
          : (await frameOf(page)).locator('.quotation').first();
      await place.waitFor();
      if (name === 'element.html') {
        await page.locator('changzhi-map .use-map').click();
        await waitForMark(page, 'map-ready');
        expect(await page.locator('changzhi-map .map').getAttribute('data-surface')).toBe('gl');
      }
      await close();
      expect(errors).toEqual([]);
    }
    await strict.close();
  });

  it('answers on file:, where nothing else can be loaded', async () => {
    const {page, close} = await openPage(browser, `${pathToFileURL(join(FOLDER, 'embed.html')).href}?place=tunliu`, {
      width: 680,
      height: 560,
    });
    await waitForMark(page, 'map-usable');
    expect(await heading(page.mainFrame())).toContain('屯留区');
    await page.locator('.use-map').click();
    await page.waitForFunction(() => document.querySelector('.use-map')?.textContent?.includes('没能载入'));
    await page.locator('svg.labels.narrow a[data-place="wuxiang-station"]').click();
    expect(await heading(page.mainFrame())).toContain('武乡站');
    await close();
  });

  it('grows with its content, and with nothing that others say', async () => {
    const {page, close} = await openPage(browser, `${stories.url}auto-height.html`, {width: 400, height: 800});
    await frameOf(page);
    const height = (): Promise<number> =>
      page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height !== '');
    const first = await height();
    expect(first).toBeGreaterThan(600);
    const frame = await frameOf(page);
    await frame.locator('.more').click();
    await page.waitForFunction(
      (before) => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > before + 200,
      first,
    );
    const grown = await height();
    const hostile = sample(
      oneof(
        anything({maxDepth: 2, withNullPrototype: false}).filter((value) => typeof value !== 'symbol'),
        record({
          type: constantFrom('changzhi-map:height', 'changzhi-map:select', 'changzhi-map:goto'),
          v: constantFrom(0, 1, 2, '1'),
          height: oneof(double(), string()),
          id: string(),
          html: constant('<img src=x>'),
        }),
      ),
      {numRuns: 200, seed: 7},
    ).map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown);
    await page.evaluate((messages) => {
      for (const message of messages) window.postMessage(message, '*');
    }, hostile);
    await frame.evaluate((messages) => {
      for (const message of messages) parent.postMessage({...(message as object), height: 1e9}, '*');
    }, hostile);
    await page.waitForTimeout(100);
    expect(await height()).toBe(grown);
    expect(page.url()).toBe(`${stories.url}auto-height.html`);
    await close();
  });

  it('goes where the page around it says, and only there', async () => {
    const {page, close} = await openPage(browser, `${stories.url}goto.html`, {width: 900, height: 800});
    const frame = await frameOf(page);
    await page.locator('[data-go="zhangze-lake"]').click();
    await frame.waitForFunction(() => document.querySelector('.subject h2')?.textContent?.startsWith('漳泽湖'));
    await page.waitForFunction(() => document.querySelector('.log')?.textContent === 'place zhangze-lake');
    const hostile = sample(
      record({
        type: constantFrom('changzhi-map:goto', 'changzhi-map:height', 'eval'),
        v: constantFrom(1, 2),
        id: oneof(
          string(),
          constantFrom('<img src=x onerror=alert(1)>', 'https://evil.example/', '../', '__proto__', 'constructor'),
        ),
      }),
      {numRuns: 200, seed: 11},
    ).filter(({id}) => id !== '');
    await page.evaluate((messages) => {
      for (const message of messages) document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
    }, hostile);
    await frame.evaluate(() => {
      window.postMessage({type: 'changzhi-map:goto', v: 1, id: 'tunliu'}, '*');
    });
    await page.waitForTimeout(100);
    expect(await heading(frame)).toMatch(/^漳泽湖/);
    expect(frame.url()).toBe(`${site}embed.html`);
    await close();
  });
});
