import type {Browser, Page, Route} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {compileProject} from '../../src/compile/compile-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {wordsOf} from '../../src/domain/article.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import type {PlaceId} from '../../src/domain/id.ts';
import {networkIdle} from './network.ts';
import {waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
const {bundle, passagesAt} = indexBundle(requireSound(compileProject()).bundle);
const wordsAt = (place: string): string[] =>
  (passagesAt.get(place as PlaceId) ?? []).map((passage) => wordsOf(bundle.article.text, passage)).sort();

describe('before the app has come', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  /** A page whose modules are on their way until `release`; but where `missing` is given they come, except those that it fits. */
  async function hold(
    search: string,
    missing?: RegExp,
  ): Promise<{readonly page: Page; readonly release: () => Promise<void>; readonly close: () => Promise<void>}> {
    const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: 'zh-CN'});
    const page = await context.newPage();
    const held: Route[] = [];
    let open = false;
    await page.route('**/assets/*.js', (route) => {
      if (missing?.test(route.request().url())) return route.abort();
      return open || missing ? route.continue() : void held.push(route);
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as readonly {value: number}[]) shifts.push(entry.value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    await page.goto(`${site}${search}`, {waitUntil: 'commit'});
    await page.waitForSelector('#status', {state: 'attached'});
    return {
      page,
      release: async () => {
        open = true;
        await Promise.all(held.map((route) => route.continue()));
        await page.waitForFunction(() => document.querySelector('.map.live'));
      },
      close: () => context.close(),
    };
  }
  /** What of the map is in the first picture: its frames wait until `draw`. */
  async function firstPicture(
    width: number,
  ): Promise<{
    readonly seen: () => Promise<object>;
    readonly draw: () => Promise<void>;
    readonly close: () => Promise<void>;
  }> {
    const context = await browser.newContext({viewport: {width, height: 900}, locale: 'zh-CN'});
    const page = await context.newPage();
    await page.addInitScript(() => {
      const waiting: FrameRequestCallback[] = [];
      const native = requestAnimationFrame.bind(window);
      Object.assign(window, {
        requestAnimationFrame: (run: FrameRequestCallback) => waiting.push(run),
        draw: () => {
          Object.assign(window, {requestAnimationFrame: native});
          for (const run of waiting) native(run);
        },
      });
    });
    await page.route('**/assets/*.js', () => {});
    await page.goto(site, {waitUntil: 'commit'});
    await page.waitForSelector('.labels.narrow', {state: 'attached'});
    const isDrawn = (selector: string): boolean => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
    return {
      seen: async () => ({
        areas: await page.evaluate(isDrawn, '.poster [data-layer="district"] path'),
        lines: await page.evaluate(isDrawn, '.poster [data-layer="railway"] path'),
        names: await page.evaluate(isDrawn, width < 720 ? '.labels.narrow text' : '.labels.wide text'),
        headline: await page.evaluate(isDrawn, '.masthead h2'),
      }),
      draw: () => page.evaluate(() => (window as unknown as {readonly draw: () => void}).draw()),
      close: () => context.close(),
    };
  }
  const shown = async (page: Page): Promise<string[]> =>
    (await page.locator('#panel .words:visible').allTextContents()).sort();

  /** The kinds of what is said, and who says it. */
  const namedIn = (page: Page): Promise<string[]> =>
    page.locator('#panel :is(.kind h3, .speaker):visible').allTextContents();

  const shift = (page: Page): Promise<number> =>
    page.evaluate(() =>
      (window as unknown as {readonly shifts: readonly number[]}).shifts.reduce((sum, part) => sum + part, 0),
    );

  it.each([1440, 390])(
    'shows areas and headline in the first picture, lines and names in the next, %i wide',
    async (width) => {
      const {seen, draw, close} = await firstPicture(width);
      expect(await seen()).toEqual({areas: true, lines: false, names: false, headline: true});
      await draw();
      await expect.poll(seen).toEqual({areas: true, lines: true, names: true, headline: true});
      await close();
    },
  );

  it('answers a click on the map with the article’s words, and the app goes on from there', async () => {
    const {page, release, close} = await hold('');
    await waitForMark(page, 'map-usable');
    await page.locator('svg.poster [data-layer="district"] [data-place="tunliu"]').click({force: true});
    expect(await shown(page)).toEqual(wordsAt('tunliu'));
    expect(new URL(page.url()).searchParams.get('place')).toBe('tunliu');
    await release();
    await page.waitForSelector('.place-view:not(.early)');
    expect(await shown(page)).toEqual(wordsAt('tunliu'));
    expect(await page.locator('.early, .early-lit').count()).toBe(0);
    await page.goBack();
    await page.waitForSelector('.overview', {state: 'visible'});
    await close();
  });

  it('shows the words about the place of a link at once', async () => {
    const {page, release, close} = await hold('?place=binhu');
    // The map has the first picture, the column the second.
    await expect.poll(() => shown(page)).toEqual(wordsAt('binhu'));
    const early = await namedIn(page);
    expect(early.length).toBeGreaterThan(2);
    await release();
    await page.waitForSelector('.place-view:not(.early)');
    expect(await shown(page)).toEqual(wordsAt('binhu'));
    expect(await namedIn(page)).toEqual(early);
    await close();
  });

  it.each(['', '?place=binhu', '?passage=food-park-four-provinces', '?mode=read'])(
    'moves nothing that is in sight while the page comes: %s',
    async (search) => {
      const {page, release, close} = await hold(search);
      // On a slow line all that was served has been painted by then.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
      });
      await release();
      await page.waitForTimeout(500);
      expect(await shift(page)).toBeLessThan(0.02);
      await close();
    },
  );

  it('shows nothing for an address that names no place of the article', async () => {
    const {page, close} = await hold(`?place=${encodeURIComponent('"],*{}<img src=x onerror=alert(1)>')}`);
    expect(await page.locator('.early').count()).toBe(0);
    await close();
  });

  it('does afterwards what a button was pressed for', async () => {
    const {page, release, close} = await hold('');
    await waitForMark(page, 'map-usable');
    await page.click('[data-settings]');
    await release();
    await page.waitForSelector('dialog[open]');
    await close();
  });

  it('shows the page as it was served where its English cannot be had', async () => {
    const {page, close} = await hold('?lang=en', /messages-en/);
    await page.waitForSelector('.masthead', {state: 'visible'});
    expect(await page.locator('.bar .modes').innerText()).toContain('地图');
    await close();
  });

  it('is made a map of its own once, and is not drawn anew where it stands', async () => {
    const {page, release, close} = await hold('');
    await page.evaluate(() => {
      const drawn: string[] = [];
      Object.assign(window, {drawn});
      new MutationObserver((changes) => {
        for (const {target} of changes) drawn.push((target as Element).getAttribute('transform') ?? '');
      }).observe(document.querySelector('svg.poster [data-scene]') as Element, {attributeFilter: ['transform']});
    });
    await release();
    await networkIdle(page);
    // A flight to where it is would be forty frames.
    const drawn = await page.evaluate(() => (window as unknown as {readonly drawn: readonly string[]}).drawn);
    expect(new Set(drawn).size).toBe(1);
    expect(drawn.length).toBeLessThan(5);
    await close();
  });

  it('keeps an English page out of sight until it is English, and nothing jumps', async () => {
    const {page, release, close} = await hold('?lang=en');
    expect(await page.locator('.masthead').isVisible()).toBe(false);
    expect(await page.locator('svg.poster').isVisible()).toBe(true);
    await release();
    await page.waitForSelector('.masthead', {state: 'visible'});
    expect(await page.locator('.bar .modes').innerText()).toContain('Map');
    await page.waitForTimeout(500);
    expect(await shift(page)).toBeLessThan(0.02);
    await close();
  });
});

