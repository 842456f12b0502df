import type {Page} from 'playwright-core';
import type {Random} from '../synth/random-content.ts';

export interface Action {
  readonly name: string;
  /** Does one thing as a reader would, with a real pointer or key. @returns false where the page does not offer it now */
  readonly act: (page: Page, random: Random) => Promise<boolean>;
}

const WORDS = ['binhu', '屯留', '高铁', 'lz', '辣椒', '王克', '国道208'];
const SIZES = [
  {width: 1440, height: 900},
  {width: 1024, height: 700},
  {width: 390, height: 844},
] as const;

/** Clicks one of what `selector` finds in sight; nothing covers it, or a reader could not click it either. */
async function clickOne(page: Page, random: Random, selector: string): Promise<boolean> {
  const centres = await page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const {left, top, width, height} = element.getBoundingClientRect();
      const [x, y] = [left + Math.min(width, 40) / 2, top + height / 2];
      const hit = document.elementFromPoint(x, y);
      return width > 0 && hit !== null && (element.contains(hit) || hit.contains(element)) ? [{x, y}] : [];
    }),
  );
  if (centres.length === 0) return false;
  const {x, y} = random.pick(centres);
  await page.mouse.click(x, y);
  return true;
}

async function mapBox(page: Page): Promise<{x: number; y: number; width: number; height: number} | null> {
  const box = await page.locator('[data-region="map"]').boundingBox();
  return box && box.width > 200 && box.height > 200 ? box : null;
}

/** A point of the map that nothing else covers. */
async function mapPoint(page: Page, random: Random): Promise<{x: number; y: number} | null> {
  const box = await mapBox(page);
  if (!box) return null;
  for (let attempt = 0; attempt < 8; attempt++) {
    const x = box.x + box.width * (0.25 + random.next() / 2);
    const y = box.y + box.height * (0.2 + random.next() * 0.4);
    const onMap = await page.evaluate(
      ([left, top]) => {
        const hit = document.elementFromPoint(left as number, top as number);
        return hit?.closest('[data-region="map"]') !== null && !hit?.closest('.furniture, button, a, details');
      },
      [x, y],
    );
    if (onMap) return {x, y};
  }
  return null;
}

const modeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLElement>('.layout')?.dataset['mode']);

/** What a reader does in passing from one part to another. Whatever opens a box of its own closes it again: an address tells of none. */
export const ACTIONS: readonly Action[] = [
  {name: 'row', act: (page, random) => clickOne(page, random, '[data-region="panel"] a[data-place]')},
  {name: 'passage', act: (page, random) => clickOne(page, random, '[data-region="panel"] a[data-passage]')},
  {
    name: 'map',
    async act(page, random) {
      const point = await mapPoint(page, random);
      if (point) await page.mouse.click(point.x, point.y);
      return point !== null;
    },
  },
  {
    name: 'drag',
    async act(page, random) {
      const point = await mapPoint(page, random);
      if (!point) return false;
      await page.mouse.move(point.x, point.y);
      await page.mouse.down();
      await page.mouse.move(point.x + 40 - random.below(80), point.y + 30, {steps: 4});
      await page.mouse.move(point.x + 80 - random.below(160), point.y + 50, {steps: 4});
      await page.mouse.up();
      return true;
    },
  },
  {
    name: 'notch',
    async act(page, random) {
      const point = await mapPoint(page, random);
      if (!point) return false;
      await page.mouse.move(point.x, point.y);
      await page.mouse.wheel(0, random.pick([-120, 120]));
      return true;
    },
  },
  {name: 'explore', act: (page, random) => clickOne(page, random, '[data-mode="explore"]:not(.layout)')},
  {name: 'read', act: (page, random) => clickOne(page, random, '[data-mode="read"]:not(.layout)')},
  {name: 'charts', act: (page, random) => clickOne(page, random, '[data-mode="charts"]:not(.layout)')},
  {
    name: 'present',
    async act(page, random) {
      if (!(await clickOne(page, random, '[data-mode="present"]:not(.layout)'))) return false;
      await page.locator('.chooser .briefing, .ticks').first().waitFor();
      if (random.next() < 0.6 && (await clickOne(page, random, '.chooser .briefing')))
        await page.locator('.ticks').waitFor();
      return true;
    },
  },
  {
    name: 'page-down',
    async act(page) {
      if ((await page.locator('.ticks').count()) === 0) return false;
      await page.keyboard.press('PageDown');
      return true;
    },
  },
  {
    name: 'escape',
    async act(page) {
      if ((await modeOf(page)) === 'explore') return false;
      await page.keyboard.press('Escape');
      return true;
    },
  },
  {
    name: 'search',
    async act(page, random) {
      if ((await modeOf(page)) === 'present') return false;
      await page.keyboard.press('Control+k');
      await page.keyboard.type(random.pick(WORDS));
      await page.locator('[role="option"]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('[role="option"]').first().waitFor({state: 'hidden'});
      return true;
    },
  },
  {
    name: 'filter',
    async act(page, random) {
      if (!(await clickOne(page, random, '.filter-open'))) return false;
      const boxes = page.locator('input[data-facet]');
      await boxes.first().waitFor();
      await boxes.nth(random.below(Math.min(8, await boxes.count()))).click({force: true});
      await page.locator('.filter-open[aria-expanded="true"]').click();
      return true;
    },
  },
  {name: 'filter off', act: (page, random) => clickOne(page, random, '.chips .clear')},
  {name: 'language', act: (page, random) => clickOne(page, random, '[data-locale]')},
  {
    name: 'resize',
    async act(page, random) {
      if (await page.evaluate(() => document.fullscreenElement !== null)) return false;
      await page.setViewportSize(random.pick(SIZES));
      return true;
    },
  },
  {
    name: 'back',
    async act(page) {
      if (!(await page.evaluate(() => (window as never as {navigation: {canGoBack: boolean}}).navigation.canGoBack)))
        return false;
      await page.evaluate(() => history.back());
      return true;
    },
  },
];
