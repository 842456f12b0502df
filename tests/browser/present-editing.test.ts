import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {axeViolations} from './axe.ts';
import {bytesOf, openPage, type OpenPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const cards = (page: Page) => page.locator('[data-scene-card]');
const headlines = (page: Page) =>
  page
    .locator('.headline textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

describe('editing a briefing', () => {
  let browser: Browser;
  let opened: OpenPage | null = null;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  async function open(search: string): Promise<Page> {
    await opened?.close();
    opened = await openPage(browser, `${inject('siteUrl')}${search}`, {
      width: 1440,
      height: 900,
      reducedMotion: 'reduce',
    });
    return opened.page;
  }

  /** A copy of the third talk, on the desk. */
  async function edit(): Promise<Page> {
    const page = await open('?mode=present');
    await page.locator('[data-edit-briefing="binhu"]').click();
    await cards(page).first().waitFor();
    return page;
  }

  async function choose(page: Page, button: 'open' | 'merge', name: string, text: string): Promise<void> {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator(`[data-editor="${button}"]`).click(),
    ]);
    await chooser.setFiles({name, mimeType: 'application/json', buffer: Buffer.from(text)});
  }

  async function save(page: Page): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-editor="save"]').click()]);
    return String(await bytesOf(download));
  }

  it('adds the view on the screen, reorders, writes, duplicates, and undoes all of it', async () => {
    const page = await edit();
    const before = await headlines(page);
    await page.locator('[data-region="panel"] a[data-place="tunliu"]').first().click();
    await page.locator('.place-view').waitFor();
    await page.locator('[data-editor="add-view"]').click();
    expect(await headlines(page)).toEqual([...before.slice(0, -1), '屯留区', before.at(-1)]);
    const added = before.length - 1;
    await page.locator(`[data-scene-card="${added}"] [data-card-action="up"]`).click();
    expect((await headlines(page))[added - 1]).toBe('屯留区');
    await page.locator(`[data-handle="${added - 1}"]`).focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect((await headlines(page))[added - 2]).toBe('屯留区');
    await page.locator(`[data-scene-card="${added - 2}"] .headline textarea`).fill('屯留的大棚');
    await page.locator(`[data-scene-card="${added - 2}"] [data-card-action="duplicate"]`).click();
    expect((await headlines(page)).filter((headline) => headline === '屯留的大棚')).toHaveLength(2);
    for (let step = 0; step < 5; step++) await page.locator('[data-editor="undo"]').click();
    expect(await headlines(page)).toEqual(before);
    expect(await page.locator('[data-editor="undo"]').isDisabled()).toBe(true);
    await page.locator('[data-editor="redo"]').click();
    expect(await cards(page).count()).toBe(before.length + 1);
  });

  it.each([
    [390, 844],
    [680, 560],
    [900, 500],
  ])('leaves the map in sight above the editor on a window of %i × %i', async (width, height) => {
    await opened?.close();
    opened = await openPage(browser, `${inject('siteUrl')}?mode=present`, {width, height, reducedMotion: 'reduce'});
    const {page} = opened;
    await page.locator('[data-edit-briefing="binhu"]').click();
    await cards(page).first().waitFor();
    const inMap = await page.evaluate(() => {
      const {right, top} = (document.querySelector('[data-region="map"]') as Element).getBoundingClientRect();
      return document.elementFromPoint(right - 90, top + 60)?.closest('[data-region="map"]') instanceof HTMLElement;
    });
    expect(inMap).toBe(true);
  });

  it('moves a page by dragging its handle', async () => {
    const page = await edit();
    const before = await headlines(page);
    await page.locator('[data-handle="1"]').dragTo(page.locator('[data-scene-card="2"]'));
    expect(await headlines(page)).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
  });

  it('scrolls the list while a page is dragged past its edge', async () => {
    const page = await edit();
    await page.setViewportSize({width: 1366, height: 768});
    const before = await headlines(page);
    // The buttons at the foot leave little of the list in sight.
    await page.locator('[data-scene-card="1"]').evaluate((card) => card.scrollIntoView({block: 'start'}));
    const handle = await page.locator('[data-handle="1"]').boundingBox();
    const foot = await page.locator('#editor footer').boundingBox();
    if (!handle || !foot) throw new Error('there is no list');
    const last = cards(page).last();
    expect((await last.boundingBox())?.y).toBeGreaterThan(768);
    await page.mouse.move(handle.x + 20, handle.y + 10);
    await page.mouse.down();
    await page.mouse.move(handle.x + 20, foot.y + 20, {steps: 4});
    await page.waitForFunction(() => document.querySelector('[data-scene-card].over:last-child'));
    await page.mouse.up();
    expect(await headlines(page)).toEqual([before[0], ...before.slice(2), before[1]]);
  });

  it('keeps what was edited and presents it', async () => {
    const page = await edit();
    await page.locator('[data-scene-card="0"] .headline textarea').fill('我的开场');
    await page.reload();
    await page.goto(`${inject('siteUrl')}?mode=present`);
    await page.locator('[data-present-briefing^="own-"]').click();
    await page.locator('.ticks').waitFor();
    expect(await page.locator('.scene h2').innerText()).toBe('我的开场');
  });

  it('saves a file that can be opened again, and merges another', async () => {
    const page = await edit();
    await page.locator('[data-scene-card="1"] .headline textarea').fill('改过的标题');
    const file = await save(page);
    expect(JSON.parse(file)).toMatchObject({format: 'article-map-briefing', version: 1});
    const count = await cards(page).count();
    await choose(page, 'merge', 'talk.json', file);
    await page.locator('.editor-report', {hasText: '已并入'}).waitFor();
    expect(await cards(page).count()).toBe(count + count - 2);
    await choose(page, 'open', 'talk.json', file);
    await page.locator('.editor-report', {hasText: '已打开 1 份简报'}).waitFor();
    expect((await headlines(page))[1]).toBe('改过的标题');
    expect(await cards(page).count()).toBe(count);
  });

  it.each([
    ['broken.json', '{"format": "article-map-bri', '已损坏'],
    ['map.json', '{"type": "FeatureCollection", "features": []}', '不是本站保存的简报文件'],
  ])('refuses %s with its reason and loses nothing', async (name, text, reason) => {
    const page = await edit();
    await page.locator('[data-scene-card="1"] .headline textarea').fill('不能丢的标题');
    const before = await headlines(page);
    await choose(page, 'open', name, text);
    await page.locator('[role="alert"]').waitFor();
    expect(await page.locator('[role="alert"]').innerText()).toContain(reason);
    expect(await headlines(page)).toEqual(before);
  });

  it('gives a link that shows the edited talk where nothing of it is kept', async () => {
    const page = await edit();
    await page.locator('[data-scene-card="1"] .headline textarea').fill('链接里的标题');
    await page.locator('[data-editor="share"]').click();
    const link = await page.locator('.editor-link input').inputValue();
    expect(link.length).toBeLessThanOrEqual(8000);
    const elsewhere = await openPage(browser, link.replace('briefing=shared', 'briefing=shared&scene=2'), {
      width: 1280,
      height: 720,
    });
    await elsewhere.page.locator('.ticks').waitFor();
    expect(await elsewhere.page.locator('.scene h2').innerText()).toBe('链接里的标题');
    await elsewhere.page.keyboard.press('PageDown');
    await elsewhere.page.reload();
    await elsewhere.page.locator('.ticks').waitFor();
    expect(await elsewhere.page.locator('.presenter-source .page').innerText()).toMatch(/^3 \//);
    await elsewhere.close();
  });

  it.each([
    '?mode=present',
    '?mode=present&briefing=four-districts&scene=1',
    '?mode=present&briefing=four-districts&scene=3',
    '?mode=present&briefing=four-districts&scene=9&lang=en',
  ])('is accessible while presenting: %s', async (search) => {
    const page = await open(search);
    await page.locator('.ticks, .chooser .briefing').first().waitFor();
    await page.locator('#presenter').evaluate((region) => region.classList.add('awake'));
    expect(await violations(page, '#presenter')).toEqual([]);
  });

  it('is accessible while editing, and in its dialogs', async () => {
    expect(await violations(await edit(), '#editor')).toEqual([]);
    for (const key of ['?', 'o']) {
      const page = await open('?mode=present&briefing=binhu&scene=2');
      await page.locator('.ticks').waitFor();
      await page.keyboard.press(key);
      await page.locator('.presenter-dialog[open]').waitFor();
      expect(await violations(page, '.presenter-dialog')).toEqual([]);
    }
  });

  async function violations(page: Page, region: string): Promise<readonly string[]> {
    const found = await axeViolations(page, {include: region});
    return found.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`);
  }
});
