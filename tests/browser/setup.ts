import {chromium, type BrowserServer} from 'playwright-core';
import type {TestProject} from 'vitest/node';
import {serveChromium} from '../../src/build/chromium.ts';
import {buildSite, serveSite} from '../../src/cli/preview.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, with a slash at the end. */
    readonly siteUrl: string;
    /** Where the two browsers listen that all test files share. */
    readonly webglBrowser: string;
    readonly plainBrowser: string;
  }
}

interface Stage {
  readonly siteUrl: string;
  readonly webglBrowser: string;
  readonly plainBrowser: string;
  readonly close: () => Promise<void>;
}

/** Vitest reads this file once for each project that names it: what must be there once is kept where all of them see it. */
const once = globalThis as {stageOfTests?: Promise<Stage>};

/** Builds the site, unless `SITE_BUILT=1`, serves it and starts the shared browsers once for all tests; says which browser it is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  once.stageOfTests ??= setStage();
  const {siteUrl, webglBrowser, plainBrowser, close} = await once.stageOfTests;
  project.provide('siteUrl', siteUrl);
  project.provide('webglBrowser', webglBrowser);
  project.provide('plainBrowser', plainBrowser);
  return close;
}

async function setStage(): Promise<Stage> {
  if (process.env['SITE_BUILT'] !== '1') await buildSite();
  const [site, webgl, plain] = await Promise.all([
    serveSite({port: 4400}),
    serveChromium(),
    serveChromium({webgl: false}),
  ]);
  console.log(`Browser: Chromium ${await versionOf(plain)}, ${plain.process().spawnfile}`);
  let closed: Promise<unknown> | null = null;
  return {
    siteUrl: site.url,
    webglBrowser: webgl.wsEndpoint(),
    plainBrowser: plain.wsEndpoint(),
    close: async () => {
      closed ??= Promise.all([webgl.close(), plain.close(), site.close()]);
      await closed;
    },
  };
}

async function versionOf(server: BrowserServer): Promise<string> {
  const browser = await chromium.connect(server.wsEndpoint());
  const version = browser.version();
  await browser.close();
  return version;
}
