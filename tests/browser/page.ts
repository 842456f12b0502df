import {setTimeout as wait} from 'node:timers/promises';
import {isDeepStrictEqual} from 'node:util';
import {projectSite} from '../../src/build/project-site.ts';
import {formatPreferences, USUAL_PREFERENCES, type Preferences} from '../../src/state/preferences.ts';
import type {Browser, BrowserContextOptions, Download, Frame, Page} from 'playwright-core';

export interface PageOptions {
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for one CSS pixel. */
  readonly scale?: number;
  readonly locale?: string;
  readonly javaScript?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly touch?: boolean;
  /** Whether the page may keep itself for use offline: a hundred files, which slow every other test. */
  readonly offline?: boolean;
  /** What the reader chose on an earlier visit, as the page keeps it. */
  readonly preferences?: Partial<Preferences>;
  /** What else the browser keeps for the site. */
  readonly stored?: readonly (readonly [key: string, value: string])[];
}

/** A page in a context of its own: closing the page leaves nothing behind for the next test. */
export interface OpenPage {
  readonly page: Page;
  /** What the console called an error and what was thrown, in order. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens `url` and waits until its fonts are there, so that text is measured and drawn as it will stay. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(contextOptions(options));
  const {preferences, stored = []} = options;
  const kept = preferences
    ? [...stored, [projectSite().prefix, formatPreferences({...USUAL_PREFERENCES, ...preferences})] as const]
    : stored;
  if (kept.length > 0)
    await context.addInitScript((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    }, kept);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  if (options.javaScript !== false) await page.evaluate(() => document.fonts.ready.then(() => true));
  return {page, errors, close: () => context.close()};
}

function contextOptions({
  width = 1440,
  height = 900,
  scale = 1,
  touch = false,
  ...rest
}: PageOptions): BrowserContextOptions {
  return {
    viewport: {width, height},
    deviceScaleFactor: scale,
    hasTouch: touch,
    locale: rest.locale ?? 'zh-CN',
    javaScriptEnabled: rest.javaScript ?? true,
    colorScheme: rest.colorScheme ?? 'light',
    reducedMotion: rest.reducedMotion ?? 'no-preference',
    serviceWorkers: rest.offline ? 'allow' : 'block',
  };
}

/** Waits for `performance.mark(name)`: `map-usable`; `map-ready`, for which the map is meant: a pointer seems to move over it. */
export async function waitForMark(page: Page | Frame, name: string, timeoutMs = 60_000): Promise<void> {
  await page.waitForFunction(
    (mark) => {
      if (mark === 'map-ready') document.querySelector('[data-region="map"]')?.dispatchEvent(new Event('pointermove'));
      return performance.getEntriesByName(mark, 'mark').length > 0;
    },
    name,
    {timeout: timeoutMs},
  );
}

/** Waits until MapLibre paints the map, as for `map-ready`; where it cannot, until the SVG is the map. */
export async function waitForMap(page: Page | Frame, webgl = true): Promise<void> {
  await page.waitForFunction(
    (sign) => {
      const map = document.querySelector<HTMLElement>('[data-region="map"]');
      map?.dispatchEvent(new Event('pointermove'));
      return map?.dataset[sign] !== undefined;
    },
    webgl ? 'surface' : 'fallback',
    {timeout: 60_000},
  );
}

/** What was saved. A shared browser keeps it where it runs, not where the test does. */
export async function bytesOf(download: Download): Promise<Buffer> {
  return Buffer.concat(await (await download.createReadStream()).toArray());
}

/** What is read once it is the same twice, half a second apart: what is on its way may take as long as the machine needs. */
export async function atRest<Value>(read: () => Promise<Value>): Promise<Value> {
  for (let before = await read(); ;) {
    await wait(500);
    const now = await read();
    if (isDeepStrictEqual(now, before)) return now;
    before = now;
  }
}
