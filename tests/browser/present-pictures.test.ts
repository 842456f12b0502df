import {PNG} from 'pngjs';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, it} from 'vitest';
import type {ScenePicture} from '../../src/domain/briefing.ts';
import {axeViolations} from './axe.ts';
import {atRest, bytesOf} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const KEY = 'changzhi-map:briefings';
/** The page that gets a picture: the second, from 1. */
const CARD = '[data-scene-card="1"]';

/** Noise: nothing is harder to pack. */
function noise(width: number, height: number): Buffer {
  const png = new PNG({width, height});
  let seed = 1;
  for (let at = 0; at < png.data.length; at++) png.data[at] = (seed = (seed * 48_271) % 2_147_483_647) & 0xff;
  return PNG.sync.write(png, {deflateLevel: 1});
}

describe('pictures of one’s own in a briefing', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  async function tab(search: string, fresh = true): Promise<Page> {
    if (fresh)
      context = await browser.newContext({
        viewport: {width: 1440, height: 900},
        locale: 'zh-CN',
        reducedMotion: 'reduce',
      });
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}${search}`);
    return page;
  }

  async function onDesk(): Promise<Page> {
    const page = await tab('?mode=present');
    await page.locator('[data-edit-briefing="binhu"]').click();
    await page.locator(CARD).waitFor();
    return page;
  }

  async function choose(page: Page, name: string, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator(`${CARD} [data-picture-action="choose"]`).click(),
    ]);
    await chooser.setFiles({name, mimeType, buffer});
  }

  const field = (page: Page, label: string) =>
    page.locator(`${CARD} .scene-picture-field label`, {hasText: label}).locator('input');
  const put = (page: Page) => page.locator(`${CARD} [data-picture-action="put"]`);

  async function addPicture(page: Page): Promise<void> {
    await choose(page, '集市.png', noise(1800, 1200));
    await field(page, '图里是什么').fill('桥头的集市');
    await field(page, '谁的图').fill('张三 摄');
    await field(page, '许可').fill('CC BY 4.0');
    await put(page).click();
    await page.locator(`${CARD} figure.scene-picture`).waitFor();
  }

  const kept = (page: Page): Promise<ScenePicture> =>
    page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '[]').at(-1).scenes[1].picture, KEY);

  /** What of the stage is where, and which names the map has where. */
  const staged = (page: Page) =>
    atRest(() =>
      page.evaluate(() => ({
        boxes: ['.map', '#presenter-beside img', '#presenter-beside figcaption', '#presenter'].map((each) => {
          const {left, top, width, height} = document.querySelector(each)!.getBoundingClientRect();
          return [left, top, width, height].map(Math.round);
        }),
        names: [...document.querySelectorAll('svg.labels [data-place]')]
          .map((each) => {
            const {left, top} = each.getBoundingClientRect();
            return `${each.textContent} ${Math.round(left)} ${Math.round(top)}`;
          })
          .sort(),
      })),
    );

  it('are on a page only with credit and licence, scaled down, kept, and shown beside the map', async () => {
    const page = await onDesk();
    await choose(page, '集市.png', noise(1800, 1200));
    await field(page, '谁的图').fill('张三 摄');
    expect(await put(page).isDisabled()).toBe(true);
    await field(page, '许可').fill('  ');
    expect(await put(page).isDisabled()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.locator(`${CARD} [data-picture-action="cancel"]`).click();
    expect(await kept(page)).toBeUndefined();
    await addPicture(page);
    const {src, width, height, ...words} = await kept(page);
    expect(src).toMatch(/^data:image\/jpeg;base64,/);
    expect(src.length).toBeLessThanOrEqual((400_000 * 4) / 3 + 30);
    expect(width / height).toBeCloseTo(1.5, 2);
    expect(words).toEqual({alt: {zh: '桥头的集市', en: ''}, credit: '张三 摄', licence: 'CC BY 4.0'});
    await page.keyboard.press('Control+z');
    await expect.poll(() => kept(page)).toBeUndefined();
    await page.locator('[data-editor="redo"]').click();
    await page.locator('[data-editor="present"]').click();
    await page.locator('.ticks').waitFor();
    expect(await page.locator('#presenter-beside').isVisible()).toBe(false);
    await page.keyboard.press('PageDown');
    await page.locator('#presenter-beside img').waitFor();
    const turned = await staged(page);
    const [map, picture, credit, words2] = turned.boxes as [number[], number[], number[], number[]];
    // From the back of a room: a third of the screen's height at least, and nothing over anything else.
    expect(picture[3]).toBeGreaterThan(300);
    expect(picture[1]).toBeGreaterThanOrEqual(map[1]! + map[3]!);
    expect(map[3]).toBeGreaterThan(400);
    expect(credit[0]).toBeGreaterThan(picture[0]! + picture[2]!);
    expect(words2[3]).toBe(900);
    expect(await page.locator('#presenter-beside figcaption').innerText()).toBe('张三 摄 · CC BY 4.0');
    expect(await page.locator('#presenter-beside img').getAttribute('alt')).toBe('桥头的集市');
    await page.reload();
    await page.locator('#presenter-beside img').waitFor();
    expect(await staged(page)).toEqual(turned);
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('#presenter-beside').isVisible()).toBe(false);
    expect(await page.locator('.map').evaluate((each) => each.clientHeight)).toBe(900);
  });

  it('are in the saved file, and not in a link, which says so', async () => {
    const page = await onDesk();
    await addPicture(page);
    await page.locator('[data-editor="share"]').click();
    await expect.poll(() => page.locator('.editor-report').innerText()).toContain('图片不在链接里');
    const link = await page.locator('.editor-link input').inputValue();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-editor="save"]').click()]);
    const file = await bytesOf(download);
    const picture = await kept(page);
    await context.close();
    const other = await tab('?mode=present');
    await other.locator('[data-edit-briefing=""]').click();
    const [chooser] = await Promise.all([
      other.waitForEvent('filechooser'),
      other.locator('[data-editor="open"]').click(),
    ]);
    await chooser.setFiles({name: 'talk.briefing.json', mimeType: 'application/json', buffer: file});
    await other.locator(`${CARD} figure.scene-picture`).waitFor();
    expect(await kept(other)).toEqual(picture);
    const linked = await context.newPage();
    await linked.goto(link);
    await linked.locator('.ticks').waitFor();
    await linked.keyboard.press('PageDown');
    await linked.locator('.scene-quotation').waitFor();
    expect(await linked.locator('#presenter-beside').isVisible()).toBe(false);
  });

  it('are refused in a sentence where the browser cannot read them', async () => {
    const page = await onDesk();
    await choose(page, 'notes.heic', Buffer.from('no picture'), 'image/heic');
    await expect.poll(() => page.locator(`${CARD} .editor-picture-report`).innerText()).toContain('读不出“notes.heic”');
    expect(await put(page).count()).toBe(0);
  });
});
