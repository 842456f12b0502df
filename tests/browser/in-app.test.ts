import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, it} from 'vitest';
import {readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const WECHAT =
  'Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160 MicroMessenger/8.0.49';

describe('inside a chat, where downloads do nothing', () => {
  let browser: Browser;
  let context: BrowserContext;
  const downloads: string[] = [];
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterEach(async () => {
    expect(downloads).toEqual([]);
    await context.close();
  });
  afterAll(() => browser.close());

  async function open(search: string, width = 390): Promise<Page> {
    context = await browser.newContext({
      userAgent: WECHAT,
      viewport: {width, height: 844},
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.goto(`${inject('siteUrl')}${search}`);
    return page;
  }
  const shown = (page: Page) => page.locator('dialog.shown-files');
  async function pixelsOf(page: Page, at: number): Promise<readonly [number, number]> {
    const source = (await shown(page).locator('img').nth(at).getAttribute('src')) ?? '';
    expect(source).toMatch(/^data:image\/png;base64,/);
    const {width, height} = readPixels(Buffer.from(source.slice(source.indexOf(',') + 1), 'base64'));
    return [width, height];
  }
  const saysSaved = async (page: Page): Promise<boolean> =>
    /已存|已保存|已下载|saved/i.test(await page.locator('body').innerText());

  it('shows a picture to be held down, and the pack with its pictures and words', async () => {
    const page = await open('?place=luzhou', 1200);
    await page.locator('a[data-builder]').click();
    await page.locator('[data-picture="png"]').click();
    await shown(page).getByText('长按图片').waitFor();
    expect(await pixelsOf(page, 0)).toEqual([1200, 800]);
    expect(await saysSaved(page)).toBe(false);
    await shown(page).locator('[data-close]').click();

    await page.locator('[data-picture="wechat"]').click();
    await shown(page).locator('img').nth(2).waitFor();
    expect((await pixelsOf(page, 0))[0]).toBeGreaterThan(600);
    expect(await shown(page).locator('pre').first().innerText()).toContain('潞州区');
    expect(await shown(page).innerText()).not.toContain('在浏览器中打开');
    await shown(page).locator('[data-close]').click();

    await page.locator('[data-picture="svg"]').click();
    await shown(page).getByText('在浏览器中打开').waitFor();
    expect(await shown(page).locator('img').count()).toBe(0);
    expect(await saysSaved(page)).toBe(false);
  });

  it('says of slides and of printing where they can be had, with the address to copy', async () => {
    const page = await open('?mode=present');
    await page.locator('[data-take="slides"]').first().click();
    await shown(page).getByText('在浏览器中打开').waitFor();
    expect(await shown(page).innerText()).toContain('.pptx');
    expect(await shown(page).locator('input').inputValue()).toBe(page.url());
    expect(await saysSaved(page)).toBe(false);
    await page.keyboard.press('Escape');
    await shown(page).waitFor({state: 'detached'});
    expect(new URL(page.url()).searchParams.get('mode')).toBe('present');

    await page.locator('[data-take="handout"]').first().click();
    await page.locator('[data-print]').click();
    await shown(page).getByText('在浏览器中打开').waitFor();
  });

  it('does not count a briefing as saved', async () => {
    const page = await open('?mode=present', 1200);
    await page.locator('[data-edit-briefing=""]').click();
    await page.locator('[data-editor="save"]').click();
    await shown(page).getByText('.briefing.json').waitFor();
    expect(await saysSaved(page)).toBe(false);
  });

  it('says so of the numbers of a chart and of the places in sight', async () => {
    const page = await open('?mode=charts', 1200);
    await page.locator('.chart-data a').first().click();
    await shown(page).getByText('.csv').waitFor();
    await shown(page).locator('[data-close]').click();
    await page.goto(`${inject('siteUrl')}?place=luzhou`);
    await page.locator('[data-share]').first().click();
    await page.locator('[data-share-do="data"]').click();
    await shown(page).getByText('.geojson').waitFor();
    expect(await page.locator('dialog.sharing').isVisible()).toBe(true);
  });
});

it('cites the day that it is where the reader is', async () => {
  const browser = await sharedChromium({webgl: false});
  const context = await browser.newContext({timezoneId: 'Asia/Shanghai', locale: 'zh-CN'});
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-03-05T07:30:00+08:00');
  await page.goto(`${inject('siteUrl')}?place=luzhou`);
  await page.locator('[data-share]').first().click();
  expect(await page.locator('#share-standard').innerText()).toContain('2026-03-05');
  await browser.close();
});