describe.each([true, false])('while the app is on its way (WebGL: %s)', (webgl) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl});
  });
  afterAll(() => browser.close());

  it('lets the column follow the map, and asks for the rest once it answers: for MapLibre where it can be used', async () => {
    const page = await browser.newPage({viewport: {width: 1440, height: 900}, locale: 'zh-CN'});
    // One that has it and cannot give it asks for MapLibre to find out.
    if (!webgl) await page.addInitScript(() => Reflect.deleteProperty(window, 'WebGL2RenderingContext'));
    const asked: string[] = [];
    await page.route('**/assets/*.js', (route) => {
      asked.push(
        route
          .request()
          .url()
          .replace(/^.*\/|-[\w-]{8}\.js$/g, ''),
      );
    });
    await page.goto(site, {waitUntil: 'commit'});
    await waitForMark(page, 'map-usable');
    await page.waitForFunction(() =>
      document.querySelector('.overview .masthead')?.checkVisibility({contentVisibilityAuto: true}),
    );
    if (webgl)
      await expect
        .poll(() => asked)
        .toEqual(expect.arrayContaining(['whole-page', 'gl-painter', 'maplibre-gl-shared']));
    // Long enough for whatever is idle.
    else await page.waitForTimeout(1000);
    expect(asked.includes('gl-painter')).toBe(webgl);
    await page.close();
  });
});
