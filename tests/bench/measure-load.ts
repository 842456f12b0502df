import type {Browser} from 'playwright-core';
import {waitForMark} from '../browser/page.ts';
import {noteLoad, readNotes} from './observe.ts';
import {SLOW_LINE, type ShapedServer} from './shaped-server.ts';
import type {Subject} from './subject.ts';
import {watchColours} from './watch-colours.ts';

const SLOW_CPU = 4;
const PATIENCE_MS = 60_000;

/** One load with an empty cache. Times in ms since navigation. */
export interface LoadResult {
  readonly paint: number;
  readonly colours: number;
  readonly usable: number;
  /** MapLibre is in place; where it waits to be asked for, counted from the first sign. */
  readonly fullMap: number;
  readonly blocking: number;
  readonly layoutShift: number;
  readonly requests: number;
  /** Until the full map, of the page itself: those of its worker and of the time after are not counted. */
  readonly requestsInAll: number;
  /** Bytes by kind of file, requested before the page was usable. */
  readonly gzip: Readonly<Record<string, number>>;
  readonly brotli: Readonly<Record<string, number>>;
}

export async function measureLoad(
  browser: Browser,
  server: ShapedServer,
  {path, width, height, askForMap}: Subject,
  slow: boolean,
): Promise<LoadResult> {
  const context = await browser.newContext({viewport: {width, height}, locale: 'zh-CN'});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await noteLoad(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: slow ? SLOW_CPU : 1});
    server.useLine(slow ? SLOW_LINE : null);
    const colours = await watchColours(session);
    await page.goto(`${server.url}${path}`, {waitUntil: 'commit', timeout: PATIENCE_MS});
    await waitForMark(page, 'map-usable', PATIENCE_MS);
    const coloured = await colours.arrival;
    const loaded = await readNotes(page);
    const requests = server.requests().filter(({at}) => at <= loaded.timeOrigin + loaded.usable);
    // A reader looks before using the hand; what is fetched ahead meanwhile is there then.
    if (askForMap) await server.quiet();
    const asked = askForMap ? await page.evaluate(() => performance.now()) : 0;
    await askForMap?.(page);
    await waitForMark(page, 'map-ready', PATIENCE_MS);
    const notes = await readNotes(page);
    const inAll = server.requests().filter(({at}) => at <= notes.timeOrigin + (notes.ready ?? Infinity));
    return {
      paint: notes.firstContentfulPaint,
      colours: coloured - notes.timeOrigin,
      usable: notes.usable,
      fullMap: (notes.ready ?? Number.NaN) - asked,
      blocking: notes.blocking,
      layoutShift: notes.layoutShift,
      requests: requests.length,
      requestsInAll: inAll.length,
      gzip: byKind(requests, 'gzip'),
      brotli: byKind(requests, 'brotli'),
    };
  } finally {
    await context.close();
  }
}

function byKind(
  requests: readonly {readonly kind: string; readonly gzip: number; readonly brotli: number}[],
  encoding: 'gzip' | 'brotli',
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const request of requests) sums[request.kind] = (sums[request.kind] ?? 0) + request[encoding];
  return sums;
}
