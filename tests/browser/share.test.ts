import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const PASSAGE = 'yang-jianlu-tunliu-changed';

describe('sharing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  const open = async (search: string) => {
    const opened = await openPage(browser, new URL(search, inject('siteUrl')).href, {width: 1440, height: 900});
    await waitForMark(opened.page, 'map-usable');
    return opened;
  };
  const openDialog = async (page: Page) => {
    await page.locator('#panel [data-share]').click();
    await page.locator('dialog.sharing[open]').waitFor();
  };

  it('gives a link to a quotation that opens it on a phone', async () => {
    const {page, close} = await open(`?passage=${PASSAGE}`);
    await openDialog(page);
    const link = await page.locator('#share-link').inputValue();
    await close();
    const phone = await openPage(browser, link, {width: 390, height: 844, touch: true});
    await waitForMark(phone.page, 'map-usable');
    await expect
      .poll(() => phone.page.locator('.passage-view blockquote').innerText())
      .toContain('这几年，屯留变化太大了');
    await phone.close();
  });

  it('copies the quotation with its speaker, paragraph and what is not known', async () => {
    const {page, close} = await open(`?passage=${PASSAGE}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDialog(page);
    await page.locator('[data-what="quotation"]').click();
    await expect.poll(() => page.locator('.result').innerText()).toBe('已复制');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('“这几年，屯留变化太大了，路宽了，公园多了，基础设施更完善了”');
    expect(text).toContain('杨建禄');
    expect(text).toContain('第19段');
    expect(text).toContain('报纸名称、刊发日期未注明');
    await close();
  });

  it('draws a code of the link, and another for the exact view', async () => {
    const {page, close} = await open('?place=tunliu&at=9.50/36.30000/112.90000');
    await openDialog(page);
    const code = page.locator('.qr path');
    const first = await code.getAttribute('d');
    await page.locator('[data-share-exact]').check();
    await expect.poll(() => page.locator('#share-link').inputValue()).toContain('at=9.50');
    expect(await code.getAttribute('d')).not.toBe(first);
    await close();
  });

  it('gives the focus back to the button when it is closed by Escape', async () => {
    const {page, close} = await open('?place=tunliu');
    await page.locator('#panel [data-share="place:tunliu"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.sharing[open]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.sharing').count()).toBe(0);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['share'])).toBe(
      'place:tunliu',
    );
    await close();
  });
});
