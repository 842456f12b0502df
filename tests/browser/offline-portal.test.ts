import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it} from 'vitest';
import {PORTAL_MARK, servePortal, type Interference, type PortalServer} from '../serve/portal-server.ts';
import {waitForMark} from './page.ts';
import {ROOT} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

const OLDER = readFileSync(join(ROOT, 'tests/fixtures/offline/unverified-worker.js'), 'utf8');
const ALL: Interference = () => 'portal';
const READY = 'html[data-offline="ready"]';
const WAIT = {timeout: 80_000};

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: PortalServer;
beforeAll(async () => {
  browser = await sharedChromium({webgl: false});
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  site = await servePortal(inject('siteUrl'));
});
afterEach(async () => {
  await context.close();
  await site.close();
});
afterAll(() => browser.close());

/** Addresses under which something of the portal is kept. */
const keptOfPortal = (): Promise<readonly string[]> =>
  page.evaluate(async (mark) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if ((await (await cache.match(request))?.text())?.includes(mark)) found.push(`${name} ${request.url}`);
    }
    return found;
  }, PORTAL_MARK);

const keptNames = (): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const kept = await Promise.all(all.map((cache) => cache.keys()));
    return kept.flat().map(({url}) => new URL(url).pathname);
  });

const registrations = (): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Opens our page and waits until all of it is kept. */
async function visit(): Promise<void> {
  await page.goto(site.url);
  await page.locator(READY).waitFor(WAIT);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, WAIT);
}

async function expectOursOffline(): Promise<void> {
  await context.setOffline(true);
  await page.goto(`${site.url}?place=luzhou`);
  await waitForMark(page, 'map-usable');
  expect(await page.locator('#panel h2').first().innerText()).toContain('潞州区');
}

/** Lets `interference` come between `sw.js` and the files that it wants to keep. */
async function interfereAfterWorker(interference: Interference): Promise<void> {
  let asked = false;
  site.interfere((path) => {
    if (path === '/sw.js') asked = true;
    return asked && path !== '/sw.js' ? interference(path) : null;
  });
  await page.goto(site.url);
  await expect.poll(() => site.interfered.length, WAIT).toBeGreaterThan(0);
}

describe('a network that answers with its own page while the map is being kept', () => {
  it.each<readonly [how: string, elsewhere: boolean, interference: (portal: string) => Interference]>([
    ['with 200', false, () => ALL],
    ['by a redirect within the site', false, () => () => ({location: '/login'})],
    ['by a redirect elsewhere', true, (portal) => () => ({location: `${portal}login`})],
  ])('leaves nothing behind when it answers %s, and the next visit keeps the map', async (_how, _at, interference) => {
    const portal = await servePortal(inject('siteUrl'));
    await interfereAfterWorker(interference(portal.url));
    await expect.poll(registrations, WAIT).toBe(0);
    expect(await keptNames()).toEqual([]);
    await page.goto(site.url);
    expect(await page.title()).toBe(PORTAL_MARK);
    site.interfere(() => null);
    await visit();
    expect(await keptOfPortal()).toEqual([]);
    await expectOursOffline();
    await portal.close();
  });

  it('keeps no page where only the page is redirected, opens it from the network, and keeps it once it comes', async () => {
    await interfereAfterWorker((path) => (path === '/' ? {location: '/login'} : null));
    await page.locator(READY).waitFor(WAIT);
    expect(await keptOfPortal()).toEqual([]);
    await page.goto(site.url);
    expect(await page.title()).toBe(PORTAL_MARK);
    site.interfere(() => null);
    await visit();
    await expect.poll(keptNames).toContain('/');
    await expectOursOffline();
  });

  it('takes a file that stands behind a redirect within the site', async () => {
    site.interfere((path) => (path === '/provenance/' || path === '/' ? {location: `${path}index.html`} : null));
    await visit();
    site.interfere(() => null);
    await expectOursOffline();
    await page.goto(`${site.url}provenance/`);
    expect(await page.title()).not.toBe('');
    expect(await page.locator('#binhu').count()).toBe(1);
  });
});

