import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {QUIET_MS} from '../../src/browser/when-quiet.ts';
import {servePortal} from '../serve/portal-server.ts';
import {waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

describe('the map with the network cut', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const url = inject('siteUrl');
  beforeAll(async () => {
    browser = await sharedChromium();
    context = await browser.newContext({viewport: {width: 1440, height: 900}, reducedMotion: 'reduce'});
    page = await context.newPage();
    await page.goto(url);
    await page.locator('html[data-offline="ready"]').waitFor({timeout: 80_000});
    await context.setOffline(true);
  });
  afterAll(() => browser.close());

  it('opens at any address and becomes the whole map', async () => {
    await page.goto(`${url}?place=luzhou`);
    await waitForMark(page, 'map-ready');
    expect(await page.locator('#panel h2').first().innerText()).toContain('潞州区');
  });

  it('presents', async () => {
    await page.goto(`${url}?mode=present&briefing=transport&scene=2`);
    await page.locator('.scene h2').waitFor();
    const first = await page.locator('.scene h2').innerText();
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.scene h2').innerText()).not.toBe(first);
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.locator('.speaker-map img').nth(1).waitFor();
    await speaker.keyboard.press('End');
    await page.locator('.presenter-source .page', {hasText: '9 / 9'}).waitFor();
    await speaker.close();
  });

  it('prints a handout', async () => {
    await page.goto(`${url}?mode=present`);
    await page.locator('[data-take="handout"]').first().click();
    await page.frameLocator('dialog iframe').locator('.page').first().waitFor();
  });
});

describe('a further address, with the server gone', () => {
  let browser: Browser;
  let page: Page;
  let url: string;
  beforeAll(async () => {
    const site = await servePortal(inject('siteUrl'));
    url = site.url;
    browser = await sharedChromium({webgl: false});
    page = await browser.newPage();
    await page.goto(url);
    await page.locator('html[data-offline="ready"]').waitFor({timeout: 80_000});
    // Not by the browser's own switch: not every version turns it for what a worker asks.
    await site.close();
  });
  afterAll(() => browser.close());

  it.each([
    ['place/binhu/', '滨湖区'],
    ['place/binhu', '滨湖区'],
    ['embed.html?place=luzhou', '潞州区'],
    ['v/0123456789ab/embed.html?place=luzhou', '潞州区'],
  ])('opens as the map at its place: %s', async (address, name) => {
    await page.goto(url + address);
    await waitForMark(page, 'map-usable');
    expect(await page.locator('#panel h2').first().innerText()).toContain(name);
  });

  it('opens as the article at its paragraph', async () => {
    await page.goto(`${url}paragraph/p10/`);
    await waitForMark(page, 'map-usable');
    expect(new URL(page.url()).searchParams.get('mode')).toBe('read');
    await page.locator('#p10').waitFor();
  });

  it('opens as it is where it lists the sources', async () => {
    await page.goto(`${url}provenance/#binhu`);
    expect(await page.locator('#binhu').count()).toBe(1);
  });

  it('cannot be reached where the site does not have it', async () => {
    const response = await page.goto(`${url}nowhere`).catch(() => null);
    expect(response).toBeNull();
  });
});

describe('keeping the map', () => {
  it('waits until the reader does nothing for a while', async () => {
    const browser = await sharedChromium({webgl: false});
    const page = await browser.newPage();
    await page.addInitScript((delayMs) => {
      const {setTimeout: set, clearTimeout: clear} = window;
      const waiting = new Map<number, () => void>();
      let last = 1e9;
      Object.assign(window, {
        waiting,
        setTimeout: (run: () => void, ms: number) => (ms === delayMs ? waiting.set(++last, run) && last : set(run, ms)),
        clearTimeout: (timer: number) => {
          if (!waiting.delete(timer)) clear(timer);
        },
      });
    }, QUIET_MS);
    await page.goto(inject('siteUrl'));
    const waiting = (): Promise<readonly number[]> =>
      page.evaluate(() => [...(window as unknown as {waiting: Map<number, () => void>}).waiting.keys()]);
    // What is kept for use offline waits so, and what draws the map for paper.
    await expect.poll(async () => (await waiting()).length).toBe(2);
    for (const act of [
      () => page.mouse.click(900, 400),
      () => page.keyboard.press('Shift'),
      () => page.mouse.wheel(0, 10),
    ]) {
      const before = await waiting();
      await act();
      await expect.poll(async () => (await waiting()).some((timer) => before.includes(timer))).toBe(false);
      expect(await waiting()).toHaveLength(2);
    }
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await page.evaluate(() => {
      for (const run of (window as unknown as {waiting: Map<number, () => void>}).waiting.values()) run();
    });
    await page.locator('html[data-offline="ready"]').waitFor({timeout: 80_000});
    await browser.close();
  });
});

