import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, it} from 'vitest';
import {axeViolations} from './axe.ts';
import {sharedChromium} from './shared-chromium.ts';

const KEY = 'changzhi-map:briefings';
const OWN = '[data-present-briefing^="own-"]';

const words = (zh: string) => ({zh, en: zh});
const scene = (id: string, kind: string, places: readonly string[] = []) => ({
  id,
  kind,
  kicker: words(''),
  headline: words(id),
  notes: words(''),
  camera: 'fit',
  places,
  passages: [],
});
const kept = (id: string, title: string, places?: readonly string[]) => ({
  id,
  title: words(title),
  scenes: [scene('title', 'title'), scene('one', 'scene', places), scene('sources', 'sources')],
});

describe('what readers made', () => {
  let browser: Browser;
  let context: BrowserContext;
  let errors: string[] = [];
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  /** A browser in which these are stored; all its tabs share them. */
  async function storing(stored: string | null, init?: () => void): Promise<void> {
    errors = [];
    context = await browser.newContext({
      viewport: {width: 1440, height: 900},
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    if (init) await context.addInitScript(init);
    if (stored === null) return;
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}data/article.txt`);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, stored] as const);
    await page.close();
  }

  async function tab(search = '?mode=present'): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${inject('siteUrl')}${search}`);
    await page.locator('.ticks, .chooser [data-present-briefing]').first().waitFor();
    return page;
  }

  async function edit(page: Page, id: string): Promise<void> {
    await page.locator(`[data-edit-briefing="${id}"]`).click();
    await page.locator('.briefing-title').waitFor();
  }

  const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
  const titles = (page: Page) => page.locator(`${OWN} b`).allInnerTexts();

  it('keeps a briefing made in one tab and one made in another', async () => {
    await storing(null);
    const [a, b] = [await tab(), await tab()];
    await edit(a, '');
    await a.locator('.briefing-title').fill('甲');
    await edit(b, '');
    await b.locator('.briefing-title').fill('乙');
    await a.reload();
    await a.goto(`${inject('siteUrl')}?mode=present`);
    await a.locator(OWN).nth(1).waitFor();
    expect(await titles(a)).toEqual(['甲', '乙']);
  });

  it('joins a title changed in one tab with a page added in another, and takes neither back with “undo”', async () => {
    await storing(JSON.stringify([kept('own-1', '旧题')]));
    const [a, b] = [await tab(), await tab()];
    await edit(a, 'own-1');
    await edit(b, 'own-1');
    await a.locator('.briefing-title').fill('新题');
    await b.locator('.editor-report', {hasText: '另一个标签页'}).waitFor();
    expect(await b.locator('.briefing-title').inputValue()).toBe('新题');
    await b.locator('[data-editor="add-view"]').click();
    await a.locator('[data-scene-card="3"]').waitFor();
    await b.locator('[data-editor="undo"]').click();
    await a.locator('[data-scene-card="3"]').waitFor({state: 'detached'});
    await b.locator('[data-editor="redo"]').click();
    await a.locator('[data-scene-card="3"]').waitFor();
    const after = JSON.parse((await stored(a)) ?? '') as {title: {zh: string}; scenes: unknown[]}[];
    expect(after.map(({title, scenes}) => [title.zh, scenes.length])).toEqual([['新题', 4]]);
    expect(errors).toEqual([]);
  });

  it('tells a tab that another has deleted what it edits, and keeps it when asked to', async () => {
    await storing(JSON.stringify([kept('own-1', '旧题')]));
    const [a, b] = [await tab(), await tab()];
    await edit(a, 'own-1');
    await edit(b, 'own-1');
    await a.locator('[data-editor="remove-briefing"]').click();
    await b.locator('.editor-kept', {hasText: '在另一个标签页里删掉了'}).waitFor();
    await b.locator('.briefing-title').fill('还要');
    await a.reload();
    await a.locator('[data-restore-briefing]').waitFor();
    expect(await titles(a)).toEqual([]);
    await b.locator('[data-editor="restore"]').click();
    await a.locator(OWN).waitFor();
    expect(await titles(a)).toEqual(['还要']);
  });

  it('brings a deleted briefing back, also after a reload, and throws it away when told to', async () => {
    await storing(JSON.stringify([kept('own-1', '我的简报')]));
    const page = await tab();
    const remove = async (): Promise<void> => {
      await edit(page, 'own-1');
      await page.locator('[data-editor="remove-briefing"]').click();
      await page.locator('.chooser-deleted', {hasText: '已删除《我的简报》'}).waitFor();
      expect(await titles(page)).toEqual([]);
    };
    await remove();
    expect(await stored(page)).toContain('我的简报');
    await page.keyboard.press('Control+z');
    await page.locator(OWN).waitFor();
    await remove();
    await page.reload();
    await page.locator('[data-restore-briefing="own-1"]').click();
    await page.locator(OWN).waitFor();
    await remove();
    await page.locator('[data-purge-briefing="own-1"]').click();
    await page.locator('.chooser-deleted p').waitFor({state: 'detached'});
    expect(await stored(page)).toBe('[]');
  });

  it.each([
    ['nothing', '[null]', '第 1 份'],
    ['a bare id', '[{"id":"own-1"}]', 'own-1'],
    ['no list', '{"a": 1}', '存下的简报'],
    ['a list cut off', '[{"id": "own-1", "ti', '存下的简报'],
    ['another article’s', JSON.stringify([null, {...kept('own-1', '别处的'), article: 'elsewhere'}]), '另一篇报道'],
  ])('offers what there is, names what it cannot open, and leaves it alone: %s', async (_what, text, named) => {
    await storing(text);
    const page = await tab();
    expect(await page.locator('.chooser [data-present-briefing]').count()).toBe(3);
    expect(await page.locator('.chooser-faulty').innerText()).toContain(named);
    await edit(page, '');
    await page.locator('.briefing-title').fill('新的');
    await page.reload();
    await page.goto(`${inject('siteUrl')}?mode=present`);
    await page.locator(OWN).waitFor();
    expect(await titles(page)).toEqual(['新的']);
    const now = (await stored(page)) ?? '';
    expect(now.startsWith(text.replace(/\]$/, ''))).toBe(true);
    expect(errors).toEqual([]);
  });

  it('shows a briefing with a place that is gone, and says so', async () => {
    await storing(JSON.stringify([kept('own-1', '有一处没有了', ['atlantis', 'luzhou']), kept('own-2', '完好')]));
    const page = await tab();
    expect(await titles(page)).toEqual(['有一处没有了', '完好']);
    expect(await page.locator('.chooser-missing').allInnerTexts()).toEqual([
      expect.stringContaining('第 2 页提到不存在的地点 “atlantis”。'),
    ]);
    await page.goto(`${inject('siteUrl')}?mode=present&briefing=own-1&scene=2`);
    await page.locator('.presenter-source .page', {hasText: '2 / 3'}).waitFor();
    expect(await page.locator('.scene h2').innerText()).toBe('one');
    expect(errors).toEqual([]);
  });

  it('is accessible where it tells of what is deleted, gone and damaged', async () => {
    const deleted = {...kept('own-2', '删掉的'), deleted: Date.now()};
    await storing(JSON.stringify([kept('own-1', '有一处没有了', ['atlantis']), deleted, null]));
    const page = await tab();
    await page.locator('.chooser-deleted, .chooser-missing, .chooser-faulty').nth(2).waitFor();
    const violations = await axeViolations(page, {include: '#presenter'});
    expect(violations.map(({id}) => id)).toEqual([]);
  });

  it('asks before the page is left while the browser keeps nothing', async () => {
    await storing(null, () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    const page = await tab();
    await edit(page, '');
    await page.locator('.editor-kept.not', {hasText: '关闭前请存为文件'}).waitFor();
    await page.locator('.briefing-title').fill('不能丢');
    const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({runBeforeUnload: true})]);
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await page.locator('.briefing-title').inputValue()).toBe('不能丢');
    await page.locator('[data-editor="save"]').click();
    await Promise.all([page.waitForEvent('close'), page.close({runBeforeUnload: true})]);
  });

  it('makes a briefing with both its ends for an article that comes without any', async () => {
    await storing(null);
    await context.route(/bundle[^/]*\.json/, async (route) => {
      const bundle = (await (await route.fetch()).json()) as object;
      await route.fulfill({json: {...bundle, briefings: []}});
    });
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}?mode=present`);
    await edit(page, '');
    expect(await page.locator('[data-scene-card]').count()).toBe(2);
    await page.locator('[data-editor="add-view"]').click();
    await page.locator('[data-scene-card="2"]').waitFor();
    await page.locator('[data-editor="present"]').click();
    await page.locator('.presenter-source .page', {hasText: '/ 3'}).waitFor();
    await page.goto(`${inject('siteUrl')}?mode=present&briefing=nothing&scene=1`);
    await page.locator('.chooser', {hasText: '没有找到这份简报'}).waitFor();
  });
});
