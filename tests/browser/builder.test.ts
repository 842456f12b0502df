import {strFromU8, unzipSync} from 'fflate';
import type {Browser, Download, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {pngSize} from '../../src/export/pictures/png.ts';
import {axeFaults} from './axe.ts';
import {bytesOf, openPage, waitForMark, type OpenPage} from './page.ts';
import {countColours, countPixels, readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');

describe('the dialog for embeds and pictures', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser?.close());

  async function open(query: string, options = {}): Promise<OpenPage> {
    const opened = await openPage(browser, `${site}${query}`, options);
    await waitForMark(opened.page, 'map-usable');
    await opened.page.click('.bar [data-builder]');
    await opened.page.waitForSelector('.builder iframe');
    return opened;
  }

  it('takes up what is chosen on the page and shows it in a frame', async () => {
    const {page, close} = await open('?place=binhu');
    expect(await page.inputValue('.builder .choices select >> nth=0')).toBe('binhu');
    expect(await codeOf(page)).toContain('embed/binhu/');
    await page.frameLocator('.builder iframe').getByText('滨湖区').first().waitFor();
    await close();
  });

  it('follows every choice in code and frame', async () => {
    const {page, close} = await open('');
    await page.selectOption('.choices select >> nth=0', 'luzhou');
    await page.getByLabel('配色').selectOption('dark');
    await page.getByText('显示按钮').click();
    await page.getByText('手机 375').click();
    const code = await codeOf(page);
    expect(code).toContain('embed/luzhou/?theme=dark&amp;controls=0');
    expect(code).toContain('width="375" height="620"');
    expect(await page.getAttribute('.builder iframe', 'src')).toContain('place=luzhou&theme=dark&controls=0');
    expect(await page.getAttribute('.builder iframe', 'width')).toBe('375');
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    await close();
  });

  it('leaves out the boundaries that are switched off on the map, and draws them if asked to', async () => {
    const {page, close} = await open('?place=binhu&off=boundaries');
    const box = page.getByLabel('画出界线');
    expect(await box.isChecked()).toBe(false);
    expect(await codeOf(page)).toContain('embed/binhu/?off=boundaries');
    expect(await page.getAttribute('.builder iframe', 'src')).toContain('off=boundaries');
    await box.check();
    expect(await codeOf(page)).not.toContain('boundaries');
    await close();
  });

  it('offers the briefings, each instead of a place or a passage', async () => {
    const {page, close} = await open('?place=binhu');
    await page.locator('.choices .select:has(span:text-is("简报")) select').selectOption('transport');
    const code = await codeOf(page);
    expect(code).toContain('embed.html?briefing=transport"');
    expect(code).toContain('一条高铁');
    await page.frameLocator('.builder iframe').locator('.scene-headline').waitFor();
    await page.click('.names button:text-is("Markdown")');
    expect(await codeOf(page)).toContain('pictures/map.svg');
    await page.locator('.choices .select:has(span:text-is("地点")) select').selectOption('luzhou');
    expect(await page.locator('.choices .select:has(span:text-is("简报")) select').inputValue()).toBe('');
    await close();
  });

  it('shows the frame at four widths', async () => {
    const {page, close} = await open('');
    for (const width of [320, 375, 680, 1200]) {
      await page.click(`.widths button:text-is("${width}")`);
      expect(await page.getAttribute('.builder iframe', 'width')).toBe(String(width));
    }
    await close();
  });

  it('copies the code that is shown', async () => {
    const {page, close} = await open('?place=binhu');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {origin: new URL(site).origin});
    await page.click('.names button:text-is("Markdown")');
    await page.click('[data-builder-copy]');
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page));
    await close();
  });

  it('keeps the last good address and says so when another makes none', async () => {
    const {page, close} = await open('');
    await page.fill('.choices input[type="url"]', 'https://news.example/map');
    await page.press('.choices input[type="url"]', 'Tab');
    expect(await codeOf(page)).toContain('src="https://news.example/map/embed.html"');
    await page.fill('.choices input[type="url"]', 'javascript:alert(1)');
    await page.press('.choices input[type="url"]', 'Tab');
    expect(await page.textContent('.hint.wrong')).toContain('https://');
    expect(await codeOf(page)).toContain('https://news.example/map/');
    await close();
  });

  it('gives the focus back when it is closed', async () => {
    const {page, close} = await open('');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.builder', {state: 'detached'});
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-builder'))).toBe(true);
    await close();
  });

  it('has no fault that axe finds, in Chinese and English, wide and narrow', async () => {
    for (const [query, width] of [
      ['?place=binhu', 1280],
      ['?lang=en&theme=dark', 800],
    ] as const) {
      const {page, errors, close} = await open(query, {width, height: 800});
      expect(errors).toEqual([]);
      expect(await axeFaults(page, {include: 'dialog.building', exclude: '.builder iframe'})).toEqual([]);
      await close();
    }
  });

  it('makes a picture with a map and Chinese letters in it', async () => {
    const {page, close} = await open('?place=luzhou');
    const png = await bytesOf(await downloaded(page, 'png'));
    expect(pngSize(png)).toEqual({width: 1200, height: 800});
    const pixels = readPixels(Buffer.from(png));
    expect(countColours(pixels)).toBeGreaterThan(100);
    expect(
      countPixels(pixels, [211, 62, 37], {box: {x: 440, y: 0, width: 700, height: 700}, tolerance: 30}),
    ).toBeGreaterThan(300);
    expect(
      countPixels(pixels, [30, 34, 43], {box: {x: 24, y: 60, width: 200, height: 50}, tolerance: 40}),
    ).toBeGreaterThan(400);
    await close();
  });

  it('packs everything for WeChat into one archive', async () => {
    const {page, close} = await open('?place=binhu');
    const download = await downloaded(page, 'wechat');
    expect(download.suggestedFilename()).toBe('binhu-wechat.zip');
    const entries = unzipSync(await bytesOf(download));
    expect(Object.keys(entries).sort()).toEqual(
      ['alt.txt', 'caption.txt', 'cover.png', 'credit.txt', 'long.png', 'qr.png'].map((name) => `binhu/${name}`),
    );
    expect(pngSize(entries['binhu/long.png'] as Uint8Array)?.width).toBe(1080);
    expect(pngSize(entries['binhu/cover.png'] as Uint8Array)).toEqual({width: 900, height: 383});
    expect(strFromU8(entries['binhu/caption.txt'] as Uint8Array)).toContain(`${site}?place=binhu`);
    await page.getByText('做好了，共 6 个文件').waitFor();
    await close();
  });

  it('offers no pack where no place is chosen', async () => {
    const {page, close} = await open('');
    expect(await page.isDisabled('[data-picture="wechat"]')).toBe(true);
    expect(await page.isDisabled('[data-picture="png"]')).toBe(false);
    await close();
  });

  it('stops when it is told to', async () => {
    const {page, close} = await open('?place=binhu');
    await page.evaluate(() => {
      const real = HTMLCanvasElement.prototype.toBlob;
      HTMLCanvasElement.prototype.toBlob = function slowly(...rest) {
        setTimeout(() => real.apply(this, rest), 300);
      };
    });
    await page.click('[data-picture="wechat"]');
    await page.click('[data-builder-cancel]');
    await page.getByText('已取消').waitFor();
    expect(await page.isDisabled('[data-picture="wechat"]')).toBe(false);
    await close();
  });

  it('says what failed and keeps what was made', async () => {
    const {page, close} = await open('?place=binhu');
    await page.evaluate(() => {
      const real = HTMLCanvasElement.prototype.toBlob;
      HTMLCanvasElement.prototype.toBlob = function tooLarge(then, ...rest) {
        if (this.height > 2000) then(null);
        else real.call(this, then, ...rest);
      };
    });
    const entries = unzipSync(await bytesOf(await downloaded(page, 'wechat')));
    expect(Object.keys(entries)).toHaveLength(5);
    await page.getByText('有文件没有做成').waitFor();
    expect(await page.textContent('.failures')).toContain('long.png');
    await close();
  });
});

function codeOf(page: Page): Promise<string> {
  return page.inputValue('.builder textarea');
}

async function downloaded(page: Page, picture: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-picture="${picture}"]`)]);
  return download;
}
