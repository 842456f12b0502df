import type {Browser, Page} from 'playwright-core';
import {PNG} from 'pngjs';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, waitForMark, type OpenPage} from './page.ts';
import {countPixels, readPixels, type Rgb} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
const GREEN: Rgb = [40, 160, 60];
/** The west of the prefecture, and beside it what nothing of ours covers. */
const AWAY = '?at=8.4/36.3/112.2';

/** A tile archive of one tile, the whole world in one colour: a header of 127 bytes, a directory of one entry, metadata, the tile. */
function archiveOf([red, green, blue]: Rgb): Buffer {
  const tile = new PNG({width: 256, height: 256});
  for (let at = 0; at < tile.data.length; at += 4) tile.data.set([red, green, blue, 255], at);
  const png = PNG.sync.write(tile);
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
  const directory = Buffer.from([1, 0, 1, ...varint(png.length), 1]);
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const [root, meta] = [127, 127 + directory.length];
  for (const [at, value] of [
    [8, root],
    [16, directory.length],
    [24, meta],
    [32, metadata.length],
    [40, meta],
    [48, 0],
    [56, meta + metadata.length],
    [64, png.length],
    [72, 1],
    [80, 1],
    [88, 1],
  ] as const)
    header.writeBigUInt64LE(BigInt(value), at);
  header.set([1, 1, 1, 2, 0, 0], 96);
  return Buffer.concat([header, directory, metadata, png]);
}

const LINE = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'LineString',
    coordinates: [
      [111, 36],
      [114, 36.8],
    ],
  },
};
const STYLE = JSON.stringify({
  version: 8,
  sources: {
    line: {type: 'geojson', data: LINE, attribution: '© <a href="https://example.org/">Example</a><img src=x>'},
  },
  layers: [{id: 'land', type: 'background', paint: {'background-color': `rgb(${GREEN.join()})`}}],
});
const TILED = JSON.stringify({
  version: 8,
  sources: {tiles: {type: 'raster', tiles: ['{z}/{x}/{y}.png'], tileSize: 256}},
  layers: [{id: 'tiles', type: 'raster', source: 'tiles'}],
});

describe('a basemap of the publisher’s', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** The page with the setting that a publisher would have written into it, and what its server answers for it. */
  const open = async (setting: string, files: Readonly<Record<string, string | Buffer>> = {}): Promise<OpenPage> => {
    const opened = await openPage(browser, 'about:blank', {width: 800, height: 500, reducedMotion: 'reduce'});
    const {page} = opened;
    await page.route(site + AWAY, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(
          '<meta name="basemap" content="">',
          `<meta name="basemap" content="${setting}">`,
        ),
      });
    });
    for (const [name, body] of Object.entries(files))
      await page.route(new URL(name, site).href, (route) =>
        serve(route.request().headers()['range'], Buffer.from(body), (answer) => route.fulfill(answer)),
      );
    await page.goto(site + AWAY);
    await waitForMark(page, 'map-ready');
    return opened;
  };
  const greenOf = async (page: Page): Promise<number> =>
    countPixels(readPixels(await page.locator('[data-region="map"]').screenshot()), GREEN);

  it('lies beneath ours: a style', async () => {
    const {page, errors, close} = await open('beneath.json', {'beneath.json': STYLE});
    await expect.poll(() => greenOf(page)).toBeGreaterThan(20_000);
    expect(await page.locator('svg.labels text').count()).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('.basemap-credit').innerHTML())
      .toBe('© <a href="https://example.org/" rel="noreferrer">Example</a>');
    expect(await page.locator('#status').textContent()).toBe('');
    expect(errors).toEqual([]);
    await close();
  });

  it('lies beneath ours: a tile archive beside the page, read by ranges', async () => {
    const {page, close} = await open('beneath.pmtiles', {'beneath.pmtiles': archiveOf(GREEN)});
    await expect.poll(() => greenOf(page)).toBeGreaterThan(20_000);
    await close();
  });

  it.each([
    ['an address where nothing is', 'nowhere.json', {}],
    ['a file that is no style', 'beneath.json', {'beneath.json': '{"error": "wrong key"}'}],
    ['a style whose tiles are refused', 'beneath.json', {'beneath.json': TILED}],
    ['a setting that is none', 'beneath.doc', {}],
  ])('leaves the map as it is, and says so once: %s', async (_, setting, files) => {
    const {page, close} = await open(setting, files);
    if ('beneath.json' in files) await page.route(/\/\d+\/\d+\/\d+\.png$/, (route) => route.fulfill({status: 403}));
    const said: string[] = [];
    await page.exposeFunction('heard', (text: string) => said.push(text));
    await page.evaluate(() => {
      const status = document.getElementById('status') as HTMLElement;
      const tell = (): void => {
        if (status.textContent) (globalThis as unknown as {heard: (text: string) => void}).heard(status.textContent);
      };
      new MutationObserver(tell).observe(status, {childList: true, characterData: true, subtree: true});
      tell();
    });
    await expect.poll(() => said.length).toBeGreaterThan(0);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(600);
    expect(said).toEqual(['网络底图加载不了，地图照常可用。']);
    expect(await page.locator('[data-region="map"]').getAttribute('data-surface')).toBe('gl');
    expect(await page.locator('.basemap-credit').count()).toBe(0);
    await close();
  });
});

type Answer = {readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer};

function serve(range: string | undefined, body: Buffer, fulfill: (answer: Answer) => Promise<void>): Promise<void> {
  const [, first, last] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
  if (first === undefined) return fulfill({status: 200, headers: {}, body});
  const end = Math.min(Number(last), body.length - 1);
  return fulfill({
    status: 206,
    headers: {'content-range': `bytes ${first}-${end}/${body.length}`},
    body: body.subarray(Number(first), end + 1),
  });
}
