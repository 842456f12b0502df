import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const BRIEFINGS = ['four-districts', 'transport', 'binhu'] as const;

describe('what a room sees', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  async function presenting(
    search: string,
    width: number,
    height: number,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const {page, close} = await openPage(browser, `${inject('siteUrl')}?mode=present&${search}`, {
      width,
      height,
      reducedMotion: 'reduce',
    });
    await page.locator('.ticks').waitFor();
    await use(page);
    await close();
  }

  it.each([
    [1920, 1080, ''],
    [1280, 720, '&lang=en'],
    [1024, 768, ''],
  ])('has every word of every page on a screen of %i × %i%s', async (width, height, lang) => {
    const cut: string[] = [];
    for (const briefing of BRIEFINGS) {
      await presenting(`briefing=${briefing}&scene=1${lang}`, width, height, async (page) => {
        const count = await page.locator('.ticks li').count();
        for (let scene = 1; scene <= count; scene++) {
          await page.locator('.presenter-source .page', {hasText: `${scene} / ${count}`}).waitFor();
          const over = await page
            .locator('.presenter-words')
            .evaluate((words) => (words.firstElementChild as HTMLElement).offsetHeight - words.clientHeight);
          if (over > 0) cut.push(`${briefing} ${scene}: ${over} pixels`);
          await page.keyboard.press('PageDown');
        }
      });
    }
    expect(cut).toEqual([]);
  });

  it.each([
    [1920, 1080, ''],
    [1920, 1080, '&lang=en'],
    [1024, 768, ''],
    [1024, 768, '&lang=en'],
  ])('sets each quotation as large as its page allows on a screen of %i × %i%s', async (width, height, lang) => {
    const small: string[] = [];
    for (const briefing of BRIEFINGS) {
      await presenting(`briefing=${briefing}&scene=2${lang}`, width, height, async (page) => {
        const count = await page.locator('.ticks li').count();
        for (let scene = 2; scene < count; scene++) {
          await page.locator('.presenter-source .page', {hasText: `${scene} / ${count}`}).waitFor();
          const found = await page.evaluate(() => {
            const words = document.querySelector<HTMLElement>('.presenter-words');
            const quotation = words?.querySelector<HTMLElement>('.scene-quotation blockquote');
            const content = words?.firstElementChild as HTMLElement | undefined;
            if (!words || !quotation || !content) return null;
            const size = parseFloat(getComputedStyle(quotation).fontSize);
            const set = Number(words.style.getPropertyValue('--quotation'));
            // A tenth larger would run over the foot, or it is larger than the headline.
            words.style.setProperty('--quotation', String(set * 1.12));
            const isFull = content.offsetHeight > words.clientHeight || set > 58;
            words.style.setProperty('--quotation', String(set));
            return {size, isFull, isShrunk: words.style.getPropertyValue('--fit') !== '1'};
          });
          if (found && found.size < height / 36 - 0.01) small.push(`${briefing} ${scene}: ${found.size} px`);
          if (found && !found.isFull && !found.isShrunk) small.push(`${briefing} ${scene}: there is room left`);
          await page.keyboard.press('PageDown');
        }
      });
    }
    expect(small).toEqual([]);
  });

  it('explains the map on the first page and the last, and leaves it alone between', async () => {
    await presenting('briefing=binhu&scene=1', 1920, 1080, async (page) => {
      const legend = page.locator('#furniture .legend');
      expect(await legend.isVisible()).toBe(true);
      await page.keyboard.press('PageDown');
      await legend.waitFor({state: 'hidden'});
      await page.keyboard.press('End');
      await legend.waitFor({state: 'visible'});
    });
  });

  it('points beyond the edge of the map only to what the page names', async () => {
    await presenting('briefing=transport&scene=2', 1920, 1080, async (page) => {
      await page.locator('svg.labels text').nth(5).waitFor();
      expect(
        await page.locator('svg.labels [data-label^="off-map"], svg.labels a[data-place="taiyuan-cluster"]').count(),
      ).toBe(0);
      await page.keyboard.press('PageDown');
      await page.locator('svg.labels a[data-place="changsanjiao"]').waitFor();
      expect(await page.locator('svg.labels a[data-place="taiyuan-cluster"]').count()).toBe(0);
    });
  });

  it('says which of the places in the quotation are not on the map', async () => {
    await presenting('briefing=binhu&scene=3', 1920, 1080, async (page) => {
      const said = await page.locator('.scene-not-marked').innerText();
      expect(said).toContain('城市阳台');
      expect(said).not.toContain('湿地公园');
      await page.keyboard.press('PageDown');
      await page.locator('.presenter-source .page', {hasText: '4 / 8'}).waitFor();
      expect(await page.locator('.scene-not-marked').count()).toBe(0);
    });
  });
});
