import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {wordsOf} from '../../src/domain/article.ts';
import type {PlaceFile} from '../../src/domain/collection.ts';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import {buildSite, serveSite, type Served} from '../../src/cli/preview.ts';
import {synthesise} from '../synth/synthesise.ts';
import {writeSynthetic} from '../synth/write-synthetic.ts';
import {networkIdle} from './network.ts';
import {openPage, waitForMark, waitForMap, type OpenPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const SYNTHETIC = synthesise({articles: 3, places: 36, passages: 240, seed: 1});
const FOLDER = '.cache/synth-test';

/** A place that is a point, from near: nothing else is within reach of it. */
const POINT = SYNTHETIC.features.features.find(({geometry}) => geometry.type === 'Point') as MapFeature;
const PLACE = POINT.properties.place as string;
const [LNG = 0, LAT = 0] = POINT.geometry.type === 'Point' ? POINT.geometry.coordinates : [];
/** An area, and the middle of its corners. */
const ZONE = SYNTHETIC.features.features.find(({geometry}) => geometry.type === 'Polygon') as MapFeature;
const ZONE_MIDDLE = [0, 1].map((axis) => {
  const corners = ZONE.geometry.type === 'Polygon' ? (ZONE.geometry.coordinates[0] ?? []) : [];
  return corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length;
});
const NEAR = `?at=12/${LAT}/${LNG}`;

describe('a collection beside the article', () => {
  let browser: Browser;
  let site: Served;
  let file: PlaceFile;
  beforeAll(async () => {
    writeSynthetic(SYNTHETIC, FOLDER);
    Object.assign(process.env, {SITE_COLLECTION: FOLDER, SITE_DIR: '.cache/site-collection'});
    await buildSite();
    [site, browser] = await Promise.all([serveSite({port: 4460}), sharedChromium()]);
    file = (await (await fetch(new URL(`data/at/${PLACE}.json`, site.url))).json()) as PlaceFile;
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = async (query: string, gl = true): Promise<OpenPage> => {
    const opened = await openPage(browser, 'about:blank', {width: 1200, height: 800, reducedMotion: 'reduce'});
    if (!gl) await opened.page.route(/gl-painter/, (route) => route.abort());
    await opened.page.goto(site.url + query);
    if (gl) await waitForMark(opened.page, 'map-ready');
    else await waitForMap(opened.page, false);
    return opened;
  };
  const named = (page: Page): Promise<void> =>
    page.locator(`svg.labels a[data-place="${PLACE}"]`).waitFor({state: 'attached'});
  const middle = async (page: Page): Promise<readonly [number, number]> => {
    const box = await page.locator('[data-region="map"]').boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  };
  const quotations = (page: Page): Promise<readonly string[]> =>
    page.locator('[data-region="panel"] .quotation .words').allTextContents();
  const wordsOfPlace = (): readonly string[] => file.passages.map((passage) => wordsOf(file.article.text, passage));

  it('has nothing of the collection in what the page loads first, its index once, and no place’s words unasked', async () => {
    const opened = await openPage(browser, 'about:blank', {width: 1200, height: 800});
    const asked: string[] = [];
    opened.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await opened.page.goto(site.url);
    await waitForMark(opened.page, 'map-usable');
    const before = asked.filter((path) => /collection|\/at\//.test(path));
    await waitForMark(opened.page, 'map-ready');
    await expect.poll(() => asked.some((path) => path.endsWith('/collection/index.json'))).toBe(true);
    expect(before).toEqual([]);
    await opened.page.fill('#search-input', wordsOfPlace()[0] ?? '');
    await opened.page.locator('.option.collection-passage').first().waitFor();
    expect(asked.filter((path) => path.endsWith('/collection/index.json'))).toHaveLength(1);
    expect(asked.filter((path) => path.includes('/data/at/'))).toEqual([]);
    await opened.close();
  });

  it.each([
    ['MapLibre', true],
    ['the SVG', false],
  ] as const)('answers a click on a place from it with its words and the article they stand in: %s', async (_, gl) => {
    const {page, errors, close} = await open(NEAR, gl);
    await named(page);
    if (!gl) await page.locator(`svg.poster [data-layer="site"] a[data-place="${PLACE}"]`).waitFor({state: 'attached'});
    const [x, y] = await middle(page);
    await expect
      .poll(
        async () => {
          await page.mouse.click(x, y);
          return page
            .locator('.place-view')
            .getAttribute('data-place', {timeout: 1000})
            .catch(() => null);
        },
        {timeout: 30_000},
      )
      .toBe(PLACE);
    await expect.poll(() => quotations(page)).toHaveLength(file.passages.length);
    expect((await quotations(page)).toSorted()).toEqual(wordsOfPlace().toSorted());
    expect(await page.locator('.quotation .paragraph').first().textContent()).toMatch(/^《第\d+篇报道》第\s?\d+\s?段$/);
    expect(page.url()).toContain(`place=${PLACE}`);
    if (gl) expect(errors).toEqual([]);
    await close();
  });

  it('draws the panel once for a click that brings the words with it', async () => {
    const {page, close} = await open(`${NEAR}&lang=en`);
    await named(page);
    await page.locator('#panel .overview, #panel h1').first().waitFor();
    const drawings = await page.evaluate(() => {
      // What Preact keeps at an element it draws into is set anew with each drawing.
      const panel = document.getElementById('panel') as unknown as Record<string, unknown>;
      const key = Object.keys(panel).find(
        (name) => (panel[name] as {readonly props?: unknown} | null)?.props !== undefined,
      );
      if (key === undefined) return null;
      let kept = panel[key];
      const counter = Object.assign(window, {drawings: 0, untilWords: 0});
      Object.defineProperty(panel, key, {
        get: () => kept,
        set(next) {
          kept = next;
          counter.drawings++;
        },
      });
      // What is out of sight may be drawn a frame later.
      new MutationObserver(() => {
        if (document.querySelector('.place-view .quotation')) counter.untilWords ||= counter.drawings;
      }).observe(document.getElementById('panel') as HTMLElement, {childList: true, subtree: true});
      return counter.drawings;
    });
    expect(drawings).toBe(0);
    await page.locator(`svg.labels a[data-place="${PLACE}"]`).click();
    await page.locator(`.place-view[data-place="${PLACE}"] .quotation`).first().waitFor();
    expect(await page.evaluate(() => (window as Window & {untilWords?: number}).untilWords)).toBe(1);
    await close();
  });

  it('outlines a choice before MapLibre has to draw it', async () => {
    const opened = await openPage(browser, 'about:blank', {width: 1200, height: 800, reducedMotion: 'reduce'});
    const {page} = opened;
    await page.addInitScript(() => {
      const notes = Object.assign(window, {selected: 0, selectedWhenOutlined: -1});
      const post = Worker.prototype.postMessage as (this: Worker, ...message: unknown[]) => void;
      Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
        const {type, data} = (message[0] ?? {}) as {readonly type?: string; readonly data?: {readonly source?: string}};
        if (type === 'LD' && data?.source === 'selected') notes.selected++;
        post.apply(this, message);
      };
    });
    await page.goto(`${site.url}?at=12/${ZONE_MIDDLE[1]}/${ZONE_MIDDLE[0]}`);
    await waitForMark(page, 'map-ready');
    const label = page.locator(`svg.labels a[data-place="${ZONE.properties.place}"]`);
    await label.waitFor({state: 'attached'});
    // The collection's tiles give the map a new style, which sets every source anew.
    await networkIdle(page);
    await page.evaluate(() => {
      const notes = window as Window & {selected?: number; selectedWhenOutlined?: number};
      notes.selected = 0;
      const outlines = document.querySelector('svg.outlines') as SVGSVGElement;
      new MutationObserver(() => {
        if (outlines.querySelector('path') && document.querySelector('.place-view'))
          notes.selectedWhenOutlined = notes.selected ?? -1;
      }).observe(outlines, {childList: true});
    });
    // Without a pointer over it, which would outline it too.
    await label.dispatchEvent('click');
    await page.waitForFunction(() => (window as Window & {selected?: number}).selected === 1);
    expect(await page.evaluate(() => (window as Window & {selectedWhenOutlined?: number}).selectedWhenOutlined)).toBe(
      0,
    );
    await opened.close();
  });

  it('does not show a place that comes when another has been chosen', async () => {
    const {page, close} = await open(NEAR);
    await named(page);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`**/data/at/${PLACE}.json`, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator(`svg.labels a[data-place="${PLACE}"]`).click();
    await page.locator('#panel a[data-place]').first().click();
    const chosen = await page.locator('.place-view').getAttribute('data-place');
    const come = page.waitForResponse(`**/data/at/${PLACE}.json`);
    release();
    await (await come).finished();
    // Its words have joined what the page knows when it can be chosen without another request.
    await expect
      .poll(() =>
        page.evaluate(
          (place) => performance.getEntriesByType('resource').some(({name}) => name.endsWith(`/at/${place}.json`)),
          PLACE,
        ),
      )
      .toBe(true);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    expect(await page.locator('.place-view').getAttribute('data-place')).toBe(chosen);
    await close();
  });

  it('answers addresses of its places and passages, forwards and back', async () => {
    const {page, close} = await open(`?place=${PLACE}`);
    await page.locator(`.place-view[data-place="${PLACE}"] .quotation`).first().waitFor();
    expect(await page.locator('#status').textContent()).toBe('');
    const passage = file.passages[0];
    await page.goto(`${site.url}?passage=${passage?.id}`);
    await page.locator('.passage-view .quotation').waitFor();
    expect(await quotations(page)).toEqual([wordsOfPlace()[0]]);
    expect(await page.locator('.passage-view nav').count()).toBe(0);
    await page.locator('.spoken-of [data-place]').first().click();
    await page.locator(`.place-view[data-place="${PLACE}"]`).waitFor();
    await page.goBack();
    await page.locator('.passage-view .quotation').waitFor();
    await close();
  });

  it('is found by name, below the places of the article, and the map goes there', async () => {
    const {page, close} = await open('');
    const name = file.places[0]?.name.zh ?? '';
    await page.fill('#search-input', name);
    const option = page.locator('.option.collection-place').first();
    await option.waitFor();
    expect(await option.textContent()).toBe(`${name}其他报道 ${file.passages.length} 处`);
    await option.click();
    await page.locator(`.place-view[data-place="${PLACE}"] .quotation`).first().waitFor();
    await named(page);
    await close();
  });

  it('is found by name by whoever types before it is open', async () => {
    const opened = await openPage(browser, 'about:blank', {width: 1200, height: 800, reducedMotion: 'reduce'});
    const {page} = opened;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/collection/index.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.url);
    await waitForMark(page, 'map-ready');
    await page.fill('#search-input', file.places[0]?.name.zh ?? '');
    await page.locator('.search-list:not([hidden])').waitFor();
    release();
    await page.locator('.option.collection-place').first().waitFor();
    await opened.close();
  });

  it('finds what only the collection says, and opens the passage at its place', async () => {
    const {page, errors, close} = await open('');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const [words = ''] = wordsOfPlace();
    const passage = file.passages[0];
    await page.fill('#search-input', words);
    const option = page.locator('.option.collection-passage').first();
    await option.waitFor();
    expect(await option.locator('mark').allTextContents()).toEqual([words]);
    expect(await option.textContent()).toBe(
      `${words}《${passage?.article?.title.zh}》 · ${file.places.find(({id}) => id === passage?.places[0])?.name.zh}`,
    );
    expect(await page.locator('.search-list [role="group"]').last().getAttribute('aria-labelledby')).toBe(
      'search-collection-passage',
    );
    expect(asked.filter((path) => path.includes('/collection/words/')).length).toBeLessThanOrEqual(4);
    expect(asked.filter((path) => path.includes('/data/at/'))).toEqual([]);
    await option.click();
    await page.locator('.passage-view .quotation').waitFor();
    expect(await quotations(page)).toEqual([words]);
    expect(page.url()).toContain(`passage=${passage?.id}`);
    expect(errors).toEqual([]);
    await close();
  });

  it('shows the translation of a passage found in English, and says that there are more', async () => {
    const {page, close} = await open('?lang=en');
    await page.fill('#search-input', 'clause');
    const option = page.locator('.option.collection-passage').first();
    await option.waitFor();
    expect(await option.locator('.gloss mark').first().textContent()).toBe('Clause');
    const group = page.locator('[aria-labelledby="search-collection-passage"]');
    expect(await group.locator('.group-name').textContent()).toBe('Passages in other articles 240');
    expect(await group.locator('.more').textContent()).toBe('232 more: type on to narrow them down');
    await close();
  });

  it('still finds names where the words of the passages cannot be had', async () => {
    const {page, close} = await open('');
    await page.route(/collection\/words\//, (route) => route.abort());
    const name = file.places[0]?.name.zh ?? '';
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('/collection/words/'));
    await page.fill('#search-input', name);
    await Promise.all([refused, page.locator('.option.collection-place').first().waitFor()]);
    expect(await page.locator('.option.collection-passage').count()).toBe(0);
    await page.unroute(/collection\/words\//);
    await page.fill('#search-input', `${name} `);
    await page.locator('.option.collection-passage').first().waitFor();
    await close();
  });

  it('leaves the overview as it is: what has been looked at joins no list of the article', async () => {
    const {page, close} = await open(NEAR);
    await page.locator('[data-region="panel"] .overview, [data-region="panel"] h1').first().waitFor();
    const before = await page.locator('[data-region="panel"] a[data-place]').count();
    await named(page);
    await page.locator(`svg.labels a[data-place="${PLACE}"]`).click();
    await page.locator(`.place-view[data-place="${PLACE}"]`).waitFor();
    await page.locator('.place-view [data-clear]').click();
    await expect.poll(() => page.locator('[data-region="panel"] a[data-place]').count()).toBe(before);
    await close();
  });
});
