import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {FLAVOURS} from '../../src/carto/flavour.ts';
import {toScreen} from '../../src/carto/mercator.ts';
import {compileProject} from '../../src/compile/compile-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import {wordsOf} from '../../src/domain/article.ts';
import type {PlaceId} from '../../src/domain/id.ts';
import {openPage, waitForMark, waitForMap} from './page.ts';
import {isNear, parseHex, pixelAt, readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const index = indexBundle(requireSound(compileProject()).bundle);
const site = inject('siteUrl');
const CAMERA = {center: [112.95, 36.25], zoom: 8.4} as const;
/** Relief would tint the fills whose colours are asked for. */
const AT = `off=relief&at=${CAMERA.zoom}/${CAMERA.center[1]}/${CAMERA.center[0]}`;

/** The words of every passage of a place, as the article has them. */
const wordsAt = (place: string): string[] =>
  (index.passagesAt.get(place as PlaceId) ?? []).map((passage) => wordsOf(index.bundle.article.text, passage));
/** Waits for the end of the list, which comes a frame after its beginning. */
const expectWords = (page: Page, place: string): Promise<void> =>
  expect
    .poll(async () => (await page.locator('[data-region="panel"] .words').allTextContents()).sort())
    .toEqual(wordsAt(place).sort());

/** Clicks the map where a coordinate is, whatever draws it. */
async function clickMap(page: Page, at: readonly [number, number]): Promise<readonly [number, number]> {
  const box = await page.locator('[data-region="map"]').boundingBox();
  if (!box) throw new Error('the map has no box');
  const [x, y] = toScreen(CAMERA, box, at);
  await page.mouse.click(box.x + x, box.y + y);
  return [box.x + x, box.y + y];
}

const TUNLIU_GROUND = [112.72, 36.33] as const;

describe('reading with the map', () => {
  let gl: Browser;
  let plain: Browser;
  beforeAll(async () => {
    gl = await sharedChromium();
    plain = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await gl?.close();
    await plain?.close();
  });

  it('answers a click on a district of the SVG with its exact sentences', async () => {
    const {page, errors, close} = await openPage(plain, `${site}?${AT}`);
    await waitForMark(page, 'map-usable');
    const [x, y] = await clickMap(page, TUNLIU_GROUND);
    await page.waitForSelector('[data-region="panel"] .place-view[data-place="tunliu"]');
    await expectWords(page, 'tunliu');
    expect(new URL(page.url()).searchParams.get('place')).toBe('tunliu');
    await page.mouse.move(5, 400);
    const focus = parseHex(FLAVOURS.light.colour.focusFill);
    await expect.poll(async () => isNear(pixelAt(readPixels(await page.screenshot()), x, y), focus, 6)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('answers a click on the WebGL canvas the same way, and colours the district', async () => {
    const {page, errors, close} = await openPage(gl, `${site}?${AT}`);
    await waitForMark(page, 'map-ready');
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
    const before = readPixels(await page.screenshot());
    const [x, y] = await clickMap(page, TUNLIU_GROUND);
    await page.waitForSelector('[data-region="panel"] .place-view[data-place="tunliu"]');
    await expectWords(page, 'tunliu');
    await page.mouse.move(5, 400);
    const focus = parseHex(FLAVOURS.light.colour.focusFill);
    expect(isNear(pixelAt(before, x, y), focus, 6)).toBe(false);
    await expect.poll(async () => isNear(pixelAt(readPixels(await page.screenshot()), x, y), focus, 6)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('shows where a passage is: every place it speaks of, on the map and as links', async () => {
    const passage = index.bundle.passages.find(({id}) => id === 'tunliu-greenhouses-1000');
    const {page, close} = await openPage(plain, `${site}?place=tunliu`);
    await page.click('[data-region="panel"] a.words[data-passage="tunliu-greenhouses-1000"]');
    await page.waitForSelector('.passage-view');
    expect(new URL(page.url()).searchParams.get('passage')).toBe('tunliu-greenhouses-1000');
    const linked = await page
      .locator('.spoken-of [data-place]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['place']));
    expect(linked).toEqual([...(passage?.places ?? [])]);
    await expect.poll(() => page.locator('svg.poster [data-layer="focus-area"] path').count()).toBeGreaterThan(0);
    await close();
  });

  it('jumps from a quotation to its paragraph, where its words are lit', async () => {
    const {page, close} = await openPage(plain, `${site}?passage=luzhou-market-entities-10000`);
    await page.click('.passage-view [data-paragraph]');
    const lit = page.locator('[data-region="article"] .passage.lit');
    await lit.first().waitFor();
    expect((await lit.allTextContents()).join('')).toContain('10000家');
    expect(await lit.first().isVisible()).toBe(true);
    await close();
  });

  it('opens the passages of a place from its name in the article', async () => {
    const {page, close} = await openPage(plain, `${site}?mode=read`);
    await waitForMark(page, 'map-usable');
    await page.locator('[data-region="article"] a[data-place="laodingshan"]').first().click();
    await page.locator('#strip a[data-mode="explore"]').click();
    await page.waitForSelector('.place-view[data-place="laodingshan"]');
    await expectWords(page, 'laodingshan');
    await close();
  });

  it('says so where the article is silent', async () => {
    const {page, close} = await openPage(plain, `${site}?place=wuzhi`);
    expect(await page.locator('.place-view .nothing').textContent()).toBe('报道没有专门谈到这里。');
    await close();
  });

  it('restores a link and follows back and forward', async () => {
    const {page, close} = await openPage(plain, `${site}?place=binhu&lang=en&off=relief&at=10.2/36.3/113.05`);
    await page.waitForSelector('.place-view[data-place="binhu"]');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.click('.place-view a[data-place="zhangze-lake"], .place-view .background a[data-place]');
    await page.waitForFunction(() => !location.search.includes('place=binhu'));
    const second = page.url();
    await page.goBack();
    await page.waitForSelector('.place-view[data-place="binhu"]');
    expect(new URL(page.url()).searchParams.get('at')).toBe('10.2/36.3/113.05');
    await page.goForward();
    await page.waitForFunction((url) => location.href === url, second);
    await page.waitForSelector('.place-view[data-place="binhu"]', {state: 'detached'});
    await close();
  });

  it('says in place what a link asked for and could not have', async () => {
    const {page, close} = await openPage(plain, `${site}?place=nowhere`);
    await waitForMark(page, 'map-usable');
    await page.waitForFunction(() => (document.querySelector('#status')?.textContent ?? '') !== '');
    expect(await page.locator('#status').textContent()).toContain('nowhere');
    expect(await page.locator('[data-region="panel"] .overview').count()).toBe(1);
    await close();
  });

  it('can be read whole without JavaScript, and its links lead from features to passages', async () => {
    const {page, close} = await openPage(plain, site, {javaScript: false});
    const article = (
      await page.locator('[data-region="article"] .story > p, .story > h2, .story > h3').allTextContents()
    ).join('');
    const source = index.bundle.article.blocks
      .flatMap(({spans}) => spans.map(({start, end}) => index.bundle.article.text.slice(start, end)))
      .join('');
    expect(article).toBe(source);
    await page.locator('svg.poster [data-layer="district"] [data-place="tunliu"]').click({force: true});
    expect(new URL(page.url()).hash).toBe('#place-tunliu');
    const numbers = page.locator('#place-tunliu .plain a');
    expect(await numbers.count()).toBe(wordsAt('tunliu').length);
    await numbers.first().click();
    const target = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`q[id="${target}"]`).textContent()).toBe(wordsAt('tunliu')[0]);
    await close();
  });

  it('moves and zooms without WebGL, and draws what the poster did not reach', async () => {
    const {page, errors, close} = await openPage(plain, site);
    await waitForMap(page, false);
    const box = await page.locator('[data-region="map"]').boundingBox();
    if (!box) throw new Error('the map has no box');
    await page.mouse.move(box.x + 500, box.y + 400);
    await page.mouse.down();
    await page.mouse.move(box.x + 560, box.y + 300, {steps: 4});
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('at='));
    const dragged = new URL(page.url()).searchParams.get('at') ?? '';
    await page.click('[data-zoom="1"]');
    await page.waitForFunction(
      (zoom) => Number(new URLSearchParams(location.search).get('at')?.split('/')[0]) > zoom,
      Number(dragged.split('/')[0]),
    );
    expect(await page.locator('svg.labels text').count()).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await close();
  });

  it('reads from the page the same passages as the data has', async () => {
    const {page, close} = await openPage(plain, site);
    const items = await page.locator('.story .plain li').evaluateAll((found) =>
      found.map((item) => {
        const {kind, voice, themes = ''} = (item as HTMLElement).dataset;
        const places = [...item.querySelectorAll<HTMLElement>('[data-place]')].map(({dataset}) => dataset['place']);
        const by = item.querySelector<HTMLElement>('[data-by]')?.dataset['by'] ?? null;
        return {
          passage: item.id.replace('passage-', ''),
          kind,
          voice,
          themes: themes.split(' ').filter(Boolean),
          by,
          places,
          words: item.querySelector('q')?.textContent,
        };
      }),
    );
    expect(items).toEqual(
      index.bundle.passages.map((passage) => ({
        passage: passage.id,
        kind: passage.kind,
        voice: passage.voice,
        themes: [...passage.themes],
        by: passage.speaker,
        places: [...passage.places],
        words: wordsOf(index.bundle.article.text, passage),
      })),
    );
    await close();
  });

  it('is reached by keyboard: names on the map are one stop, arrows go between them, Enter opens', async () => {
    const {page, close} = await openPage(plain, site);
    await page.waitForFunction(() => document.querySelectorAll('svg.labels a[data-place][tabindex="0"]').length === 1);
    await page.locator('svg.labels a[data-place][tabindex="0"]').focus();
    const from = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['place']);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      (place) => ![undefined, place].includes((document.activeElement as HTMLElement).dataset['place']),
      from,
    );
    const to = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['place']);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.place-view[data-place="${to}"]`);
    await close();
  });
});

describe('a passage that is longer than the window', () => {
  const [longest] = [...index.bundle.passages].sort((a, b) => b.end - b.start - (a.end - a.start));

  it('is read from its beginning', async () => {
    const browser = await sharedChromium({webgl: false});
    const {page} = await openPage(browser, `${inject('siteUrl')}?mode=read&passage=${longest?.id}`, {
      width: 1024,
      height: 260,
      preferences: {text: 'larger'},
    });
    const found = page.locator(`#at-${longest?.id}`);
    await page.locator('.passage.lit').first().waitFor();
    const [top, height, first, room] = await found.evaluate((element) => {
      const column = (element.closest('.column') as HTMLElement).getBoundingClientRect();
      const {top, height} = element.getBoundingClientRect();
      return [top, height, column.top, column.height] as const;
    });
    expect(height).toBeGreaterThan(room + 100);
    expect(Math.abs(top - first)).toBeLessThan(40);
    await browser.close();
  });
});
