import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Served} from '../../src/cli/preview.ts';
import {bundle} from '../unit/content/changzhi.ts';
import {serveStories} from '../serve/story-server.ts';
import {launchChromium} from './chromium.ts';
import {openPage} from './page.ts';

const site = inject('siteUrl');
/** Places that the article speaks of. */
const PLACES = bundle.places.filter(({id}) => bundle.passages.some(({places}) => places.includes(id))).slice(0, 20);
/** A browser gives a page so many graphics contexts; real ones give sixteen. */
const CONTEXTS = 3;

const element = ({id}: (typeof PLACES)[number]): string =>
  `<changzhi-map place="${id}" style="display:block;min-height:560px"></changzhi-map>`;
const frame = ({id}: (typeof PLACES)[number]): string =>
  `<iframe src="${site}embed/${id}/" width="680" height="560" loading="lazy" sandbox="allow-scripts"></iframe>`;
const story = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>story</title><script type="module" src="${site}changzhi-map.js"></script>${body}`;

describe('a story with many maps', {timeout: 240_000}, () => {
  let browser: Browser;
  let stories: Served;
  beforeAll(async () => {
    browser = await launchChromium({args: [`--max-active-webgl-contexts=${CONTEXTS}`]});
    stories = await serveStories(site, {
      stories: {
        'twenty.html': story(PLACES.map(element).join('')),
        'far.html': story(
          `<div style="height:9000px">前文</div>${PLACES.slice(0, 10).map(frame).join('')}<div style="height:9000px"></div>${element(PLACES[0]!)}`,
        ),
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await stories?.close();
  });

  async function open(
    name: string,
  ): Promise<{page: Page; asked: string[]; errors: readonly string[]; close: () => Promise<void>}> {
    const opened = await openPage(browser, 'about:blank', {width: 900, height: 900});
    const asked: string[] = [];
    opened.page.on('request', (request) => asked.push(request.url().slice(site.length)));
    await opened.page.goto(stories.url + name);
    return {...opened, asked};
  }

  it('shows twenty places, each under its own name, from one copy of page, code and data', async () => {
    const {page, asked, errors, close} = await open('twenty.html');
    const maps = page.locator('changzhi-map');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('changzhi-map')].every(
        ({shadowRoot}) => shadowRoot?.querySelector('.embed.live svg.labels a') !== null,
      ),
    );
    for (const [at, {name}] of PLACES.entries())
      expect(await maps.nth(at).locator('.subject h2').textContent()).toContain(name.zh);
    const times = (part: RegExp): number => asked.filter((path) => part.test(path)).length;
    const parts = [
      /^changzhi-map\.js/,
      /^embed\.html/,
      /^data\/bundle\.json/,
      /^data\/labels\.json/,
      /^data\/scene\.svg/,
    ];
    expect(parts.map(times)).toEqual([1, 1, 1, 1, 1]);
    // One more than the browser gives: the first goes back to its picture, with its choice, and may be had again.
    for (let at = 0; at <= CONTEXTS; at++) {
      await maps.nth(at).locator('.use-map').click();
      await maps.nth(at).locator('.map[data-surface="gl"]').waitFor({timeout: 60_000});
    }
    const again = maps.first().getByRole('button', {name: '再用交互地图'});
    await again.waitFor();
    expect(await maps.first().locator('.map[data-surface]').count()).toBe(0);
    expect(await maps.first().locator('svg.labels a').count()).toBeGreaterThan(2);
    expect(await maps.first().locator('.subject h2').textContent()).toContain(PLACES[0]!.name.zh);
    expect(await maps.nth(CONTEXTS).locator('.map').getAttribute('data-surface')).toBe('gl');
    await again.click();
    await maps.first().locator('.map[data-surface="gl"]').waitFor({timeout: 60_000});
    await close();
    expect(errors).toEqual([]);
  });

  it('asks for no frame far below, and shows each when it is scrolled to', async () => {
    const {page, asked, errors, close} = await open('far.html');
    await page.locator('changzhi-map .embed.live').waitFor({state: 'attached'});
    expect(asked.filter((path) => /^embed\/./.test(path))).toEqual([]);
    const frames = page.locator('iframe');
    for (const at of [0, 4, 9]) {
      await frames.nth(at).scrollIntoViewIfNeeded();
      const inside = page.frameLocator('iframe').nth(at);
      await inside.locator('.embed.live svg.labels a').first().waitFor({timeout: 60_000});
      expect(await inside.locator('.subject h2').textContent()).toContain(PLACES[at]!.name.zh);
      const {width, height} = (await inside.locator('.map').boundingBox())!;
      expect([width > 200, height > 200]).toEqual([true, true]);
    }
    await page.locator('changzhi-map').scrollIntoViewIfNeeded();
    expect(await page.locator('changzhi-map svg.labels a').count()).toBeGreaterThan(2);
    await close();
    expect(errors).toEqual([]);
  });
});
