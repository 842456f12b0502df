import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {atRest, openPage, waitForMap, waitForMark, type PageOptions} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const DESK: PageOptions = {width: 1440, height: 900, reducedMotion: 'reduce'};
const PHONE: PageOptions = {...DESK, width: 390, height: 844, touch: true};
const FRAME: PageOptions = {...DESK, width: 680, height: 560};
/** Where few things are known. */
const HILLS = '36.75/112.35';

const line = (page: Page) => page.locator('[data-region="map"] .nearer');

/** What lies over the line, or over one of its links, where a finger would press it; and the names that it covers. */
const covering = (): readonly string[] => {
  const own = document.querySelector('.nearer');
  if (!own) return ['there is no line'];
  const box = own.getBoundingClientRect();
  const over = [...own.querySelectorAll('a')].flatMap((link) => {
    const {left, top, width, height} = link.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit === link ? [] : [`${link.textContent}: ${hit?.className ?? 'nothing'}`];
  });
  const beside = [
    ...document.querySelectorAll(
      'svg.labels text, .scale, .approval, .legend, .north, .controls > *, .hint-line, .locator, .column, .use-map',
    ),
  ].flatMap((other) => {
    const {left, top, right, bottom, width} = other.getBoundingClientRect();
    const meets = width > 0 && left < box.right && box.left < right && top < box.bottom && box.top < bottom;
    return meets ? [`${other.getAttribute('class') ?? other.textContent}`] : [];
  });
  return [...over, ...beside];
};

describe('from near', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  const open = async (path: string, options: PageOptions) => {
    const opened = await openPage(browser, new URL(path, inject('siteUrl')).href, options);
    await waitForMark(opened.page, 'map-usable');
    return opened;
  };

  it.each([
    {where: 'the page', path: '', options: DESK},
    {where: 'a phone', path: '', options: PHONE},
    {where: 'a frame', path: 'embed.html', options: FRAME},
  ])('$where says that no more is known, and leads to maps that know more', async ({path, options}) => {
    for (const lang of ['zh', 'en']) {
      const {page, errors, close} = await open(`${path}?lang=${lang}&at=13/${HILLS}`, options);
      await line(page).waitFor();
      expect(await line(page).innerText()).toMatch(lang === 'zh' ? /^再近没有更多资料/ : /^Nothing more is known/);
      const links = await line(page)
        .locator('a')
        .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('target')]));
      expect(links).toEqual([
        ['https://map.tianditu.gov.cn/', '_blank'],
        [expect.stringMatching(/^https:\/\/www\.openstreetmap\.org\/#map=14\/36\.\d+\/112\.\d+$/), '_blank'],
      ]);
      expect(await atRest(() => page.evaluate(covering))).toEqual([]);
      // What is in sight there is named.
      expect(await page.locator('svg.labels text').allTextContents()).toContain(
        lang === 'zh' ? '沁源县' : 'Qinyuan County',
      );
      await close();
      expect(errors).toEqual([]);
    }
  });

  it('says so from where everything known is shown, and not before', async () => {
    const {page, close} = await open(`?at=12/${HILLS}`, DESK);
    await line(page).waitFor();
    await close();
    const farther = await open(`?at=11.8/${HILLS}`, DESK);
    await waitForMap(farther.page, false);
    await farther.page.locator('svg.labels text', {hasText: '沁源县'}).waitFor();
    expect(await line(farther.page).count()).toBe(0);
    await farther.close();
  });

  it('does not say so on a wall', async () => {
    const {page, close} = await open(`?mode=present&at=13/${HILLS}`, DESK);
    await line(page).waitFor({state: 'attached'});
    expect(await line(page).isVisible()).toBe(false);
    await close();
  });
});
