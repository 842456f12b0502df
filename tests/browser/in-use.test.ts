import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {atRest, openPage, waitForMap, type OpenPage, type PageOptions} from './page.ts';
import {readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const SEEN: PageOptions = {reducedMotion: 'reduce', preferences: {welcomed: true}};

/** The names on the map that `selector`’s element lies over. */
const namesUnder = (page: Page, selector: string) =>
  page.evaluate((of) => {
    const box = document.querySelector(of)?.getBoundingClientRect();
    if (!box || box.width === 0) return [`there is no ${of}`];
    return [...document.querySelectorAll('svg.labels > *')].flatMap((name) => {
      const {left, top, right, bottom, width} = name.getBoundingClientRect();
      const meets = width > 0 && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
      return meets ? [name.textContent] : [];
    });
  }, selector);

describe('a map in use', () => {
  let browser: Browser;
  let drawn: Browser;
  let opened: OpenPage;
  beforeAll(async () => {
    browser = await sharedChromium();
    drawn = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser.close();
    await drawn.close();
  });

  async function open(search: string, {gl = false, ...options}: PageOptions & {readonly gl?: boolean} = {}) {
    opened = await openPage(gl ? browser : drawn, `${inject('siteUrl')}${search}`, {...SEEN, ...options});
    await waitForMap(opened.page, gl);
    return opened.page;
  }

  it.each(['restored', 'gone for good'])(
    'is drawn again at once where its WebGL context is lost, and shows what is chosen then: %s',
    async (how) => {
      const page = await open('', {gl: true});
      const map = page.locator('#map');
      await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
        const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        Object.assign(window, {extension});
        extension?.loseContext();
      });
      await page.locator('.map:not([data-surface="gl"]) .poster').waitFor();
      await page.locator('[data-region="panel"] a[data-place="shangdang"]').first().click();
      if (how === 'restored')
        await page.evaluate(() => (window as never as {extension: WEBGL_lose_context}).extension.restoreContext());
      await page.locator('#map[data-fallback]').waitFor();
      await atRest(async () => (await map.screenshot()).length);
      expect(await page.locator('svg.labels a[data-place="shangdang"] text[font-weight="700"]').count()).toBe(1);
      const lost = readPixels(await map.screenshot());
      const address = page.url();
      await opened.close();
      const fresh = await open(new URL(address).search);
      await fresh.locator('#map[data-fallback]').waitFor();
      await atRest(async () => (await fresh.locator('#map').screenshot()).length);
      const again = readPixels(await fresh.locator('#map').screenshot());
      const differing = lost.data.filter((value, at) => Math.abs(value - (again.data[at] ?? 0)) > 40).length;
      expect(differing / lost.data.length).toBeLessThan(0.004);
      expect(opened.errors).toEqual([]);
      await opened.close();
    },
  );

  it('walks through the article by Alt and the arrows when nothing has the focus', async () => {
    const page = await open('?mode=read');
    await page.locator('.follow').waitFor();
    await page.mouse.move(300, 500);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.evaluate(() => document.querySelector('.column')?.scrollTop)).toBeGreaterThan(800);
    const place = () => new URL(page.url()).searchParams.get('place');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(place).not.toBeNull();
    const first = place();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(place).not.toBe(first);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(place).toBe(first);
    await page.locator('[data-settings]').click();
    await page.locator('[data-help="keys"]').click();
    await page.locator('dialog .keys').first().waitFor();
    expect(await page.locator('dialog .keys').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/Alt \+ ↑　Alt \+ ↓/)]),
    );
    await opened.close();
  });

  it.each([
    [390, 844, true],
    [390, 844, false],
    [844, 390, true],
    [320, 640, true],
  ])('leaves a way out of presenting in sight on a screen of %i × %i, by touch %s', async (width, height, touch) => {
    const page = await open('?mode=present&briefing=binhu&scene=2', {width, height, touch});
    const leave = page.locator('[data-present-command="leave"]');
    await leave.waitFor();
    const isInSight = await leave.evaluate((button) => {
      const {left, top, width, height} = button.getBoundingClientRect();
      const isShown = getComputedStyle(button.closest('.tools') as Element).opacity === '1';
      return isShown && document.elementFromPoint(left + width / 2, top + height / 2) === button;
    });
    expect(isInSight).toBe(true);
    expect(await page.locator('.attribution-line').innerText()).toContain('OpenStreetMap');
    await leave.click();
    await page.locator('.layout[data-mode="explore"]').waitFor();
    await opened.close();
  });

  it.each([320, 390, 600, 680, 760, 844, 900, 1023, 1024, 1440])(
    'shows its name whole or not at all, and whose data it draws within one touch, at a width of %i',
    async (width) => {
      for (const lang of ['?', '?lang=en']) {
        const page = await open(lang, {width, height: width > 800 ? 390 : 844});
        const whole = await page.evaluate(() => {
          const outer = document.querySelector('.brand')?.getBoundingClientRect();
          const inner = document.querySelector('.brand a')?.getBoundingClientRect();
          if (!outer || !inner) return null;
          const isOut = inner.top >= outer.bottom - 1;
          return isOut || (inner.right <= outer.right + 1.5 && inner.bottom <= outer.bottom + 6);
        });
        expect(whole, lang).toBe(true);
        const credit = page.locator('.attribution-line');
        if (!(await credit.isVisible())) await page.locator('.legend summary').click();
        expect(await credit.innerText()).toContain('OpenStreetMap');
        const seen = await credit.evaluate((line) => {
          const {left, top, right, bottom} = line.getBoundingClientRect();
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return left >= 0 && right <= innerWidth && (line === hit || line.contains(hit));
        });
        expect(seen, lang).toBe(true);
        await opened.close();
      }
    },
  );

  it('names what is chosen in the two closest views', async () => {
    const page = await open('?place=binhu');
    for (let view = 0; view < 2; view++) {
      const before = page.url();
      await page.locator('[data-zoom="1"]').click();
      await expect.poll(() => page.url()).not.toBe(before);
      await expect.poll(() => page.locator('svg.labels a[data-place="binhu"]').count()).toBe(1);
    }
    await opened.close();
  });

  it('moves the arrow that points north off a station', async () => {
    // At this zoom a station of the railway lies beneath the arrow’s usual place.
    const page = await open('?at=11/36.36/113.05');
    const usual = await page.locator('.north').boundingBox();
    const under = await page.evaluate(() => {
      const arrow = document.querySelector('.north')?.getBoundingClientRect();
      const map = document.querySelector('#map')?.getBoundingClientRect();
      const station = document.querySelector('[data-layer="hit-points"] a[data-place="changzhi-east"] circle');
      const at = station?.getBoundingClientRect();
      if (!arrow || !map || !at) return null;
      return {x: arrow.left + 10 - (at.left + at.width / 2), y: arrow.top + 17 - (at.top + at.height / 2)};
    });
    if (!usual || !under) throw new Error('there is no arrow, or no station');
    await page.mouse.move(700, 300);
    await page.mouse.down();
    await page.mouse.move(700 + under.x / 2, 300 + under.y / 2, {steps: 4});
    await page.mouse.move(700 + under.x, 300 + under.y, {steps: 4});
    await page.mouse.up();
    await expect.poll(async () => (await page.locator('.north').boundingBox())?.y).toBeLessThan(usual.y - 20);
    await opened.close();
  });

  it.each([
    [1440, 900],
    [390, 844],
    [844, 390],
  ])('greets without covering a name or a shield, %i × %i', async (width, height) => {
    const page = await open('', {width, height, preferences: {welcomed: false}});
    await page.locator('.hint-line').waitFor();
    expect(await atRest(() => namesUnder(page, '.hint-line'))).toEqual([]);
    await opened.close();
  });

  it('does not greet whoever has chosen something, be it before the greeting came', async () => {
    const page = await open('', {preferences: undefined as never});
    await page.locator('.hint-line').waitFor();
    await page.locator('[data-region="panel"] a[data-place]').first().click();
    await page.locator('.hint-line').waitFor({state: 'detached'});
    await page.goto(inject('siteUrl'));
    // With the whole article the greeting would come.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({name}) => name.endsWith('bundle.json')),
    );
    expect(await atRest(() => page.locator('.hint-line').count())).toBe(0);
    await opened.close();
  });

  it('says by its ticks what a switch hides along with its own', async () => {
    const page = await open('?off=boundaries');
    await page.locator('.layers summary').click();
    const districts = page.locator('.layers [data-layer-toggle="districts"]');
    expect(await districts.isChecked()).toBe(false);
    expect(await districts.isDisabled()).toBe(true);
    await page.locator('.layers [data-layer-toggle="boundaries"]').click();
    await expect.poll(() => districts.isChecked()).toBe(true);
    expect(await districts.isDisabled()).toBe(false);
    await opened.close();
  });
});
