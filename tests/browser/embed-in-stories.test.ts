import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Served} from '../../src/cli/preview.ts';
import {serveStories} from '../serve/story-server.ts';
import {openPage, waitForMark} from './page.ts';
import {ROOT} from './paths.ts';
import {countColours, readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
const FOLDER = resolve(ROOT, process.env['SITE_DIR'] ?? 'dist');
const ELEMENT = '<script type="module" src="../changzhi-map.js"></script>';
const frame = (query: string, rest = ''): string =>
  `<iframe src="../embed.html?${query}" style="width:680px;height:560px;border:0" title="地图"${rest}></iframe>`;
const story = (body: string, style = ''): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>稿件</title><style>${style}</style><body>${body}`;

const STORIES: Readonly<Record<string, string>> = {
  'plain.html': story(`${ELEMENT}<changzhi-map place="binhu"></changzhi-map>`, 'body{margin:8px}'),
  'loud.html': story(
    `${ELEMENT}<changzhi-map place="binhu"></changzhi-map>`,
    `body{margin:8px} *{direction:rtl;text-align:right;text-indent:2em;text-transform:uppercase;letter-spacing:.3em;word-spacing:1em;
     text-shadow:0 0 4px red;line-height:3;font:italic 30px serif;white-space:pre-line;word-break:break-all;visibility:visible;hyphens:auto;cursor:wait}`,
  ),
  'two.html': story(
    `${ELEMENT}<changzhi-map place="binhu" gl="1"></changzhi-map><changzhi-map place="tunliu" gl="1"></changzhi-map>`,
  ),
  'lost.html': story(frame('place=luzhou&gl=1')),
  'wide-auto.html': story(
    `<iframe src="../embed.html?place=luzhou&amp;height=auto" style="width:650px;height:560px;border:0" title="地图"></iframe>
     <script src="../changzhi-map-parent.js"></script>`,
  ),
  'theme.html': story(frame('theme=auto') + ELEMENT + '<changzhi-map theme="auto" place="binhu"></changzhi-map>'),
  'isolated.html':
    story(`${frame('place=binhu', ' sandbox="allow-scripts"')}${ELEMENT}<changzhi-map place="tunliu"></changzhi-map>
    <p><img src="../pictures/place-binhu.svg" alt="地图"></p>`),
  'sealed.html': story(
    ['embed/binhu/', 'embed/luzhou/en.html']
      .map(
        (path) =>
          `<iframe src="../${path}" style="width:680px;height:560px;border:0" title="地图" sandbox=""></iframe>`,
      )
      .join(''),
  ),
  'place.html': story(
    `<iframe src="../embed/binhu/?height=auto" style="width:680px;height:500px;border:0" title="地图" sandbox="allow-scripts"></iframe>
     <script src="../changzhi-map-parent.js"></script>`,
  ),
  'folded.html': story(
    `${ELEMENT}<details id="fold"><summary>地图</summary><changzhi-map place="binhu" height="auto" style="width:640px"></changzhi-map></details>`,
  ),
};

let browser: Browser;
let stories: Served;
beforeAll(async () => {
  browser = await sharedChromium();
  stories = await serveStories(site, {stories: STORIES});
});
afterAll(async () => {
  await browser?.close();
  await stories?.close();
});

const open = (name: string, options = {}) =>
  openPage(browser, stories.url + name, {width: 900, height: 800, reducedMotion: 'reduce', ...options});

/** Takes the graphics context of the map away that stands first in a frame or an element. */
const loseContext = (page: {evaluate: Page['evaluate']}): Promise<void> =>
  page.evaluate(() => {
    const root = document.querySelector('changzhi-map')?.shadowRoot ?? document;
    const context = root.querySelector('canvas')?.getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });

describe('a story’s own styles', () => {
  it('reach no letter of the element: it looks as in a story that has none', async () => {
    const pictures = [];
    for (const name of ['plain.html', 'loud.html']) {
      const {page, close} = await open(name);
      await page
        .locator('changzhi-map .embed.live .labels a.lit, changzhi-map .embed.live .labels a')
        .first()
        .waitFor();
      await page.locator('changzhi-map .quotation').first().waitFor();
      pictures.push(await page.locator('changzhi-map').screenshot({animations: 'disabled'}));
      await close();
    }
    const [plain, loud] = pictures.map(readPixels);
    expect(Buffer.compare(plain?.data as Buffer, loud?.data as Buffer)).toBe(0);
  });

  it('set English with apostrophes of their Latin width', async () => {
    const {page, close} = await openPage(browser, `${site}embed.en.html?place=binhu`, {width: 680, height: 560});
    await page.locator('.embed.live .gloss').first().waitFor();
    const widths = await page.evaluate(() =>
      ['.gloss', '.attribution', '.credit', '.use-map', '.count'].map((selector) => {
        const probe = document.createElement('span');
        probe.textContent = '’';
        probe.style.cssText = 'position:absolute;visibility:hidden';
        document.querySelector(selector)?.append(probe);
        const width = probe.getBoundingClientRect().width / parseFloat(getComputedStyle(probe).fontSize);
        probe.remove();
        return [selector, width < 0.5];
      }),
    );
    // The article's own words keep the faces of their language.
    const quotation = await page
      .locator('.quotation blockquote')
      .first()
      .evaluate((words) => getComputedStyle(words).fontFamily);
    await close();
    expect(widths.filter(([, isLatin]) => !isLatin)).toEqual([]);
    expect(quotation).toMatch(/^"Source Han Serif SC"/);
  });
});

describe('a lost graphics context', () => {
  it('gives a frame its picture back with the choice, and a button that starts the movable map again', async () => {
    const {page, errors, close} = await open('lost.html');
    const inside = page.frames()[1];
    if (!inside) throw new Error('no frame');
    await inside.locator('.map[data-surface="gl"]').waitFor();
    await loseContext(inside);
    await inside.locator('.map:not([data-surface])').waitFor();
    await inside.locator('svg.poster g[data-layer^="focus"] path').first().waitFor();
    expect(await inside.locator('svg.labels a').count()).toBeGreaterThan(3);
    expect(countColours(readPixels(await inside.locator('.map').screenshot()))).toBeGreaterThan(50);
    await inside.locator('svg.labels a[data-place]').first().click({force: true});
    await inside.getByRole('button', {name: '再用交互地图'}).click();
    await inside.locator('.map[data-surface="gl"]').waitFor();
    await close();
    expect(errors).toEqual([]);
  });

  it('leaves the other maps of the page as they are', async () => {
    const {page, errors, close} = await open('two.html', {height: 1300});
    await page.waitForFunction(() =>
      [...document.querySelectorAll('changzhi-map')].every((map) =>
        map.shadowRoot?.querySelector('.map[data-surface="gl"]'),
      ),
    );
    await loseContext(page);
    await page.locator('changzhi-map').first().getByRole('button', {name: '再用交互地图'}).waitFor();
    expect(await page.locator('changzhi-map').nth(1).locator('.map').getAttribute('data-surface')).toBe('gl');
    await close();
    expect(errors).toEqual([]);
  });
});

describe('the printed story', () => {
  it.each([
    ['still', 0],
    ['movable', 1],
  ])('has the %s map, all words and the credit whole', async (_name, at) => {
    const {page, close} = await open('two.html', {height: 1300});
    const map = page.locator('changzhi-map').nth(at);
    await map.locator('.map[data-surface="gl"]').waitFor();
    if (at === 0) {
      await loseContext(page);
      await map.locator('.map:not([data-surface])').waitFor();
    }
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({media: 'print'});
    await page.setViewportSize({width: 560, height: 800});
    const {cut, names, shape} = await map.evaluate((host) => {
      const root = host.shadowRoot as ShadowRoot;
      const box = (selector: string): DOMRect => root.querySelector(selector)?.getBoundingClientRect() as DOMRect;
      const own = host.getBoundingClientRect();
      const region = box('.map');
      return {
        cut: ['.map', '.card', '.credit'].filter((selector) => {
          const {left, right, top, bottom} = box(selector);
          const {scrollHeight = 0, clientHeight = 0} = root.querySelector(selector) ?? {};
          return (
            left < own.left - 1 ||
            right > own.right + 1 ||
            top < own.top - 1 ||
            bottom > own.bottom + 1 ||
            scrollHeight > clientHeight + 2
          );
        }),
        names: [...root.querySelectorAll('svg.labels a')].filter((name) => {
          const {left, width} = name.getBoundingClientRect();
          return width > 0 && left + width / 2 > region.left && left + width / 2 < region.right;
        }).length,
        shape: region.width / region.height,
      };
    });
    const drawn = countColours(readPixels(await map.locator('.map').screenshot()));
    // Where the map goes to the next page, no empty box is left on the one before.
    expect(await map.locator('.embed').evaluate((box) => getComputedStyle(box).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
    await close();
    expect(cut).toEqual([]);
    expect(names).toBeGreaterThan(3);
    expect(shape).toBeGreaterThan(0.5);
    expect(drawn).toBeGreaterThan(50);
  });
});

describe('the size of its own', () => {
  it('is no lower at 650 pixels than the fixed frame, and nothing scrolls within it', async () => {
    const {page, close} = await open('wide-auto.html');
    await page.waitForFunction(() => (document.querySelector('iframe')?.style.height ?? '560px') !== '560px');
    const inside = page.frames()[1];
    const card = await inside?.locator('.card').evaluate(({scrollHeight, clientHeight}) => scrollHeight - clientHeight);
    const height = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
    await close();
    expect(card).toBeLessThanOrEqual(0);
    expect(height).toBeGreaterThanOrEqual(560);
  });

  it('comes with an element that is unfolded late, widened and narrowed', async () => {
    const {page, errors, close} = await open('folded.html');
    await page.locator('changzhi-map .quotation').first().waitFor({state: 'attached'});
    await page.locator('summary').first().click();
    await page.locator('changzhi-map .embed.live svg.labels a').first().waitFor();
    const measure = () =>
      page.locator('changzhi-map').evaluate((host) => {
        const root = host.shadowRoot as ShadowRoot;
        const embed = root.querySelector('.embed') as HTMLElement;
        const card = root.querySelector('.card') as HTMLElement;
        return {
          fits: Math.abs(host.getBoundingClientRect().height - embed.getBoundingClientRect().height) < 1,
          scrolls: card.scrollHeight > card.clientHeight + 1,
          named: root.querySelectorAll('svg.labels a').length > 3,
        };
      });
    for (const width of [640, 320, 800]) {
      await page.locator('changzhi-map').evaluate((host, px) => (host.style.width = `${px}px`), width);
      await expect.poll(measure, {message: `${width} px`}).toEqual({fits: true, scrolls: false, named: true});
    }
    await close();
    expect(errors).toEqual([]);
  });
});

describe('colours of the reader’s system', () => {
  it('are followed when they change', async () => {
    const {page, close} = await open('theme.html');
    const inside = page.frames()[1];
    await inside?.locator('.embed[data-theme="light"]').waitFor();
    await page.locator('changzhi-map .embed.live[data-theme="light"]').waitFor();
    await page.emulateMedia({colorScheme: 'dark'});
    await inside?.locator('.embed[data-theme="dark"]').waitFor();
    await page.locator('changzhi-map .embed[data-theme="dark"]').waitFor();
    await close();
  });
});

describe('a legend in the frame', () => {
  it('tells dashes, hatching and discs when it is unfolded, and nothing of a layer that is off', async () => {
    const {page, close} = await openPage(browser, `${site}embed.html?off=lake`, {width: 375, height: 620});
    await page.waitForSelector('.embed.live');
    expect(await page.locator('.legend li').first().isVisible()).toBe(false);
    await page.locator('.legend summary').click();
    const rows = await page.locator('.legend li:visible').allInnerTexts();
    await close();
    expect(rows.map((row) => row.trim())).toEqual(['走向为推测', '国道（示意）', '规划路段', '位置的误差范围']);
  });
});

describe('a story that isolates itself', () => {
  it('has frame, element and picture with the headers that are sent here and told in docs/deploying.md', async () => {
    const isolated = await serveStories(site, {
      stories: STORIES,
      headers: {'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin'},
    });
    const {page, errors, close} = await openPage(browser, `${isolated.url}isolated.html`, {width: 900, height: 800});
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const inside = page.frames()[1];
    await inside?.locator('.use-map').click();
    await inside?.locator('.map[data-surface="gl"]').waitFor();
    // By key: a click right after the scrolling to it may still be given to the frame that stood there.
    await page.locator('changzhi-map .use-map').press('Enter');
    await page.locator('changzhi-map .map[data-surface="gl"]').waitFor();
    expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.decode().then(() => true))).toBe(true);
    await close();
    await isolated.close();
    expect(errors).toEqual([]);
  });
});

describe('a place’s own frame', () => {
  it('shows the place, its name, words and a way out where no script runs', async () => {
    const {page, errors, close} = await open('sealed.html', {width: 760, height: 1200});
    for (const [at, name, own] of [
      [1, '滨湖区', 'binhu'],
      [2, 'Luzhou', 'luzhou'],
    ] as const) {
      const inside = page.frames()[at];
      expect(await inside?.locator('.subject h2').innerText()).toContain(name);
      expect(await inside?.locator('.subject .quotation').count()).toBeGreaterThan(2);
      expect(await inside?.locator('.credit a.whole').getAttribute('href')).toContain(`../../?place=${own}`);
      // The place fills the picture, marked, and its name is on it.
      const map = await inside?.locator('.map').boundingBox();
      const mark = await inside?.locator('.poster [data-layer^="focus"] path').first().boundingBox();
      expect((mark?.height ?? 0) / (map?.height ?? 1)).toBeGreaterThan(0.4);
      expect(await inside?.locator(`svg.labels a[data-place="${own}"]`).filter({visible: true}).count()).toBe(1);
      expect(await inside?.locator('.use-map').isVisible()).toBe(false);
    }
    await close();
    expect(errors.filter((error) => !error.includes('Blocked script execution'))).toEqual([]);
  });

  it('comes alive as the frame does, with every place’s words, and tells its height', async () => {
    const {page, errors, close} = await open('place.html');
    const inside = page.frames()[1];
    await page.waitForFunction(() => (document.querySelector('iframe')?.style.height ?? '500px') !== '500px');
    await inside?.locator('.embed.live:not([data-own])').waitFor();
    expect(await inside?.locator('.subject h2').innerText()).toContain('滨湖区');
    await page.evaluate(() => {
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({type: 'changzhi-map:goto', v: 1, id: 'luzhou'}, '*');
    });
    await inside?.locator('.subject h2', {hasText: '潞州区'}).waitFor();
    expect(await inside?.locator('.subject .count').innerText()).toMatch(/\d/);
    expect(await inside?.locator('.subject .quotation').count()).toBe(3);
    await close();
    expect(errors).toEqual([]);
  });

  it('says nothing of a place whose words are still on their way, and all of it when they are there', async () => {
    const {page, close} = await openPage(browser, 'about:blank', {width: 680, height: 560});
    let send = (): void => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/embed.html', async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(`${site}embed/binhu/`);
    await page.waitForSelector('.embed.live');
    await page.locator('svg.labels a[data-place="luzhou"]').click({force: true});
    await page.locator('.subject h2', {hasText: '潞州区'}).waitFor();
    expect(await page.locator('.subject .count, .subject .quotation').count()).toBe(0);
    send();
    await page.locator('.subject .quotation').first().waitFor();
    expect(await page.locator('.subject .count').innerText()).toMatch(/1\d/);
    await close();
  });

  it('is as near to a click as the frame: two requests, 38 kB', async () => {
    const {page, close} = await openPage(browser, `${site}embed/luzhou/`, {width: 680, height: 560});
    await waitForMark(page, 'map-usable');
    const before = await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('map-usable');
      return performance
        .getEntriesByType('resource')
        .filter(({startTime, name}) => startTime < (mark?.startTime ?? 0) && !name.endsWith('icon.svg'))
        .map(({name}) => new URL(name).pathname.slice(1));
    });
    await close();
    expect(before).toHaveLength(1);
    const bytes = ['embed/luzhou/index.html', ...before].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(FOLDER, file)), {level: 9}).length,
      0,
    );
    expect(bytes).toBeLessThan(38_000);
  });
});
