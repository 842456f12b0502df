import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, type OpenPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

/** Pages of a PDF, however it packs its objects. */
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('the handout', () => {
  let browser: Browser;
  let opened: OpenPage;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
    opened = await openPage(browser, `${inject('siteUrl')}?mode=present`, {reducedMotion: 'reduce'});
    await opened.page.locator('[data-take="handout"][data-of="binhu"]').click();
    await opened.page.frameLocator('dialog iframe').locator('.page').first().waitFor();
  });
  afterAll(() => browser.close());

  it('is shown as it will be printed, with the focus on printing', async () => {
    const sheet = await opened.page
      .frameLocator('dialog iframe')
      .locator('.page')
      .first()
      .evaluate((page) => {
        const {width, height} = page.getBoundingClientRect();
        return [Math.round(width), Math.round(height)];
      });
    expect(sheet).toEqual([794, 1123]);
    expect(await opened.page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe('打印');
  });

  it('lets nothing run over its page: neither words nor tables', async () => {
    const over = await opened.page
      .frameLocator('dialog iframe')
      .locator('.page')
      .evaluateAll((pages) =>
        pages.flatMap((page) => {
          const foot = page.querySelector('footer')?.getBoundingClientRect().top ?? 0;
          return [...page.children]
            .filter(
              (part) =>
                part.tagName !== 'FOOTER' &&
                !part.classList.contains('lines') &&
                part.getBoundingClientRect().bottom > foot,
            )
            .map((part) => `${page.id} ${part.tagName}`);
        }),
      );
    expect(over).toEqual([]);
  });

  it('leaves out pages that are not chosen', async () => {
    const pages = opened.page.frameLocator('dialog iframe').locator('.page:not(:has(table))');
    const before = await pages.count();
    const first = opened.page.locator('dialog .pages input').first();
    await first.uncheck();
    await expect.poll(() => pages.count()).toBe(before - 1);
    await first.check();
    await expect.poll(() => pages.count()).toBe(before);
    expect(await pages.nth(1).locator('.here a').first().getAttribute('href')).toMatch(/^http.*\?place=/);
  });

  it('prints itself alone, from the button and with Ctrl+P', async () => {
    await opened.page.evaluate(() => {
      const frame = document.querySelector('dialog iframe') as HTMLIFrameElement;
      (frame.contentWindow as Window).print = () => {
        document.body.dataset['printed'] = `${document.body.dataset['printed'] ?? ''}x`;
      };
    });
    await opened.page.locator('[data-print]').click();
    await opened.page.keyboard.press('Control+p');
    expect(await opened.page.evaluate(() => document.body.dataset['printed'])).toBe('xx');
  });

  it('becomes a PDF of as many pages as it has sheets', async () => {
    const html = await opened.page.evaluate(
      () => (document.querySelector('dialog iframe') as HTMLIFrameElement).srcdoc,
    );
    const tab = await browser.newPage();
    await tab.setContent(html);
    const sheets = await tab.locator('.page').count();
    expect(pagesOf(await tab.pdf({preferCSSPageSize: true, printBackground: true}))).toBe(sheets);
    await tab.close();
  });

  it('fills the width of every page with its map, in either language', async () => {
    const {page, close} = await openPage(browser, `${inject('siteUrl')}?mode=present&lang=en`, {
      reducedMotion: 'reduce',
    });
    await page.locator('[data-take="handout"][data-of="four-districts"]').click();
    for (const frame of [opened.page.frameLocator('dialog iframe'), page.frameLocator('dialog iframe')]) {
      await frame.locator('.page').first().waitFor();
      const shapes = await frame.locator('svg.map').evaluateAll((maps) =>
        maps.map((map) => {
          const {width, height} = (map as SVGSVGElement).viewBox.baseVal;
          return Math.abs(map.clientWidth / map.clientHeight - width / height);
        }),
      );
      expect(Math.max(...shapes)).toBeLessThan(0.05);
    }
    await close();
  });

  it('goes with Escape, and the focus is where it was', async () => {
    await opened.page.keyboard.press('Escape');
    await opened.page.locator('dialog.take-away').waitFor({state: 'detached'});
    expect(await opened.page.evaluate(() => (document.activeElement as HTMLElement).dataset['take'])).toBe('handout');
    expect(opened.errors).toEqual([]);
  });
});
