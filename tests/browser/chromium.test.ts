import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchChromium} from './chromium.ts';
import {openPage} from './page.ts';
import {comparePixels, countPixels, readPixels} from './pixels.ts';

const HEI = '"PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif';
const SONG = '"Source Han Serif SC", "Noto Serif CJK SC", serif';

const sheet = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><body style="margin:0">${body}`)}`;
const html = (text: string, family: string) => `<div style='font:48px ${family}'>${text}</div>`;
const svg = (text: string, family: string) =>
  `<svg width="200" height="80"><text y="60" font-size="48" font-family='${family}'>${text}</text></svg>`;
const canvas = (text: string, family: string) => `<canvas width="200" height="80"></canvas><script>
  const pen = document.querySelector('canvas').getContext('2d');
  pen.font = '48px ' + ${JSON.stringify(family)};
  pen.fillText('${text}', 0, 60);</script>`;

const DRAW_GREEN = `<canvas id="gl" width="100" height="100"></canvas><script>
  const gl = document.querySelector('#gl').getContext('webgl2');
  document.title = gl ? 'webgl2' : 'none';
  gl?.clearColor(0, 0.5, 0, 1);
  gl?.clear(gl.COLOR_BUFFER_BIT);</script>`;

describe('the test browser', () => {
  let browser: Browser;
  let plain: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
    plain = await launchChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
    await plain?.close();
  });

  const shot = async (body: string, from = browser) => {
    const {page, close} = await openPage(from, sheet(body), {width: 200, height: 100});
    const pixels = readPixels(await page.screenshot());
    const title = await page.title();
    await close();
    return {pixels, title};
  };

  it.each([
    ['HTML', html],
    ['SVG', svg],
    ['a canvas', canvas],
  ])('draws Chinese glyphs, and not boxes, in %s', async (_name, write) => {
    const [one, other] = [await shot(write('长治', HEI)), await shot(write('漳泽', HEI))];
    expect(countPixels(one.pixels, [0, 0, 0], {tolerance: 60})).toBeGreaterThan(300);
    expect(comparePixels(one.pixels, other.pixels).pixels).toBeGreaterThan(300);
  });

  it('tells Song from Hei', async () => {
    const [hei, song] = [await shot(html('长治', HEI)), await shot(html('长治', SONG))];
    expect(comparePixels(hei.pixels, song.pixels).pixels).toBeGreaterThan(300);
  });

  it('draws with WebGL2', async () => {
    const {pixels, title} = await shot(DRAW_GREEN);
    expect(title).toBe('webgl2');
    expect(countPixels(pixels, [0, 128, 0])).toBe(10_000);
  });

  it('has no WebGL2 where that is asked for', async () => {
    expect((await shot(DRAW_GREEN, plain)).title).toBe('none');
  });

  it('reports what the console calls an error', async () => {
    const {errors, close} = await openPage(browser, sheet('<script>console.error("torn page")</script>'));
    await close();
    expect(errors).toEqual(['torn page']);
  });
});
