import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, waitForMark, waitForMap, type OpenPage, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const SCREEN = {width: 1280, height: 720} as const;
const headline = (page: Page) => page.locator('[data-region="presenter"] h2').first().innerText();
/** Whether nothing covers the middle of an element. */
function isOnTop(element: Element): boolean {
  const {left, top, width, height} = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === element;
}
const pageNumber = (page: Page) => page.locator('.presenter-source .page').innerText();

describe('presenting', () => {
  let browser: Browser;
  let withGl: Browser;
  let opened: OpenPage | null = null;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
    withGl = await sharedChromium();
  });
  afterAll(async () => {
    await browser.close();
    await withGl.close();
  });

  /** Without WebGL all but the map itself is the same, and many times quicker. */
  async function present(
    search: string,
    {gl = false, ...options}: PageOptions & {readonly gl?: boolean} = {},
  ): Promise<Page> {
    await opened?.close();
    opened = await openPage(gl ? withGl : browser, `${inject('siteUrl')}${search}`, {
      ...SCREEN,
      reducedMotion: 'reduce',
      ...options,
    });
    await opened.page
      .locator(search.includes('briefing=') ? '.ticks' : '.chooser .briefing')
      .first()
      .waitFor();
    return opened.page;
  }

  it('goes through a whole briefing with the keys of a remote alone', async () => {
    const page = await present('?mode=present');
    await page.keyboard.press('F5');
    await page.locator('.ticks').waitFor();
    const count = await page.locator('.ticks li').count();
    const seen = new Set<string>();
    for (let scene = 1; scene <= count; scene++) {
      expect(await pageNumber(page)).toBe(`${scene} / ${count}`);
      expect(new URL(page.url()).searchParams.get('scene')).toBe(String(scene));
      seen.add(await headline(page));
      await page.keyboard.press('PageDown');
    }
    expect(seen.size).toBe(count);
    expect(await pageNumber(page)).toBe(`${count} / ${count}`);
    await page.keyboard.press('PageUp');
    expect(await pageNumber(page)).toBe(`${count - 1} / ${count}`);
    await page.keyboard.press('.');
    expect(await page.locator('.blank.black').isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.blank').count()).toBe(0);
    expect(await pageNumber(page)).toBe(`${count - 1} / ${count}`);
    await page.keyboard.press('Escape');
    await page.locator('.layout[data-mode="explore"]').waitFor();
    expect(opened?.errors).toEqual([]);
  });

  it('shows no outline under a pointer that has hidden itself, whatever page is turned to', async () => {
    const page = await present('?mode=present&briefing=binhu&scene=2');
    await waitForMap(page, false);
    const box = await page.locator('#map').boundingBox();
    if (!box) throw new Error('there is no map');
    // Over 屯留区: what the scene is about stands out already, and is not outlined.
    const [x, y] = [box.x + box.width * 0.16, box.y + box.height * 0.4];
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    const outlines = page.locator('.poster [data-layer^="hover"] > *').locator('visible=true');
    await expect.poll(() => outlines.count()).toBeGreaterThan(0);
    await page.waitForFunction(() => document.documentElement.classList.contains('idle'));
    expect(await outlines.count()).toBe(0);
    await page.keyboard.press('PageDown');
    await expect.poll(() => pageNumber(page)).toMatch(/^3 /);
    expect(await outlines.count()).toBe(0);
    await page.mouse.move(x + 6, y);
    await expect.poll(() => outlines.count()).toBeGreaterThan(0);
  });

  it('resumes where it was when the page is loaded anew', async () => {
    const page = await present('?mode=present&briefing=binhu&scene=1');
    for (const key of ['3', 'Enter']) await page.keyboard.press(key);
    const before = await headline(page);
    await page.reload();
    await page.locator('.ticks').waitFor();
    expect(await pageNumber(page)).toMatch(/^3 \//);
    expect(await headline(page)).toBe(before);
  });

  it('quotes the article verbatim and names who said it', async () => {
    const page = await present('?mode=present&briefing=four-districts&scene=3');
    expect(await page.locator('.scene-quotation blockquote').innerText()).toBe('力争全年新增市场主体10000家');
    expect(await page.locator('.scene-figures dd').innerText()).toBe('10000家');
    expect(await page.locator('.scene-attribution').innerText()).toContain('武文暇');
  });

  it('letters the map at 18 pt and more on a screen of 1080 lines', async () => {
    const page = await present('?mode=present&briefing=four-districts&scene=1', {width: 1920, height: 1080});
    await page.locator('svg.labels text').nth(5).waitFor();
    const sizes = await page
      .locator('svg.labels g:not([data-label$="shield"]) text')
      .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
    const shields = await page.locator('svg.labels [data-label$="shield"] text').count();
    expect(sizes.length - shields).toBeGreaterThan(5);
    expect(sizes.filter((size) => size < 24).length).toBeLessThanOrEqual(shields);
  });

  it('wanders off to another place and comes back with one key', async () => {
    const page = await present('?mode=present&briefing=four-districts&scene=3', {gl: true});
    await waitForMark(page, 'map-ready');
    await page.locator('svg.labels a[data-place="changzhi-east"]').first().click();
    await page.locator('.place-view').waitFor();
    expect(await page.locator('.column').isVisible()).toBe(true);
    expect(await page.locator('.presenter-report').innerText()).toContain('已离开第 3 页');
    expect(await page.locator('.presenter-report').evaluate(isOnTop)).toBe(true);
    await page.keyboard.press('PageDown');
    await page.locator('.scene-quotation').waitFor();
    expect(await page.locator('.column').isVisible()).toBe(false);
    expect(await pageNumber(page)).toMatch(/^3 \//);
    expect(new URL(page.url()).searchParams.has('place')).toBe(false);
  });

  it('measures a distance with its error', async () => {
    const page = await present('?mode=present&briefing=four-districts&scene=1');
    await page.keyboard.press('m');
    await page.locator('.map-tools.taking').waitFor();
    await page.mouse.click(700, 330);
    await page.mouse.click(1000, 350);
    expect(await page.locator('.presenter-report').innerText()).toMatch(/^\d[\d.]* 公里，误差约 \d/);
    expect(await page.locator('.map-tools circle:not(.error)').count()).toBe(2);
    const said = await page.locator('.presenter-report').innerText();
    expect(said.startsWith(`${await page.locator('.map-tools text').innerHTML()}，`)).toBe(true);
    const [measure, chosen] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.map-tools .measure') as Element).stroke,
      getComputedStyle(document.documentElement).getPropertyValue('--vermilion'),
    ]);
    expect(measure).not.toBe(chosen);
    expect(await page.locator('#presenter.awake').count()).toBe(1);
    expect(await page.locator('.presenter-report').evaluate(isOnTop)).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.map-tools circle').count()).toBe(0);
  });

  it('counts down beside the words, where no name of the map is', async () => {
    const page = await present('?mode=present&briefing=four-districts&scene=1');
    await page.keyboard.press('t');
    const clock = await page.locator('.countdown').boundingBox();
    const map = await page.locator('#map').boundingBox();
    const report = await page.locator('.presenter-report').boundingBox();
    expect(clock && map && clock.x + clock.width < map.x).toBe(true);
    expect(!report || (clock && report.x + report.width < clock.x)).toBe(true);
  });

  it('opens one dialog right after another', async () => {
    const page = await present('?mode=present&briefing=binhu&scene=2');
    await page.keyboard.press('o');
    await page.locator('.presenter-dialog[open] .overview').waitFor();
    await page.evaluate(() => {
      const dialog = document.querySelector('.presenter-dialog') as HTMLDialogElement;
      const closed = new Promise((later) => dialog.addEventListener('close', later, {once: true}));
      dialog.close();
      document.dispatchEvent(new KeyboardEvent('keydown', {key: '?', bubbles: true, cancelable: true}));
      return closed;
    });
    expect(await page.locator('.presenter-dialog[open] .key-list').count()).toBe(1);
  });

  it('draws on the map and erases with the scene', async () => {
    const page = await present('?mode=present&briefing=four-districts&scene=2');
    await page.keyboard.press('d');
    await page.mouse.move(700, 200);
    await page.mouse.down();
    await page.mouse.move(800, 300, {steps: 5});
    await page.mouse.up();
    expect(await page.locator('.map-tools .stroke').count()).toBe(1);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.map-tools .stroke').count()).toBe(0);
  });

  it('has a speaker window that follows, leads and survives a reload on either side', async () => {
    const page = await present('?mode=present&briefing=transport&scene=2');
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.locator('.speaker-window h1').waitFor();
    const shows = (text: string) => speaker.locator('.speaker-kicker b', {hasText: text}).waitFor();
    await shows('2 / 9');
    expect(await speaker.locator('.speaker-notes').innerText()).toContain('王克');
    await speaker.locator('.speaker-next img[alt*="郑太高铁"]').waitFor();
    await page.keyboard.press('PageDown');
    await shows('3 / 9');
    await speaker.locator('.speaker-now img[alt*="郑太高铁"]').waitFor();
    await speaker.locator('.speaker-next img[alt*="长治东站"]').waitFor();
    await speaker.keyboard.press('PageDown');
    await page.locator('.presenter-source .page', {hasText: '4 / 9'}).waitFor();
    await speaker.reload();
    await shows('4 / 9');
    await page.reload();
    await page.locator('.ticks').waitFor();
    await speaker.locator('button.next').click();
    await page.locator('.presenter-source .page', {hasText: '5 / 9'}).waitFor();
    await shows('5 / 9');
    await speaker.close();
  });

  it('shows the notes in its own window where the speaker window is blocked, once they are asked for again', async () => {
    const page = await present('?mode=present&briefing=binhu&scene=2');
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press('s');
    expect(await page.locator('.presenter-report').innerText()).toContain('再按一次 S');
    expect(await page.locator('.notes-here').count()).toBe(0);
    await page.keyboard.press('s');
    expect(await page.locator('.notes-here').innerText()).toContain('报道认为');
  });

  it('turns pages by swiping and by buttons', async () => {
    const page = await present('?mode=present&briefing=binhu&scene=2', {width: 1280, height: 800, touch: true});
    await page.locator('#presenter').evaluate((region) => {
      const touch = (clientX: number) => new Touch({identifier: 1, target: region, clientX, clientY: 300});
      region.dispatchEvent(
        new TouchEvent('touchstart', {touches: [touch(400)], changedTouches: [touch(400)], bubbles: true}),
      );
      region.dispatchEvent(new TouchEvent('touchend', {touches: [], changedTouches: [touch(250)], bubbles: true}));
    });
    expect(await pageNumber(page)).toMatch(/^3 \//);
    await page.locator('[data-present-command="back"]').click();
    expect(await pageNumber(page)).toMatch(/^2 \//);
  });
});
