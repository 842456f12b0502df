import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {compileProject} from '../../src/compile/compile-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {networkIdle} from './network.ts';
import {atRest, openPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const {bundle} = requireSound(compileProject());
const site = inject('siteUrl');
const theme = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);
const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('settings, help and comparison', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (query = '', options: Parameters<typeof openPage>[2] = {}) => {
    const opened = await openPage(browser, `${site}${query}`, options);
    await networkIdle(opened.page);
    return opened;
  };
  const choose = async (page: Page, name: string, value: string): Promise<void> => {
    await page.click('[data-settings]');
    await page.check(`.settings-dialog input[name="${name}"][value="${value}"]`);
  };

  it('follows the system’s colours, live, and without a word in the address', async () => {
    const {page, close} = await open('', {colorScheme: 'dark'});
    const dark = await paper(page);
    expect(await theme(page)).toBe('dark');
    await page.emulateMedia({colorScheme: 'light'});
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
    expect(await paper(page)).not.toBe(dark);
    expect(new URL(page.url()).search).toBe('');
    await close();
  });

  it('is dark before any script where the system is', async () => {
    const {page, close} = await openPage(browser, site, {colorScheme: 'dark', javaScript: false});
    const {page: light, close: closeLight} = await openPage(browser, site, {javaScript: false});
    expect(await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)).not.toBe(
      await light.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor),
    );
    await close();
    await closeLight();
  });

  it('names the province of the inset in the reader’s language', async () => {
    const {page, close} = await open('?lang=en');
    await page.waitForFunction(() => document.querySelector('.locator text')?.textContent === 'Shanxi');
    expect(await page.locator('.locator').getAttribute('aria-label')).toMatch(/Shanxi/);
    await page.goto(`${site}?lang=zh`);
    await page.waitForFunction(() => document.querySelector('.locator text')?.textContent === '山西省');
    await close();
  });

  it('gives the distances at the map’s edge in the units that are chosen', async () => {
    const {page, close} = await open('?at=8/36.28/113.05', {width: 1440, height: 900});
    await page.waitForFunction(() =>
      /太原城市群 \d+ 公里/.test(document.querySelector('svg.labels')?.textContent ?? ''),
    );
    await choose(page, 'units', 'imperial');
    await page.waitForFunction(() =>
      /太原城市群 120 英里/.test(document.querySelector('svg.labels')?.textContent ?? ''),
    );
    await close();
  });

  it('remembers colours, text and language; a link that asks for something else wins', async () => {
    const {page, close} = await open();
    await choose(page, 'theme', 'dark');
    expect(await theme(page)).toBe('dark');
    await page.check('.settings-dialog input[name="text"][value="larger"]');
    await page.check('.settings-dialog input[name="locale"][value="en"]');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.goto(site);
    await networkIdle(page);
    expect(await theme(page)).toBe('dark');
    expect(
      await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['text']]),
    ).toEqual(['en', 'larger']);
    await page.goto(`${site}?theme=light&lang=zh`);
    await networkIdle(page);
    expect(await theme(page)).toBe('light');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await close();
  });

  it('works where storage throws, and says that nothing is kept', async () => {
    const {page, errors, close} = await openPage(browser, 'about:blank');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto(site);
    await networkIdle(page);
    await choose(page, 'theme', 'projector');
    expect(await theme(page)).toBe('projector');
    expect(await page.locator('.settings-dialog .kept').textContent()).toContain('不让网页保存');
    expect(errors).toEqual([]);
    await close();
  });

  it('measures in miles when asked to, on the scale and in the panel', async () => {
    const {page, close} = await open('?place=zhengtai-hsr');
    await choose(page, 'units', 'imperial');
    await page.waitForFunction(() => document.querySelector('#scale')?.textContent?.includes('英里'));
    await page.waitForFunction(() => document.querySelector('[data-region="panel"]')?.textContent?.includes('英里'));
    await close();
  });

  it('gives the focus back when a dialog is closed', async () => {
    const {page, close} = await open();
    await page.focus('[data-settings]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.settings-dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.settings-dialog', {state: 'detached'});
    expect(await page.evaluate(() => document.activeElement?.matches('[data-settings]'))).toBe(true);
    await close();
  });

  it('greets once: the hint goes with the first choice and does not come back', async () => {
    const {page, close} = await open();
    await page.waitForSelector('.hint-line');
    await page.click('#place-tunliu a');
    await page.waitForSelector('.hint-line', {state: 'detached'});
    await page.goto(site);
    await networkIdle(page);
    await page.waitForTimeout(2500);
    expect(await page.locator('.hint-line').count()).toBe(0);
    await close();
  });

  it('lists every source with its licence, and the sum of the article', async () => {
    const {page, close} = await open();
    await page.waitForSelector('.hint-line');
    await page.click('.attribution-line [data-help="about"]');
    await page.waitForSelector('.help-dialog');
    const text = (await page.locator('.help-dialog').textContent()) ?? '';
    expect(text).toContain(bundle.article.sha256);
    expect(bundle.sources.length).toBeGreaterThan(10);
    for (const {title, licence} of bundle.sources) for (const part of [title.zh, licence]) expect(text).toContain(part);
    await close();
  });

  it('agrees with the address after another language, one step back, and a reload', async () => {
    const {page, errors, close} = await open();
    /** The language of the page, of its address and of its words, and what is chosen. */
    const said = () =>
      atRest(async () => ({
        page: await page.locator('html').evaluate((html: HTMLElement) => html.lang),
        address: new URL(page.url()).searchParams.get('lang'),
        english: /[A-Za-z]{4}/.test(await page.locator('#panel-title').innerText()),
        place: new URL(page.url()).searchParams.get('place'),
      }));
    await page.locator('[data-region="panel"] a[data-place="tunliu"]').first().click();
    await page.locator('.place-view[data-place="tunliu"]').waitFor();
    await page.locator('#bar [data-locale="en"]').click();
    await expect.poll(said).toEqual({page: 'en', address: 'en', english: true, place: 'tunliu'});
    await page.goBack();
    const back = await said();
    expect([back.page, back.english]).toEqual(back.address === 'en' ? ['en', true] : ['zh-CN', false]);
    await page.reload();
    await page.locator('#panel-title').waitFor();
    expect(await said()).toEqual(back);
    expect(errors).toEqual([]);
    await close();
  });

  it('compares two places from a place’s panel, in the address, theme by theme', async () => {
    const {page, errors, close} = await open('?place=tunliu');
    await page.click('[data-compare="tunliu"]');
    await page.click('[data-with="shangdang"]');
    await page.waitForSelector('.compare');
    expect(await page.locator('.compare h2').textContent()).toContain('屯留区 与 上党区');
    expect(new URL(page.url()).searchParams.get('with')).toBe('shangdang');
    await expect.poll(() => page.locator('svg.poster [data-layer="focus-area"] path').count()).toBe(2);
    await page.goBack();
    await page.waitForSelector('.place-view[data-place="tunliu"]');
    await page.waitForSelector('.layout:not([data-compare])');
    expect(errors).toEqual([]);
    await close();
  });

  it('opens a comparison from a link', async () => {
    const {page, close} = await open('?place=tunliu&with=lucheng&lang=en');
    await page.waitForSelector('.compare');
    expect(await page.locator('.compare h2').textContent()).toBe('Tunliu District and Lucheng District');
    await close();
  });
});
