import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {compileProject} from '../../src/compile/compile-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {wordsOf} from '../../src/domain/article.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import type {PassageId} from '../../src/domain/id.ts';
import {NO_FILTER} from '../../src/state/default-view.ts';
import {visiblePassages} from '../../src/state/select.ts';
import {networkIdle} from './network.ts';
import {openPage, waitForMark, type OpenPage, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const index = indexBundle(requireSound(compileProject()).bundle);
const site = inject('siteUrl');
const words = (id: string): string => {
  const passage = index.passage.get(id as PassageId);
  if (!passage) throw new Error(`no passage ${id}`);
  return wordsOf(index.bundle.article.text, passage);
};
const VEGETABLES = 'tunliu-biogas-vegetables';
const onRoads = visiblePassages(index, {...NO_FILTER, themes: new Set(['transport'])});

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement as HTMLElement | null)?.className);
const quoted = (page: Page): Promise<string[]> => page.locator('[data-region="panel"] .words').allTextContents();
const outlined = (page: Page): Promise<number> => page.locator('svg.poster [data-layer="hover-area"] path').count();

/** Walks with Tab until the focus is on what is wanted, as somebody without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

describe('exploring without WebGL', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (query = '', options: PageOptions = {}): Promise<OpenPage> => {
    const opened = await openPage(browser, `${site}${query}`, options);
    await networkIdle(opened.page);
    return opened;
  };

  it.each(['cai', '蔬菜', 'vegetabels'])('finds what is planned for the vegetables of Tunliu by %s', async (query) => {
    const {page, errors, close} = await open();
    await page.click('#search-input');
    await page.keyboard.type(query);
    const option = page.locator('[role="option"].passage', {hasText: '沼肥蔬菜'});
    await option.click();
    await page.waitForSelector('.passage-view');
    expect(await quoted(page)).toEqual([words(VEGETABLES)]);
    expect(new URL(page.url()).searchParams.get('passage')).toBe(VEGETABLES);
    expect(await page.locator('.spoken-of').textContent()).toContain('屯留区');
    expect(errors).toEqual([]);
    await close();
  });

  it('finds it by keyboard alone, and tells a screen reader where it is', async () => {
    const {page, close} = await open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tunliu cai');
    await page.waitForSelector('[role="option"]');
    const field = page.locator('#search-input');
    for (let step = 0; step < 12; step++) {
      const active = page.locator(`#${await field.getAttribute('aria-activedescendant')}`);
      expect(await active.getAttribute('aria-selected')).toBe('true');
      if ((await active.textContent())?.includes('沼肥')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('.passage-view');
    expect(await quoted(page)).toEqual([words(VEGETABLES)]);
    await page.waitForFunction(() => document.activeElement?.id === 'panel-title');
    await close();
  });

  it('finds no words before the article is whole, and then the right ones', async () => {
    const {page, close} = await openPage(browser, 'about:blank');
    let send: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/data/bundle.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(inject('siteUrl'));
    await page.waitForSelector('.map.live');
    const answered = page.waitForResponse('**/search.json');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('沼肥');
    await (await answered).finished();
    expect(await page.locator('[role="option"]').count()).toBe(0);
    send();
    await page.waitForSelector('[role="option"]');
    expect(await page.locator('.search-list mark').first().textContent()).toBe('沼肥');
    await close();
  });

  it('closes the search with Escape, and a second time goes back to where the reader was', async () => {
    const {page, close} = await open();
    await tabTo(page, '[data-mode="read"]');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bhq');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('Escape');
    expect(await page.locator('[role="option"]').count()).toBe(0);
    expect(await focused(page)).toBe('search-input');
    // Once more, the words that stand there are selected: what is typed takes their place.
    await page.keyboard.type('上党区');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('郑太高铁');
    expect(await page.inputValue('#search-input')).toBe('郑太高铁');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['mode'])).toBe('read');
    await close();
  });

  it('shows who speaks about roads, and where: panel, map, article and address agree', async () => {
    const {page, errors, close} = await open();
    await page.click('.filter-open');
    await page.check('input[data-facet="themes"][value="transport"]');
    await page.waitForSelector('.filtered-view');
    await expect.poll(() => quoted(page)).toEqual(onRoads.map(({id}) => words(id)));
    expect(await page.locator('.filtered-view').textContent()).toContain('赵钢金');
    expect(new URL(page.url()).searchParams.get('topic')).toBe('transport');
    expect(await page.locator('.passage:not(.passed-over) .mark').count()).toBe(onRoads.length);
    expect(await page.locator('#place-tunliu .count').textContent()).toBe('—');
    await page.check('input[data-facet="speakers"][value="zhao-gangjin"]');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.filtered-view .words').length === count,
      onRoads.filter(({speaker}) => speaker === 'zhao-gangjin').length,
    );
    await page.click('.chips .clear');
    await page.waitForSelector('.masthead');
    expect(new URL(page.url()).search).toBe('');
    expect(errors).toEqual([]);
    await close();
  });

  it('filters by keyboard alone', async () => {
    const {page, close} = await open();
    await tabTo(page, '.filter-open');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#filter-panel');
    await tabTo(page, 'input[value="transport"]');
    await page.keyboard.press('Space');
    await page.waitForSelector('.filtered-view');
    await page.waitForFunction(
      (count) => document.querySelector('#filter-status')?.textContent?.includes(count),
      String(onRoads.length),
    );
    await page.keyboard.down('Shift');
    await tabTo(page, '[data-unfilter="themes"]');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.masthead');
    expect(await page.evaluate(() => document.activeElement?.matches('.filter-open'))).toBe(true);
    await close();
  });
});

