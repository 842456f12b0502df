import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {FLAVOURS} from '../../src/carto/flavour.ts';
import {compileProject} from '../../src/compile/compile-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import type {PlaceId} from '../../src/domain/id.ts';
import type {LayerId} from '../../src/domain/view.ts';
import {mapBlock, type MapBlockOptions} from '../../src/export/pictures/map-block.ts';
import {MAP_FONT} from '../../src/map/lettering/draw-labels.ts';
import {networkIdle} from './network.ts';
import {atRest, openPage, waitForMark} from './page.ts';
import {ROOT} from './paths.ts';
import {differenceFrom} from './reference-pictures.ts';
import {sharedChromium} from './shared-chromium.ts';

const {bundle, features} = requireSound(compileProject());
const SIZE = {width: 420, height: 400};
const usual: MapBlockOptions = {
  index: indexBundle(bundle),
  features,
  size: SIZE,
  extent: bundle.region.extent,
  flavour: FLAVOURS.light,
  locale: 'zh-CN',
  hidden: new Set(),
  focus: new Set(),
  framed: false,
  furnished: false,
  explained: true,
};

const DRAWN: readonly (readonly [name: string, options: MapBlockOptions])[] = [
  ['svg-light', usual],
  ['svg-dark', {...usual, flavour: FLAVOURS.dark}],
  ['svg-projector', {...usual, flavour: FLAVOURS.projector}],
  ['svg-print', {...usual, flavour: FLAVOURS.print}],
  ['svg-schematic', {...usual, hidden: new Set<LayerId>(['boundaries'])}],
  ['svg-selected', {...usual, focus: new Set(['zhengtai-hsr' as PlaceId, 'tunliu' as PlaceId])}],
];

describe('the map as SVG', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser?.close());

  it.each(DRAWN)('looks as it did: %s', async (name, options) => {
    const page = await browser.newPage({viewport: SIZE});
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" font-family="${MAP_FONT}">${mapBlock(options).draw(0, 0)}</svg>`,
    );
    await page.evaluate(() => document.fonts.ready.then(() => true));
    expect(differenceFrom(name, await page.screenshot())).toBe('');
    await page.close();
  });
});

const IN_GL: readonly (readonly [name: string, query: string])[] = [
  ['gl-light', ''],
  ['gl-lake', '?at=10/36.34/113.02'],
  ['gl-english', '?lang=en'],
  ['gl-dark-selected', '?theme=dark&place=zhengtai-hsr'],
];

describe('the map in MapLibre', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser?.close());

  it.each(IN_GL)('looks as it did: %s', async (name, query) => {
    const {page, close} = await openPage(browser, `${inject('siteUrl')}${query}`, {
      width: 1024,
      height: 480,
      reducedMotion: 'reduce',
    });
    await page.addStyleTag({content: '.furniture, .scale, .locator, .hint-line { visibility: hidden !important; }'});
    await waitForMark(page, 'map-ready');
    await networkIdle(page);
    const box = await page.locator('[data-region="map"]').boundingBox();
    if (!box) throw new Error('the page has no map');
    const clip = {...box, width: Math.min(box.width, 480)};
    expect(differenceFrom(name, await atRest(() => page.screenshot({clip})))).toBe('');
    await close();
  });
});

describe('the reference pictures', () => {
  it('are those of the tests, and small', () => {
    const folder = join(ROOT, 'tests/browser/reference');
    const names = readdirSync(folder);
    expect(names).toEqual([...DRAWN, ...IN_GL].map(([name]) => `${name}.png`).sort());
    expect(names.filter((name) => statSync(join(folder, name)).size > 60_000)).toEqual([]);
  });
});
