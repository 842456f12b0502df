import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {sharedChromium} from './shared-chromium.ts';

/** Takes away what a browser of 2020 does not have. */
const GROW_OLD = `
  for (const name of ['showModal', 'show', 'close', 'open']) delete HTMLDialogElement.prototype[name];
  delete window.HTMLDialogElement;
  delete Array.prototype.at;
  delete Object.hasOwn;
  delete Element.prototype.replaceChildren;
  delete String.prototype.replaceAll;
`;

describe('a browser without dialogs and newer methods', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('opens a dialog over the page, keeps the focus in it and gives it back', async () => {
    const context = await browser.newContext({viewport: {width: 1200, height: 800}, locale: 'zh-CN'});
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(GROW_OLD);
    await page.goto(inject('siteUrl'));
    await page.waitForSelector('.map.live');
    await page.click('.attribution-line [data-help]');
    await page.waitForSelector('dialog.help-dialog[open] h3');
    const within = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
    expect(await within()).toBe(true);
    expect(await page.getAttribute('main', 'aria-hidden')).toBe('true');
    const box = await page.locator('dialog.help-dialog').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 800).toBe(true);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      expect(await within()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', {state: 'detached'});
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-help'))).toBe(true);
    expect(await page.getAttribute('main', 'aria-hidden')).toBeNull();
    expect(await page.locator('.backdrop').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
