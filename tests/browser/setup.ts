import {chromium, type BrowserServer} from 'playwright-core';
import type {TestProject} from 'vitest/node';
import {serveChromium, type ChromiumOptions} from '../../src/build/chromium.ts';
import {WORKERS} from './workers.ts';
import {buildSite, serveSite} from '../../src/cli/preview.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, with a slash at the end. */
    readonly siteUrl: string;
    /** Where the browsers listen that all test files of a worker share, by worker: a browser gives the focus to one page. */
    readonly webglBrowsers: readonly string[];
    readonly plainBrowsers: readonly string[];
  }
}

/** WebGL stays drawn by software; the layers of a page are put together without it, which takes a tenth less of the processor. */
const BY_PROCESSOR = ['--disable-gpu-compositing'];

interface Stage {
  readonly siteUrl: string;
  readonly webglBrowsers: readonly string[];
  readonly plainBrowsers: readonly string[];
  readonly close: () => Promise<void>;
}

/** Vitest reads this file once for each project that names it: what must be there once is kept where all of them see it. */
const once = globalThis as {stageOfTests?: Promise<Stage>};

/** Builds the site, unless `SITE_BUILT=1`, serves it and starts the shared browsers once for all tests; says which browser it is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  once.stageOfTests ??= setStage();
  const {siteUrl, webglBrowsers, plainBrowsers, close} = await once.stageOfTests;
  project.provide('siteUrl', siteUrl);
  project.provide('webglBrowsers', webglBrowsers);
  project.provide('plainBrowsers', plainBrowsers);
  return close;
}

async function setStage(): Promise<Stage> {
  if (process.env['SITE_BUILT'] !== '1') await buildSite();
  const site = await serveSite({port: 4400});
  const [webgl, plain] = [await several({args: BY_PROCESSOR}), await several({webgl: false})];
  const [first] = plain;
  if (first) console.log(`Browser: Chromium ${await versionOf(first)}, ${first.process().spawnfile}`);
  let closed: Promise<unknown> | null = null;
  return {
    siteUrl: site.url,
    webglBrowsers: webgl.map((browser) => browser.wsEndpoint()),
    plainBrowsers: plain.map((browser) => browser.wsEndpoint()),
    close: async () => {
      closed ??= Promise.all([...webgl, ...plain, site].map((each) => each.close()));
      await closed;
    },
  };
}

function several(options: ChromiumOptions): Promise<readonly BrowserServer[]> {
  return Promise.all(Array.from({length: WORKERS}, () => serveChromium(options)));
}

async function versionOf(server: BrowserServer): Promise<string> {
  const browser = await chromium.connect(server.wsEndpoint());
  const version = browser.version();
  await browser.close();
  return version;
}