describe('the search without the whole article', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('says so, and asks for it again at the next letter', async () => {
    const {page, close} = await openPage(browser, 'about:blank');
    await page.route('**/data/bundle.json', (route) => route.abort());
    await page.goto(site);
    await page.click('#search-input');
    await page.keyboard.type('c');
    await page.locator('.load-notice', {hasText: '请检查网络后再试'}).waitFor();
    await page.unroute('**/data/bundle.json');
    await page.keyboard.type('ai');
    await page.locator('[role="option"].passage', {hasText: '沼肥蔬菜'}).waitFor();
    await close();
  });
});

describe('exploring with WebGL', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('finds and filters the same', async () => {
    const {page, errors, close} = await openPage(browser, site, {width: 1024, height: 600});
    await waitForMark(page, 'map-ready');
    await page.click('#search-input');
    await page.keyboard.type('shucai');
    await page.locator('[role="option"].passage', {hasText: '沼肥蔬菜'}).click();
    await page.waitForSelector('.passage-view');
    await page.click('.filter-open');
    await page.check('input[data-facet="themes"][value="transport"]');
    await page.waitForSelector('svg.labels .dimmed');
    expect(new URL(page.url()).searchParams.get('topic')).toBe('transport');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the search on the map', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('outlines what it offers, then the one that is active, then nothing', async () => {
    const {page, close} = await openPage(browser, site);
    await networkIdle(page);
    await page.click('#search-input');
    await page.keyboard.type('区');
    await page.waitForSelector('[role="option"].place');
    const all = await outlined(page);
    expect(all).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    expect(await outlined(page)).toBeLessThan(all);
    await page.keyboard.press('Escape');
    expect(await outlined(page)).toBe(0);
    await close();
  });

  it('opens over the whole of a phone', async () => {
    const {page, close} = await openPage(browser, site, {width: 390, height: 844, touch: true});
    await networkIdle(page);
    await page.tap('#search-input');
    await page.keyboard.type('bhq');
    await page.waitForSelector('[role="option"]');
    const box = await page.locator('.search-list').boundingBox();
    expect([box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844]);
    await page.tap('[role="option"]');
    await page.waitForSelector('.place-view[data-place="binhu"]');
    expect(await page.locator('.search-list').isVisible()).toBe(false);
    await close();
  });

  it('has what a filter leaves out step back, and only that', async () => {
    const {page, close} = await openPage(browser, `${site}?topic=transport`);
    await networkIdle(page);
    await page.waitForSelector('svg.labels .dimmed');
    const dimmed = await page
      .locator('svg.labels .dimmed a[data-place]')
      .evaluateAll((links) => links.map((link) => (link as SVGElement).dataset['place']));
    const spoken: ReadonlySet<string> = new Set(onRoads.flatMap(({places}) => places));
    expect(dimmed).toContain('tunliu');
    expect(dimmed.filter((place) => spoken.has(place ?? ''))).toEqual([]);
    expect(await page.locator('svg.poster [data-layer="dim-area"] path').count()).toBeGreaterThan(0);
    await close();
  });
});