describe('a newer version', () => {
  it('is offered, not forced, and comes when it is asked for', async () => {
    const site = await serveVersions(inject('siteUrl'));
    const browser = await sharedChromium({webgl: false});
    const page = await (await browser.newContext()).newPage();
    await page.goto(site.url);
    await page.locator('html[data-offline="ready"]').waitFor({timeout: 80_000});
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const before = await page.evaluate(() => caches.keys());
    site.renew();
    await page.evaluate(() =>
      navigator.serviceWorker
        .getRegistration()
        .then((registration) => registration?.update())
        .then(() => true),
    );
    await page.locator('.update-notice').waitFor();
    const beside = await page.context().newPage();
    await beside.goto(site.url);
    await beside.locator('.update-notice').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([...before, 'changzhi-map-newer']);
    await Promise.all([page.waitForEvent('load'), page.locator('.update-notice button').first().click()]);
    expect(
      await page.evaluate(() =>
        navigator.serviceWorker.getRegistration().then((registration) => registration?.waiting ?? null),
      ),
    ).toBeNull();
    await beside.locator('.update-notice').waitFor({state: 'detached'});
    await browser.close();
    site.close();
  });
});

describe('a talk whose network goes between two pages', () => {
  it('goes on with every map complete, and no notice over it while a newer version waits', async () => {
    const site = await serveVersions(inject('siteUrl'));
    const browser = await sharedChromium({webgl: false});
    const context = await browser.newContext({viewport: {width: 1280, height: 720}, reducedMotion: 'reduce'});
    const page = await context.newPage();
    await page.goto(`${site.url}?mode=present&briefing=transport&scene=2`);
    await page.locator('html[data-offline="ready"]').waitFor({state: 'attached', timeout: 80_000});
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    site.renew();
    await page.evaluate(() =>
      navigator.serviceWorker
        .getRegistration()
        .then((registration) => registration?.update())
        .then(() => true),
    );
    await page.waitForFunction(() =>
      navigator.serviceWorker.getRegistration().then((registration) => registration?.waiting !== null),
    );
    await context.setOffline(true);
    site.close();
    for (const [scene, place] of [
      [3, 'zhengtai-hsr'],
      [4, 'changzhi-east'],
    ] as const) {
      await page.keyboard.press('PageDown');
      await page.locator('.presenter-source .page', {hasText: `${scene} / 9`}).waitFor();
      await page.locator(`svg.labels a[data-place="${place}"]`).first().waitFor();
      expect(await page.locator('.update-notice, .load-notice').locator('visible=true').count()).toBe(0);
      expect(await page.locator('.poster [data-layer="district"] path').count()).toBeGreaterThan(3);
      expect(await page.locator('.poster [data-layer^="focus"] > *').count()).toBeGreaterThan(0);
    }
    await page.keyboard.press('Escape');
    await page.locator('.update-notice').waitFor();
    await browser.close();
  });
});

interface Versions {
  readonly url: string;
  /** From now on there is a newer version. */
  readonly renew: () => void;
  readonly close: () => void;
}

/** The site again, with a service worker that can be made newer. */
async function serveVersions(site: string): Promise<Versions> {
  let renewed = false;
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', site)).then(async (answer) => {
      response.setHeader('Content-Type', answer.headers.get('Content-Type') ?? 'text/plain');
      response.statusCode = answer.status;
      const body = Buffer.from(await answer.arrayBuffer());
      response.end(
        renewed && request.url === '/sw.js' ? String(body).replace(/VERSION = '\w+'/, "VERSION = 'newer'") : body,
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    renew: () => {
      renewed = true;
    },
    close: () => server.close(),
  };
}
