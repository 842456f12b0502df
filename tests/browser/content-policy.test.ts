import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, it} from 'vitest';
import {bytesOf, waitForMark} from './page.ts';
import {ROOT} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

describe('the content policy', () => {
  let browser: Browser;
  let context: BrowserContext;
  let violations: string[] = [];
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  async function open(search: string): Promise<Page> {
    violations = [];
    context = await browser.newContext({
      viewport: {width: 1280, height: 800},
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    await context.exposeBinding('violated', (_source, what: string) => void violations.push(what));
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({violatedDirective, sample, sourceFile, lineNumber, blockedURI}) =>
        (window as never as {violated: (what: string) => void}).violated(
          [violatedDirective, blockedURI, sample, sourceFile, lineNumber].join(' '),
        ),
      ),
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => violations.push(String(error)));
    const response = await page.goto(`${inject('siteUrl')}${search}`);
    const sent = response?.headers()['content-security-policy'];
    expect(sent).toBe(readFileSync(join(ROOT, 'dist/content-policy.txt'), 'utf8').trim());
    expect(sent).toContain("require-trusted-types-for 'script'");
    return page;
  }

  it('refuses markup that nobody has vouched for', async () => {
    const page = await open('');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')).catch(() => undefined);
    await expect.poll(() => violations.join()).toContain('require-trusted-types-for');
  });

  it('holds for map, choice, search, sharing, another language and what is kept offline', async () => {
    const page = await open('?place=binhu');
    await waitForMark(page, 'map-ready');
    await page.locator('.place-view .summary a, .place-view .summary button').first().click();
    await page.locator('[data-locale]').click();
    await page.locator('html[lang="en"]').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lz');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.share').last().click();
    await page.locator('dialog .qr svg').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-mode="charts"]:not(.layout)').click();
    await page.locator('#charts, [data-region="charts"], .charts').first().waitFor();
    await page.locator('html[data-offline="ready"]').waitFor({state: 'attached', timeout: 80_000});
    expect(violations).toEqual([]);
  });

  it('holds where the context of the map is lost', async () => {
    const page = await open('');
    await waitForMark(page, 'map-ready');
    await page.evaluate(() =>
      document
        .querySelector<HTMLCanvasElement>('.maplibregl-canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext(),
    );
    await page.locator('#map[data-fallback]').waitFor({state: 'attached'});
    expect(violations).toEqual([]);
  });

  it('holds while presenting, measuring and editing, and for handout and slides', async () => {
    const page = await open('?mode=present&briefing=binhu&scene=1');
    await page.locator('.ticks').waitFor();
    await page.keyboard.press('m');
    await page.locator('.map-tools.taking').waitFor();
    await page.mouse.click(700, 330);
    await page.mouse.click(1000, 350);
    await page.locator('.map-tools .measure').waitFor();
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.locator('.speaker-next img').waitFor();
    await page.goto(`${inject('siteUrl')}?mode=present`);
    await page.locator('[data-take="handout"][data-of="binhu"]').click();
    await page.frameLocator('dialog iframe').locator('.page').first().waitFor();
    await page.locator('dialog[open] [data-close]').click();
    await page.locator('[data-take="slides"][data-of="binhu"]').click();
    const slides = await page.waitForEvent('download', {timeout: 110_000});
    expect((await bytesOf(slides)).length).toBeGreaterThan(1_000_000);
    await page.keyboard.press('Escape');
    await page.locator('[data-edit-briefing="binhu"]').click();
    await page.locator('.briefing-title').waitFor();
    expect(violations).toEqual([]);
  });

  it.each(['embed.html?place=binhu&gl=1', 'embed.en.html?briefing=binhu&gl=1'])(
    'holds in the frame %s',
    async (address) => {
      const page = await open(address);
      await waitForMark(page, 'map-ready');
      await page.locator('a[data-place]').first().dispatchEvent('click');
      expect(violations).toEqual([]);
    },
  );
});
