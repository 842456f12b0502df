import type {Frame, Page} from 'playwright-core';
import {waitForMark} from '../browser/page.ts';
import type {Random} from '../synth/random-content.ts';

export interface Action {
  readonly name: string;
  /** Does one thing as a reader would, with a real pointer or key. @returns false where the page does not offer it now */
  readonly act: (page: Page, random: Random, frame: Frame) => Promise<boolean>;
}

const WORDS = ['binhu', '屯留', '高铁', 'lz', '辣椒', '王克', '国道208'];
const SIZES = [
  {width: 1440, height: 900},
  {width: 1024, height: 700},
  {width: 390, height: 844},
] as const;
const FRAME_SIZES = [
  {width: 680, height: 560},
  {width: 1024, height: 700},
  {width: 390, height: 600},
] as const;

/** Clicks one of what `selector` finds in sight; nothing covers it, or a reader could not click it either. */
async function clickOne(page: Page, random: Random, selector: string, frame = page.mainFrame()): Promise<boolean> {
  const centres = await frame.locator(selector).evaluateAll((elements) =>
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

/** A point of the map that nothing else covers. */
async function mapPoint(frame: Frame, random: Random): Promise<{x: number; y: number} | null> {
  const box = await frame.locator('[data-region="map"]').boundingBox();
  if (!box || box.width <= 200 || box.height <= 200) return null;
  for (let attempt = 0; attempt < 8; attempt++) {
    const x = box.x + box.width * (0.25 + random.next() / 2);
    const y = box.y + box.height * (0.2 + random.next() * 0.4);
    const onMap = await frame.evaluate(
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

/** What can be done to the map, and to what it stands in, in the page as in a frame. */
const ON_MAP: readonly Action[] = [
  {
    name: 'map',
    async act(page, random, frame) {
      const point = await mapPoint(frame, random);
      if (point) await page.mouse.click(point.x, point.y);
      return point !== null;
    },
  },
  {
    name: 'drag',
    async act(page, random, frame) {
      const point = await mapPoint(frame, random);
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
    async act(page, random, frame) {
      const point = await mapPoint(frame, random);
      if (!point) return false;
      await page.mouse.move(point.x, point.y);
      await page.mouse.wheel(0, random.pick([-120, 120]));
      return true;
    },
  },
  {name: 'context lost', act: (_page, _random, frame) => loseContext(frame)},
  {
    name: 'translated',
    async act(_page, _random, frame) {
      if (await frame.evaluate(() => document.documentElement.classList.contains('translated-ltr'))) return false;
      await frame.evaluate(wrapTexts);
      return true;
    },
  },
];

/** What a reader does in passing from one part to another. Whatever opens a box of its own closes it again: an address tells of none. */
export const ACTIONS: readonly Action[] = [
  {name: 'row', act: (page, random) => clickOne(page, random, '[data-region="panel"] a[data-place]')},
  {name: 'passage', act: (page, random) => clickOne(page, random, '[data-region="panel"] a[data-passage]')},
  ...ON_MAP,
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
  {
    name: 'reload',
    async act(page) {
      await page.reload();
      await waitForMark(page, 'map-ready');
      return true;
    },
  },
  {
    name: 'editor',
    async act(page, random) {
      if ((await page.locator('.chooser [data-edit-briefing]').count()) === 0) return false;
      await clickOne(page, random, '.chooser [data-edit-briefing]');
      await page.locator('[data-scene-card]').first().waitFor();
      await clickOne(page, random, '[data-editor="add-view"]');
      await page.locator('[data-editor="close"]').click();
      await page.locator('[data-scene-card]').first().waitFor({state: 'detached'});
      return true;
    },
  },
];

/** Takes the graphics context away for good, and waits until the SVG is the map. @returns false where MapLibre does not paint */
export async function loseContext(frame: Frame): Promise<boolean> {
  const isLost = await frame.evaluate(() => {
    const extension = document
      .querySelector<HTMLCanvasElement>('.maplibregl-canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    return extension !== null && extension !== undefined;
  });
  if (isLost) await frame.locator('.map:not([data-surface="gl"])').waitFor();
  return isLost;
}

/** Translates every text as a browser does, in elements of its own, now and from now on, but into the same words. Runs in the page, as `readWords`. */
function wrapTexts(): void {
  const translator = {
    wrap(root: Node): void {
      const texts: Text[] = root instanceof Text ? [root] : [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const left = text.parentElement?.closest(
          'font, script, style, template, textarea, noscript, svg, [translate=no]',
        );
        if (!text.data.trim() || left) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    },
  };
  document.documentElement.classList.add('translated-ltr');
  translator.wrap(document.body);
  new MutationObserver((records) => {
    for (const {target, addedNodes} of records)
      for (const node of [target, ...addedNodes]) if (node.isConnected) translator.wrap(node);
  }).observe(document.body, {childList: true, characterData: true, subtree: true});
}

/** What a reader of a story does in a frame. */
export const FRAME_ACTIONS: readonly Action[] = [
  ...ON_MAP,
  {name: 'place', act: (page, random, frame) => clickOne(page, random, '.card a[data-place]', frame)},
  {name: 'more', act: (page, random, frame) => clickOne(page, random, '.card .more', frame)},
  {name: 'use map', act: (_page, _random, frame) => useMap(frame)},
  {name: 'zoom', act: (page, random, frame) => clickOne(page, random, '.interactive [data-zoom]', frame)},
  {name: 'whole map', act: (page, random, frame) => clickOne(page, random, '.interactive [data-reset]', frame)},
  {
    name: 'resize',
    async act(page, random) {
      await page.setViewportSize(random.pick(FRAME_SIZES));
      return true;
    },
  },
];

/** @returns false where the frame does not offer it */
export async function useMap(frame: Frame): Promise<boolean> {
  const button = frame.locator('.use-map');
  if (!(await button.isVisible()) || (await button.isDisabled())) return false;
  await button.click();
  await frame.locator('.embed.interactive').waitFor();
  return true;
}
