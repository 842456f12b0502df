import type {Browser, Frame, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Served} from '../../src/cli/preview.ts';
import {serveStories} from '../serve/story-server.ts';
import {networkIdle} from './network.ts';
import {atRest, openPage, waitForMark, type OpenPage} from './page.ts';
import {comparePixels, readPixels, type Pixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
/** The eye passes over an edge that is smoothed another way. */
const EDGE = 48;

const FRAME = '<iframe src="../embed.html?briefing=transport" width="680" height="560"></iframe>';
const AUTO = `<iframe src="../embed.html?briefing=transport&amp;height=auto" style="width:100%;height:560px"></iframe>
  <script src="../changzhi-map-parent.js"></script>`;
const ELEMENT = '<script type="module" src="../changzhi-map.js"></script><changzhi-map';
const MAPS = {
  frame: FRAME,
  'frame-gl': FRAME.replace('transport', 'transport&amp;gl=1'),
  'frame-auto': AUTO,
  element: `${ELEMENT} briefing="transport"></changzhi-map>`,
  'element-gl': `${ELEMENT} briefing="transport" gl="1" height="auto"></changzhi-map>`,
  'element-place': `${ELEMENT} place="binhu"></changzhi-map>`,
  'element-other': `${ELEMENT} place="tunliu"></changzhi-map>`,
  page: '<iframe src="../?place=tunliu" width="1000" height="700"></iframe>',
} as const;
type Shown = keyof typeof MAPS;

/** How a page hides something, and how it shows it. */
const WAYS = {
  details: [
    (map: string) => `<details id="part"><summary>地图</summary>${map}</details>`,
    (part: HTMLElement) => part.setAttribute('open', ''),
  ],
  'display: none': [
    (map: string) => `<div id="part" style="display:none">${map}</div>`,
    (part: HTMLElement) => part.removeAttribute('style'),
  ],
  'a width of 0': [
    (map: string) => `<div id="part" style="width:0;overflow:hidden">${map}</div>`,
    (part: HTMLElement) => part.removeAttribute('style'),
  ],
} as const;
type Way = keyof typeof WAYS;

/** What a map looks like at rest. */
interface Look {
  readonly names: number;
  readonly scale: string;
  readonly height: number;
  readonly picture: Pixels;
}

let browser: Browser;
let host: Served;
beforeAll(async () => {
  browser = await sharedChromium();
  const stories: Record<string, string> = {};
  for (const [shown, map] of Object.entries(MAPS)) {
    stories[`${shown}.html`] = story(`<div id="part">${map}</div>`);
    for (const [way, [hide]] of Object.entries(WAYS)) stories[`${shown} in ${way}.html`] = story(hide(map));
  }
  host = await serveStories(site, {stories: encoded(stories)});
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

function story(body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><body>${body}`;
}

function encoded(stories: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(stories).map(([name, html]) => [encodeURI(name), html]));
}

const open = (name: string): Promise<OpenPage> =>
  openPage(browser, host.url + encodeURI(`${name}.html`), {width: 1100, height: 800, reducedMotion: 'reduce'});

/** Where the map is: the frame's document, or the page whose element it is. */
async function within(page: Page): Promise<Frame> {
  const frame = page.locator('iframe');
  return ((await frame.count()) > 0 ? await (await frame.elementHandle())?.contentFrame() : null) ?? page.mainFrame();
}

async function rests(page: Page, shown: Shown): Promise<Frame> {
  const frame = await within(page);
  await frame.locator('.map.live svg.labels text').first().waitFor({state: 'attached'});
  if (shown === 'page') await waitForMark(frame, 'map-ready');
  else if (shown.endsWith('-gl')) await frame.locator('.map[data-surface="gl"]').waitFor();
  return frame;
}

async function lookOf(page: Page): Promise<Look> {
  const frame = await within(page);
  return {
    names: await frame.locator('svg.labels text').count(),
    scale: await frame.locator('.scale').innerText(),
    height: (await page.locator('iframe, changzhi-map').boundingBox())?.height ?? 0,
    picture: readPixels(await frame.locator('.map').first().screenshot()),
  };
}

async function expectLook(page: Page, {names, scale, height, picture}: Look): Promise<void> {
  await expect
    .poll(
      async () => {
        const look = await lookOf(page);
        const same =
          look.picture.width === picture.width &&
          look.picture.height === picture.height &&
          comparePixels(look.picture, picture, EDGE).share < 0.01;
        return {names: look.names, scale: look.scale, height: look.height, same};
      },
      {timeout: 30_000},
    )
    .toEqual({names, scale, height, same: true});
}

const looks = new Map<Shown, Promise<Look>>();

/** The same map, in sight from the start. */
function lookInSight(shown: Shown): Promise<Look> {
  const before = looks.get(shown);
  if (before) return before;
  const look = open(shown).then(async ({page, close}) => {
    await rests(page, shown);
    await networkIdle(page);
    const seen = await atRest(() => lookOf(page));
    await close();
    return seen;
  });
  looks.set(shown, look);
  return look;
}

describe('a map that is hidden when it loads', {timeout: 120_000}, () => {
  it.each<[Shown, Way]>([
    ['frame', 'details'],
    ['frame-gl', 'details'],
    ['frame-auto', 'display: none'],
    ['frame-auto', 'a width of 0'],
    ['element', 'display: none'],
    ['element-gl', 'display: none'],
    ['element', 'a width of 0'],
    ['element', 'details'],
    ['page', 'display: none'],
  ])('is, once shown, as if it had been in sight: %s, hidden by %s', async (shown, way) => {
    const expected = await lookInSight(shown);
    expect(expected.names).toBeGreaterThanOrEqual(10);
    expect(expected.scale).toMatch(/^\d+ 公里$/);
    const {page, errors, close} = await open(`${shown} in ${way}`);
    await networkIdle(page);
    await page.locator('#part').evaluate(WAYS[way][1]);
    await rests(page, shown);
    await expectLook(page, expected);
    await close();
    expect(errors).toEqual([]);
  });

  it('shows what was chosen while it was hidden again', async () => {
    const expected = await lookInSight('element-other');
    const {page, errors, close} = await open('element-place');
    await rests(page, 'element-place');
    const part = page.locator('#part');
    await part.evaluate((element) => {
      element.style.display = 'none';
      element.querySelector('changzhi-map')?.setAttribute('place', 'tunliu');
    });
    await page.locator('.subject h2', {hasText: '屯留区'}).waitFor({state: 'attached'});
    await page.waitForTimeout(500);
    await part.evaluate((element) => element.removeAttribute('style'));
    await expectLook(page, expected);
    await close();
    expect(errors).toEqual([]);
  });

  it('loads neither data nor MapLibre while nobody sees it', async () => {
    const {page, close} = await openPage(browser, 'about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(host.url + encodeURI('frame-gl in details.html'));
    await networkIdle(page);
    expect(asked.filter((url) => /embed\.html/.test(url))).toHaveLength(1);
    expect(asked.filter((url) => /gl-painter|bundle\.json/.test(url))).toEqual([]);
    await close();
  });
});

describe('a map in a window that changes', () => {
  it('sees a scene’s ground in the new size as in the old', async () => {
    const {page, close} = await open('frame');
    const frame = page.locator('iframe');
    const inside = await rests(page, 'frame');
    const widen = (px: number): Promise<void> =>
      frame.evaluate((element, width) => element.setAttribute('width', String(width)), px);
    /** Pixels of the screen for a kilometre of the scene’s ground. */
    const pixelsPerKm = (): Promise<number> =>
      inside.locator('.scale').evaluate((bar) => parseFloat(bar.style.width) / parseFloat(bar.textContent ?? ''));
    const share = async (): Promise<number> =>
      (await pixelsPerKm()) /
      (await inside
        .locator('.map')
        .evaluate(({clientWidth, clientHeight}) => Math.min(clientWidth / 1190, clientHeight / 1080)));
    for (let step = 0; step < 3; step++) await inside.getByRole('button', {name: '下一幕'}).click();
    // A scene’s camera is meant for a window of 1190 × 1080.
    const asSeen = await steady(share);
    for (const width of [340, 1000]) {
      const before = await pixelsPerKm();
      await widen(width);
      await expect.poll(pixelsPerKm).not.toBeCloseTo(before, 2);
      await expect.poll(share).toBeCloseTo(asSeen, 1);
    }
    await close();
  });
});

/** What `read` gives once it gives the same three times in a row. */
async function steady(read: () => Promise<number>): Promise<number> {
  for (let [before, same] = [NaN, 0]; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const now = await read();
    same = now === before ? same + 1 : 0;
    if (same === 2) return now;
    before = now;
  }
}
