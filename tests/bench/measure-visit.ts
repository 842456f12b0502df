import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import {countWhatIsMade} from '../browser/count-what-is-made.ts';
import {launchChromium} from '../browser/chromium.ts';
import {waitForMark} from '../browser/page.ts';
import {NAMES} from './observe.ts';
import {SLOW_LINE, type Line, type ShapedServer} from './shaped-server.ts';
import type {Subject} from './subject.ts';

/** Nobody touches the page: what it does by itself, until it has done nothing for so long. */
const QUIET_MS = 3000;
const PAGE_BYTES = 4096;
const FAST_LINE: Line = {bitsPerSecond: 10_000_000, roundTripMs: 40};

interface Device {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly line: Line;
  readonly processor: number;
}

/** As the usual audits of a page take them. */
export const DEVICES: Readonly<Record<'phone' | 'desktop', Device>> = {
  phone: {width: 412, height: 823, scale: 1.75, line: SLOW_LINE, processor: 4},
  desktop: {width: 1350, height: 940, scale: 1, line: FAST_LINE, processor: 1},
};

/** A first visit: the browser, its graphics process and its caches are as new. Times in ms since navigation. */
export interface VisitResult {
  /** Of all tasks over 50 ms since the first paint, the time beyond 50 ms. */
  readonly blocked: number;
  readonly largestPaint: number;
  readonly contexts: number;
  readonly programs: number;
  /** Of all processes of the browser; null where the system does not tell. */
  readonly residentBytes: number | null;
}

export async function measureVisit(
  server: ShapedServer,
  {path}: Subject,
  {width, height, scale, line, processor}: Device,
): Promise<VisitResult> {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({viewport: {width, height}, deviceScaleFactor: scale, locale: 'zh-CN'});
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(NAMES);
    await page.addInitScript(countWhatIsMade);
    await page.addInitScript(() => {
      const seen = {tasks: [] as {start: number; duration: number}[], largest: 0};
      Object.assign(window, {seen});
      new PerformanceObserver((list) => {
        for (const {startTime, duration} of list.getEntries()) seen.tasks.push({start: startTime, duration});
      }).observe({type: 'longtask', buffered: true});
      new PerformanceObserver((list) => {
        for (const {startTime} of list.getEntries()) seen.largest = startTime;
      }).observe({type: 'largest-contentful-paint', buffered: true});
    });
    await session.send('Emulation.setCPUThrottlingRate', {rate: processor});
    server.useLine(line);
    await page.goto(`${server.url}${path}`, {waitUntil: 'commit'});
    await waitForMark(page, 'map-usable');
    await server.quiet(QUIET_MS);
    await page.waitForFunction((quiet) => {
      const last = window.seen.tasks.at(-1);
      return !last || performance.now() - last.start - last.duration > quiet;
    }, QUIET_MS);
    const seen = await page.evaluate(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      const from = first?.startTime ?? 0;
      return {
        blocked: window.seen.tasks
          .filter(({start, duration}) => start + duration > from)
          .reduce((sum, {duration}) => sum + duration - 50, 0),
        largestPaint: Math.max(window.seen.largest, from),
        contexts: window.made.contexts.filter(({given}) => given).length,
        programs: window.made.programs,
      };
    });
    return {...seen, residentBytes: await residentBytes(browser)};
  } finally {
    await browser.close();
  }
}

async function residentBytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  try {
    return processInfo.reduce((sum, {id}) => {
      const [, resident] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ');
      return sum + Number(resident) * PAGE_BYTES;
    }, 0);
  } catch {
    return null;
  }
}
