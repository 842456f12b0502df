import {chromium, type Browser} from 'playwright-core';
import {inject} from 'vitest';
import type {ChromiumOptions} from '../../src/build/chromium.ts';
import {watchTraffic} from './network.ts';

/** How long a page may take for what a test waits for: long enough for a machine that has other work. */
const PATIENCE_MS = 60_000;

/**
 * One of the two browsers that the test files of a worker share (`setup.ts`). Each page has a context of its own; `close` ends what was
 * opened through this connection and leaves the browser to the others. What needs a browser that has just been started calls
 * `launchChromium`.
 */
export async function sharedChromium({webgl = true}: ChromiumOptions = {}): Promise<Browser> {
  const browsers = inject(webgl ? 'webglBrowsers' : 'plainBrowsers');
  const browser = await chromium.connect(
    browsers[Number(process.env['VITEST_POOL_ID'] ?? 0) % browsers.length] as string,
  );
  browser.on('context', (context) => {
    context.setDefaultTimeout(PATIENCE_MS);
    watchTraffic(context);
  });
  return browser;
}