describe('a host that rewrites the page', () => {
  it('is asked for the page each time, and the rest is kept', async () => {
    const html = await (await fetch(inject('siteUrl'))).text();
    let rewritten = 0;
    site.interfere((path) => (path === '/' ? {text: `${html}<!-- ${++rewritten} -->`} : null));
    await visit();
    expect(await keptNames()).not.toContain('/');
    expect(await keptNames()).toContain('/data/bundle.json');
    const before = rewritten;
    await page.goto(site.url);
    await waitForMark(page, 'map-usable');
    expect(rewritten).toBeGreaterThan(before);
    expect(await keptNames()).not.toContain('/');
  });
});

describe('a kept map behind a login page', () => {
  it('opens from what was kept, and lets through the login that answers at any other address', async () => {
    await visit();
    const portal = await servePortal(inject('siteUrl'));
    site.interfere(ALL);
    await page.goto(`${site.url}?place=luzhou`);
    await waitForMark(page, 'map-usable');
    expect(await page.locator('#panel h2').first().innerText()).toContain('潞州区');
    await page.goto(`${site.url}place/binhu/`);
    expect(await page.title()).toBe(PORTAL_MARK);
    site.interfere(() => ({location: `${portal.url}login`}));
    await page.goto(`${site.url}place/binhu/`);
    expect(page.url()).toBe(`${portal.url}login`);
    await portal.close();
  });
});

/** From now on `sw.js` is the one that verified nothing; with `portal` its files are, as soon as it has been asked for. */
async function publishOlder({portal}: {readonly portal: boolean}): Promise<void> {
  const [, list = ''] = /FILES = (.+);\n/.exec(await (await fetch(new URL('sw.js', inject('siteUrl')))).text()) ?? [];
  const names = Object.keys(JSON.parse(list) as Record<string, string>).filter((name) => name !== 'provenance/');
  const text = `const VERSION = '0123456789ab';\nconst FILES = ${JSON.stringify(names)};\n${OLDER}`;
  let asked = false;
  site.interfere((path) => {
    if (path === '/sw.js') asked = portal;
    return path === '/sw.js' ? {text} : asked ? 'portal' : null;
  });
}

const OLD_CACHE = 'changzhi-map-0123456789ab';
const newerCaches = (): Promise<readonly string[]> =>
  page.evaluate(async (old) => (await caches.keys()).filter((name) => name !== old), OLD_CACHE);

describe('a version that has kept a login page', () => {
  it('shows it until the next version comes, which takes its place by itself', async () => {
    await publishOlder({portal: true});
    await visit();
    expect((await keptOfPortal()).length).toBeGreaterThan(80);
    site.interfere((path) => (path === '/sw.js' ? 'portal' : null));
    await page.goto(site.url);
    expect(await page.title()).toBe(PORTAL_MARK);
    site.interfere(() => null);
    await page.goto(site.url);
    await expect.poll(keptOfPortal, WAIT).toEqual([]);
    await visit();
    expect(await page.evaluate(() => caches.keys())).not.toContain(OLD_CACHE);
    await expectOursOffline();
  });

  it('hands on what is right of it and nothing else', async () => {
    await publishOlder({portal: false});
    await visit();
    const poisoned = await page.evaluate(async (html) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const urls = (await cache.keys()).map(({url}) => url).filter((url) => url.includes('/assets/whole-page-'));
      await Promise.all(
        urls.map((url) => cache.put(url, new Response(html, {headers: {'Content-Type': 'text/html'}}))),
      );
      return urls.length;
    }, PORTAL_MARK);
    expect(poisoned).toBeGreaterThan(0);
    const asked: string[] = [];
    site.interfere((path) => {
      asked.push(path);
      return null;
    });
    await page.goto(site.url);
    await expect.poll(newerCaches, WAIT).toHaveLength(1);
    await expect.poll(keptOfPortal, WAIT).toEqual([]);
    expect(asked.filter((path) => path.startsWith('/assets/'))).toHaveLength(poisoned);
    await expectOursOffline();
  });
});
