import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {atRest, openPage, waitForMark, waitForMap} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const site = inject('siteUrl');
const ZOOMS = [7, 8.1, 9, 10, 11.5, 13];

/** The pairs of labels whose letters share a pixel, as the browser has set them. */
const overlaps = (): readonly string[] => {
  const boxes = [...document.querySelectorAll('svg.labels > g')].flatMap((group) => {
    const texts = [...group.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
    return texts.length > 0 ? [{name: group.textContent ?? '', texts}] : [];
  });
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const meet = a.texts.some((p) =>
        b.texts.some((q) => p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom),
      );
      return meet ? [`${a.name} / ${b.name}`] : [];
    }),
  );
};

describe.each([
  {name: 'SVG', webgl: false},
  {name: 'MapLibre', webgl: true},
])('lettering over $name', ({webgl}) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl});
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(['zh', 'en'])('has no two labels that overlap, at six zooms, in %s', async (lang) => {
    const found: string[] = [];
    const {page, close} = await openPage(browser, `${site}?lang=${lang}&at=8/36.28/113.05`, {reducedMotion: 'reduce'});
    if (webgl) await waitForMark(page, 'map-ready');
    else await waitForMap(page, false);
    for (const zoom of ZOOMS) {
      await page.evaluate((to) => {
        history.pushState(
          null,
          '',
          `?${new URLSearchParams({...Object.fromEntries(new URLSearchParams(location.search)), at: `${to}/36.28/113.05`}).toString()}`,
        );
        dispatchEvent(new PopStateEvent('popstate'));
      }, zoom);
      await atRest(() => page.locator('svg.labels').innerHTML());
      const count = await page.locator('svg.labels > g text').count();
      expect(count, `labels at zoom ${zoom}`).toBeGreaterThan(0);
      found.push(...(await page.evaluate(overlaps)).map((pair) => `${zoom}: ${pair}`));
    }
    expect(found).toEqual([]);
    await close();
  });
});
