import type {Browser, CDPSession, Page} from 'playwright-core';
import {toScreen} from '../../src/carto/mercator.ts';
import type {LngLat} from '../../src/domain/place.ts';
import {waitForMark} from '../browser/page.ts';
import {quantile} from './figures.ts';
import {NAMES} from './observe.ts';
import type {ShapedServer} from './shaped-server.ts';
import type {Subject} from './subject.ts';

export interface UseOptions {
  readonly clicks: number;
  /** Points inside areas that have quotations, to be clicked in turn. */
  readonly targets: readonly LngLat[];
  /** Without MapLibre: the SVG answers. */
  readonly svgOnly: boolean;
  /** How long the page is left to itself before it is used, in ms. */
  readonly rest?: number;
  /** How many moves of the pointer or turns of the wheel make a drag or a zoom; a page that draws slowly takes its time for each. */
  readonly strokes?: number;
}

export interface UseResult {
  /** From each click to the frame in which its quotations are painted, in ms. */
  readonly clicks: readonly number[];
  /** Of them those that were the first on their target. */
  readonly first: readonly number[];
  /** Those of the first two seconds in which a click is answered. */
  readonly early: readonly number[];
  /** Null where the map cannot be moved. */
  readonly dragging: Frames | null;
  readonly wheeling: Frames | null;
  readonly heapBytes: number;
}

export interface Frames {
  readonly perSecond: number;
  /** How long the longest twentieth of the frames took at least, in ms. */
  readonly p95: number;
}

const EARLY_MS = 2000;
const CAMERA = {center: [112.95, 36.25], zoom: 8.4} as const;
const STROKES = 60;

export async function measureUse(
  browser: Browser,
  server: ShapedServer,
  {path, width, height, askForMap}: Subject,
  {clicks, targets, svgOnly, rest = 500, strokes = STROKES}: UseOptions,
): Promise<UseResult> {
  const context = await browser.newContext({viewport: {width, height}, locale: 'zh-CN'});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(NAMES);
    server.useLine(null);
    if (svgOnly) await page.route(/gl-painter/, (route) => route.abort());
    await page.goto(`${server.url}${path}?at=${CAMERA.zoom}/${CAMERA.center[1]}/${CAMERA.center[0]}`);
    await waitForMark(page, 'map-usable');
    const early = await timeEarlyClicks(page, targets);
    if (!svgOnly) await askForMap?.(page);
    await (svgOnly ? page.waitForTimeout(1500) : waitForMark(page, 'map-ready'));
    await page.waitForTimeout(rest);
    return {
      early,
      ...(await timeClicks(page, clicks, targets)),
      dragging: svgOnly ? null : await countFrames(page, (mouse) => drag(page, mouse, strokes)),
      wheeling: svgOnly ? null : await countFrames(page, () => wheel(page, strokes)),
      heapBytes: await heapOf(session),
    };
  } finally {
    await context.close();
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function timeEarlyClicks(page: Page, targets: readonly LngLat[]): Promise<readonly number[]> {
  const [points, end] = [await pointsOf(page, targets), Date.now() + EARLY_MS];
  await notePainted(page);
  // What is clicked next begins with the first: the last one here is another.
  for (let click = 0; Date.now() < end || click % points.length === 1; click++) {
    const {x, y} = points[click % points.length] as Point;
    await page.mouse.click(x, y);
    await page.waitForFunction((done) => window.clicks.length >= done, click + 1);
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => window.clicks);
}

async function timeClicks(
  page: Page,
  count: number,
  targets: readonly LngLat[],
): Promise<Pick<UseResult, 'clicks' | 'first'>> {
  const points = await pointsOf(page, targets);
  if (points.length < 2) throw new Error('fewer than two targets are in sight');
  await notePainted(page);
  for (let click = 0; click < count; click++) {
    const {x, y} = points[click % points.length] as Point;
    await page.mouse.move(x, y);
    await page.waitForTimeout(60);
    await page.mouse.click(x, y);
    await page.waitForFunction((done) => window.clicks.length >= done, click + 1);
  }
  const clicks = await page.evaluate(() => window.clicks);
  return {clicks, first: clicks.slice(0, points.length)};
}

/** Targets that nothing but the map covers. */
async function pointsOf(page: Page, targets: readonly LngLat[]): Promise<readonly Point[]> {
  const box = await page.locator('[data-region="map"]').boundingBox();
  if (!box) throw new Error('there is no map');
  const points = targets.map((target) => toScreen(CAMERA, box, target)).map(([x, y]) => ({x: box.x + x, y: box.y + y}));
  return page.evaluate(
    (all) =>
      all.filter(({x, y}) => {
        const element = document.elementFromPoint(x, y);
        return element?.closest('[data-region="map"]') && !element.closest('button, .furniture, .labels');
      }),
    points,
  );
}

/** A click is answered when the panel's text has changed and the frame after that is on its way to the screen. */
function notePainted(page: Page): Promise<void> {
  return page.evaluate(() => {
    const text = (): string => document.querySelector('[data-region="panel"]')?.textContent ?? '';
    const isNoted = window.clicks !== undefined;
    window.clicks = [];
    if (isNoted) return;
    addEventListener(
      'click',
      ({timeStamp}) => {
        const before = text();
        const look = (): void => {
          if (text() === before) return void requestAnimationFrame(look);
          const {port1, port2} = new MessageChannel();
          port1.addEventListener('message', () => {
            window.clicks.push(performance.now() - timeStamp);
          });
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      true,
    );
  });
}

async function countFrames(page: Page, move: (middle: Point) => Promise<void>): Promise<Frames> {
  const box = await page.locator('[data-region="map"]').boundingBox();
  if (!box) throw new Error('there is no map');
  const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2};
  await page.mouse.move(middle.x, middle.y);
  await page.evaluate(() => {
    window.frameTimes = [];
    const count = (at: number): void => {
      window.frameTimes.push(at);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await move(middle);
  const at = await page.evaluate(() => window.frameTimes);
  const lengths = at.slice(1).map((time, frame) => time - (at[frame] as number));
  return {
    perSecond: (lengths.length * 1000) / ((at.at(-1) as number) - (at[0] as number)),
    p95: quantile(lengths, 0.95),
  };
}

async function drag(page: Page, {x, y}: Point, strokes: number): Promise<void> {
  await page.mouse.down();
  for (let step = 0; step < strokes; step++) {
    await page.mouse.move(x + 160 * Math.sin(step / 6), y + 90 * Math.cos(step / 5));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

async function wheel(page: Page, strokes: number): Promise<void> {
  for (let step = 0; step < strokes; step++) {
    await page.mouse.wheel(0, step % 30 < 15 ? -60 : 60);
    await page.waitForTimeout(16);
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
