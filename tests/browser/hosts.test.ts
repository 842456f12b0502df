import type {Browser, Frame, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {projectSite} from '../../src/build/project-site.ts';
import type {Served} from '../../src/cli/preview.ts';
import {HOSTS_OWN, serveHost, type HostHabits} from '../serve/host-server.ts';
import {serveStories} from '../serve/story-server.ts';
import {openPage, waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const {prefix} = projectSite();
const UNDER = '/news/map/';

let browser: Browser;
const open: {close: () => Promise<unknown>}[] = [];
beforeAll(async () => {
  browser = await sharedChromium({webgl: false});
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});
afterAll(() => browser.close());

async function host(habits: HostHabits): Promise<Served> {
  const served = await serveHost(habits);
  open.push(served);
  return served;
}

/** Somebody else's page with `html` in it. */
async function story(html: string, width = 680, within = browser): Promise<Page> {
  const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><body style="margin:0">${html}`;
  const served = await serveStories('', {stories: {'story.html': page}});
  open.push(served);
  const opened = await openPage(within, `${served.url}story.html`, {width, height: 844, touch: true});
  open.push(opened);
  return opened.page;
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the story has no frame');
  await frame.waitForFunction(() => performance.getEntriesByName('map-usable').length > 0);
  return frame;
}

describe('a host that strips .html, in a folder of its own', () => {
  it.each(['embed.html?place=binhu', 'embed.en.html?place=binhu', 'embed?place=binhu', 'embed/?place=binhu'])(
    'shows a frame with its height and its messages: %s',
    async (address) => {
      const {url} = await host({under: UNDER, stripsHtml: true});
      const page = await story(
        `<script src="${url}${prefix}-parent.js"></script><iframe src="${url}${address}&height=auto" style="width:100%;height:300px;border:0"></iframe>`,
      );
      const frame = await frameOf(page);
      expect(await frame.locator('.subject h2').innerText()).toMatch(/滨湖区|Binhu/);
      await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 300);
      const told = page.evaluate(
        (type) =>
          new Promise((done) => {
            document.addEventListener(type, (event) => done((event as CustomEvent<unknown>).detail), {once: true});
          }),
        `${prefix}:select`,
      );
      await page.evaluate(
        (type) => document.querySelector('iframe')?.contentWindow?.postMessage({type, v: 1, id: 'luzhou'}, '*'),
        `${prefix}:goto`,
      );
      expect(await told).toEqual({kind: 'place', id: 'luzhou'});
    },
  );

  it('gives the element its frame and the movable map', async () => {
    const {url} = await host({under: UNDER, stripsHtml: true});
    const page = await story(
      `<script type="module" src="${url}${prefix}.js"></script><${prefix} place="binhu" style="height:500px"></${prefix}>`,
    );
    await page.locator('.subject h2', {hasText: '滨湖区'}).waitFor();
    await page.locator('.use-map').click();
    await page.waitForFunction(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('[data-surface], [data-fallback]') != null,
      prefix,
    );
  });

  it('opens the page at every address, and keeps it for when there is no network', async () => {
    const served = await serveHost({under: UNDER, stripsHtml: true});
    const opened = await openPage(browser, `${served.url}index.html?place=binhu`, {offline: true});
    open.push(opened);
    const {page} = opened;
    await page.locator('#panel h2', {hasText: '滨湖区'}).waitFor();
    await page.locator('html[data-offline="ready"]').waitFor({timeout: 80_000});
    await served.close();
    for (const address of [
      '?place=luzhou',
      'index?place=luzhou',
      'index.html?place=luzhou',
      'place/luzhou/',
      'place/luzhou',
      'place/luzhou/index',
      'embed?place=luzhou',
      'embed/?place=luzhou',
      'v/0123456789ab/embed?place=luzhou',
    ]) {
      await page.goto(served.url + address);
      await waitForMark(page, 'map-usable');
      await page.locator('#panel h2', {hasText: '潞州区'}).waitFor();
    }
    for (const address of ['provenance', 'provenance/index', 'provenance/index.html']) {
      await page.goto(served.url + address);
      expect(await page.locator('#binhu').count()).toBe(1);
    }
  });
});

describe('a host that answers with a page of its own for what it does not have', () => {
  it('is told from the site: what is missing is said, and nothing of the host is kept', async () => {
    const {url} = await host({missing: 'own'});
    const {page, close} = await openPage(browser, url, {offline: true});
    open.push({close});
    await page.locator('html[data-offline="ready"]').waitFor({timeout: 80_000});
    const kept = await page.evaluate(async (mark) => {
      const bodies = (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const all = await cache.keys();
        return Promise.all(all.map(async (request) => (await (await cache.match(request))?.text())?.includes(mark)));
      });
      return (await Promise.all(bodies)).flat();
    }, HOSTS_OWN);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept).not.toContain(true);
  });
});

describe('the page for what there is not', () => {
  it.each([
    ['place/binhuu/', '滨湖区', false],
    ['place/滨湖/', '滨湖区', false],
    ['place/binhu)', '滨湖区', true],
    ['place/binhu，快看', '滨湖区', true],
    ['old/news/BINHU.html', '滨湖区', true],
    ['%3Fplace=binhu&from=timeline', '滨湖区', true],
  ])('leads to what was meant: %s', async (address, name, atOnce) => {
    const {url} = await host({under: UNDER});
    const page = await browser.newPage({locale: 'zh-CN'});
    open.push(page);
    await page.goto(url + address);
    if (!atOnce) {
      expect(await page.title()).toContain('没有这一页');
      await page.locator('#meant a', {hasText: name}).first().click();
    }
    await page.locator('#panel h2', {hasText: name}).waitFor();
    expect(new URL(page.url()).pathname).toBe(UNDER);
  });

  it('searches the map from any depth', async () => {
    const {url} = await host({under: UNDER});
    const {page, close} = await openPage(browser, `${url}nowhere/at/all/`);
    open.push({close});
    await page.locator('input[type=search]').fill('zhangzehu');
    await page.keyboard.press('Enter');
    await page.locator('.search-list', {hasText: '漳泽湖'}).waitFor();
    expect(new URL(page.url()).href).toBe(url);
    await page.keyboard.press('Enter');
    await page.locator('#panel h2', {hasText: '漳泽湖'}).waitFor();
  });

  it('reads in both languages and leads on without scripts, at least one folder up', async () => {
    const {url} = await host({under: UNDER});
    const {page, close} = await openPage(browser, `${url}place/nowhere/`, {javaScript: false, width: 390, height: 844});
    open.push({close});
    expect(await page.locator('main').innerText()).toMatch(/没有这一页[^]*no such page/);
    expect(await page.locator('input[type=search]').isVisible()).toBe(false);
    await page.locator('a[href="../"]').first().click();
    await page.locator('a[href="../"]').first().click();
    expect(page.url()).toBe(url);
    await page.goto(`${url}nowhere`);
    await page.locator('a', {hasText: '滨湖区'}).click();
    expect(page.url()).toBe(`${url}place/binhu/`);
  });
});

describe('an oEmbed answer', () => {
  it('fits a column of 340 pixels, and does not mind what an embedding page puts behind its address', async () => {
    const {url} = await host({});
    const answer = (await (await fetch(`${url}oembed/place-binhu.json?maxwidth=340`)).json()) as {html: string};
    const html = answer.html.replace(/src="\.\.\/([^"]*)"/, `src="${url}$1#?secret=abc"`);
    const page = await story(`<div style="width:340px">${html}</div>`, 375);
    const frame = await frameOf(page);
    expect(await frame.locator('.subject h2').innerText()).toContain('滨湖区');
    expect(await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().width)).toBe(340);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(340);
  });
});

describe('a phone page that a frame fills', () => {
  it.each(['gl', 'svg'])('is scrolled by one finger on the movable map: %s', async (surface) => {
    const {url} = await host({});
    const own = await sharedChromium({webgl: surface === 'gl'});
    open.push(own);
    const page = await story(
      `<iframe src="${url}embed.html?place=binhu&gl=1" style="width:100%;height:100vh;border:0;display:block"></iframe><p style="height:2000px">…</p>`,
      390,
      own,
    );
    const frame = await frameOf(page);
    await frame.locator(surface === 'gl' ? '[data-surface="gl"]' : '[data-fallback]').waitFor({state: 'attached'});
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      devtools.send('Input.dispatchTouchEvent', {type, touchPoints: y === undefined ? [] : [{x: 195, y}]});
    await touch('touchStart', 300);
    for (let y = 290; y > 80; y -= 10) {
      await touch('touchMove', y);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  });
});
