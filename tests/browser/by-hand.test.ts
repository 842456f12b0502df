import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Briefing} from '../../src/domain/briefing.ts';
import {bytesOf, openPage, waitForMap, type OpenPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

/** Where the camera stands in the address; null while the map shows what fits. */
const at = (page: Page) => new URL(page.url()).searchParams.get('at');
const report = (page: Page) => page.locator('.presenter-report');
/** A picture of WebGL drawn in software takes its time. */
const SOON = {timeout: 30_000};

describe.each([true, false])('a map moved by hand (WebGL: %s)', (webgl) => {
  let browser: Browser;
  let opened: OpenPage | null = null;
  beforeAll(async () => {
    browser = await sharedChromium({webgl});
  });
  afterAll(() => browser?.close());

  async function open(search: string): Promise<Page> {
    await opened?.close();
    opened = await openPage(browser, `${inject('siteUrl')}${search}`, {
      width: 1280,
      height: 720,
      reducedMotion: 'reduce',
    });
    await waitForMap(opened.page, webgl);
    return opened.page;
  }

  async function pointAtMap(page: Page): Promise<void> {
    const box = await page.locator('#map').boundingBox();
    if (!box) throw new Error('there is no map');
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4);
  }

  /** A notch of a mouse's wheel is one event, and no other follows. */
  async function turnOneNotch(page: Page): Promise<void> {
    await pointAtMap(page);
    await page.mouse.wheel(0, -100);
  }

  it('has its camera in the address after a single notch of the wheel', async () => {
    const page = await open('');
    await turnOneNotch(page);
    await expect.poll(() => at(page), SOON).not.toBeNull();
  });

  it('has left the page of a talk after a single notch of the wheel, and is led back to it', async () => {
    const page = await open('?mode=present&briefing=binhu&scene=3');
    await page.locator('.ticks').waitFor();
    await turnOneNotch(page);
    await expect.poll(() => report(page).innerText(), SOON).toContain('已离开第 3 页');
    await page.keyboard.press('Backspace');
    await expect.poll(() => report(page).innerText(), SOON).toBe('');
    await expect.poll(() => at(page), SOON).toBeNull();
  });

  it('is stored as it is seen when a single notch of the wheel has moved it beside the desk', async () => {
    const page = await open('?mode=present');
    await page.locator('[data-edit-briefing="binhu"]').click();
    await page.locator('[data-scene-card]').first().waitFor();
    await turnOneNotch(page);
    await expect.poll(() => at(page), SOON).not.toBeNull();
    await page.locator('[data-editor="add-view"]').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-editor="save"]').click()]);
    const {briefings} = JSON.parse(String(await bytesOf(download))) as {briefings: readonly Briefing[]};
    expect(briefings[0]?.scenes.at(-2)?.camera).toMatchObject({zoom: expect.any(Number)});
  });

  it('gives that up when the page is turned before it has come to rest', async () => {
    const page = await open('?mode=present&briefing=binhu&scene=3');
    await page.locator('.ticks').waitFor();
    await page.evaluate(async () => {
      const map = document.querySelector('#map') as HTMLElement;
      const {x, y, width, height} = map.getBoundingClientRect();
      const target = document.elementFromPoint(x + width * 0.6, y + height * 0.4) as Element;
      const labels = map.querySelector('svg.labels') as SVGElement;
      const moved = new Promise((resolve) =>
        new MutationObserver(resolve).observe(labels, {subtree: true, attributes: true}),
      );
      const place = {clientX: x + width * 0.6, clientY: y + height * 0.4, bubbles: true, cancelable: true};
      target.dispatchEvent(new WheelEvent('wheel', {...place, deltaY: -100}));
      target.dispatchEvent(new WheelEvent('wheel', {...place, deltaY: -100}));
      await moved;
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'PageDown', bubbles: true}));
      // Longer than any wheel takes to come to rest.
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    expect(await page.locator('.presenter-source .page').innerText()).toMatch(/^4 \//);
    expect(await report(page).innerText()).toBe('');
    expect(at(page)).toBeNull();
  });

  it('has not been moved by a window of another size', async () => {
    const page = await open('?place=tunliu');
    const before = page.url();
    await page.setViewportSize({width: 1100, height: 640});
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(page.url()).toBe(before);
  });
});
