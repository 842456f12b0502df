import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {AXE_TAGS, axeFaults} from './axe.ts';
import {openPage, type OpenPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const faultsIn = (page: Page): Promise<readonly string[]> => axeFaults(page, {tags: AXE_TAGS});

/** Axe takes its time: each state is looked at in one language, and each language in some of the states. */
describe('what axe finds on the whole page while presenting', () => {
  let browser: Browser;
  let opened: OpenPage | null = null;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  async function present(search: string): Promise<Page> {
    await opened?.close();
    opened = await openPage(browser, `${inject('siteUrl')}?mode=present${search}`, {
      width: 1280,
      height: 720,
      reducedMotion: 'reduce',
      locale: search.includes('lang=en') ? 'en' : 'zh-CN',
    });
    await opened.page.locator('.ticks, .chooser .briefing').first().waitFor();
    return opened.page;
  }

  it.each([
    '&briefing=binhu&scene=1',
    '&briefing=four-districts&scene=3&lang=en&theme=dark',
    '&briefing=transport&scene=9&lang=en',
    '&lang=en',
  ])('is nothing on %s', async (search) => {
    const page = await present(search);
    await page.mouse.move(300, 300);
    expect(await faultsIn(page)).toEqual([]);
  });

  it('is nothing with all that is planned, and with another place open', async () => {
    const page = await present('&briefing=binhu&scene=2');
    for (const key of ['e', 'e']) await page.keyboard.press(key);
    await page.locator('.statuses').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press('Backspace');
    await page.locator('.scene-quotation a').first().click();
    await page.locator('.place-view').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  it('is nothing in the keys and the handout that they offer, which leaves the talk where it was', async () => {
    const page = await present('&briefing=binhu&scene=2');
    await page.keyboard.press('?');
    await page.locator('.presenter-dialog .key-list').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.locator('.presenter-dialog [data-take="handout"]').click();
    await page.frameLocator('dialog.take-away iframe').locator('.page').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    await page.locator('dialog.take-away').waitFor({state: 'detached'});
    expect(await page.locator('.presenter-source .page').innerText()).toBe('2 / 8');
  });

  it('is nothing in the overview and the slides that it offers', async () => {
    const page = await present('&briefing=binhu&scene=2&lang=en');
    await page.keyboard.press('o');
    await page.locator('.presenter-dialog .overview').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.locator('.presenter-dialog [data-take="slides"]').click();
    await page.locator('dialog.take-away [role="progressbar"]').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.locator('dialog.take-away [data-close]').click();
  });

  it('is nothing in the speaker window', async () => {
    const page = await present('&briefing=transport&scene=2');
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.locator('.speaker-map img').nth(1).waitFor();
    expect(await faultsIn(speaker)).toEqual([]);
  });

  it('is nothing in the editor, and its handout is that of the briefing on the desk', async () => {
    const page = await present('&lang=en');
    await page.locator('[data-edit-briefing="binhu"]').click();
    await page.locator('[data-scene-card="1"] .headline textarea').fill('OUR OWN WORDS');
    expect(await faultsIn(page)).toEqual([]);
    await page.locator('#editor [data-take="handout"]').click();
    await page.frameLocator('dialog.take-away iframe').getByText('OUR OWN WORDS').first().waitFor();
  });
});
