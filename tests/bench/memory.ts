/**
 * Uses the page as in a long hour and looks whether anything stays behind.
 *
 *   npm run bench:memory                      2,000 actions on dist/
 *   npm run bench:memory -- --actions 400     --seed 2
 *
 * Prints heap, DOM nodes and listeners after each tenth, looked at with nothing chosen and the map whole, so that what differs has stayed
 * behind; ends with 1 where the last two tenths need a quarter more than the second and third.
 */
import {parseArgs} from 'node:util';
import type {CDPSession, Page} from 'playwright-core';
import {launchChromium} from '../browser/chromium.ts';
import {openPage, waitForMark} from '../browser/page.ts';
import {serveSite} from '../../src/cli/preview.ts';
import {seeded} from './random.ts';

interface Held {
  readonly heapMB: number;
  readonly nodes: number;
  readonly listeners: number;
}

const {values} = parseArgs({
  options: {actions: {type: 'string', default: '2000'}, seed: {type: 'string', default: '1'}},
});
const ALLOWED_GROWTH = 1.25;
const random = seeded(Number(values.seed));

/** What a reader does, each by its own means: choosing, searching, filtering, presenting, language, colours, moving. */
const ACTIONS: readonly ((page: Page) => Promise<void>)[] = [
  (page) => click(page, '[data-region="panel"] a[data-place]'),
  (page) => click(page, '[data-region="panel"] a[data-passage]'),
  (page) => click(page, '[data-clear]'),
  (page) => click(page, '[data-mode]'),
  (page) => click(page, '[data-locale]'),
  (page) => click(page, '[data-zoom]'),
  (page) => click(page, '[data-reset]'),
  (page) => click(page, '[data-theme]'),
  (page) => click(page, '[data-filters], [data-filter]'),
  async (page) => {
    const field = page.locator('[data-region="search"] input, input[type="search"]').first();
    const query = ['bhq', '蔬菜', 'road', ''][Math.floor(random() * 4)] ?? '';
    // A view that is on its way may still cover the field.
    await field.fill(query, {timeout: 1500}).catch(() => undefined);
    await page.keyboard.press('Escape');
  },
  async (page) => {
    const theme = ['light', 'dark', 'projector'][Math.floor(random() * 3)];
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name ?? 'light';
    }, theme);
  },
  (page) => page.keyboard.press('Escape'),
  // Not out of the page: what it held would be gone.
  (page) =>
    page.evaluate(() => {
      if (navigation.currentEntry && navigation.currentEntry.index > 1) history.back();
    }),
];

const {url, close} = await serveSite({port: 4480});
const browser = await launchChromium();
const {page} = await openPage(browser, url);
const session = await page.context().newCDPSession(page);
await waitForMark(page, 'map-ready');
const held: Held[] = [await look(session)];
const tenth = Math.ceil(Number(values.actions) / 10);
for (let action = 1; action <= Number(values.actions); action++) {
  await ACTIONS[Math.floor(random() * ACTIONS.length)]?.(page);
  if (new URL(page.url()).origin !== new URL(url).origin) throw new Error(`the page was left for ${page.url()}`);
  if (action % tenth === 0) {
    await goHome(page);
    held.push(await look(session));
    console.log(action, held.at(-1));
  }
}
await browser.close();
await close();

const least = (of: readonly Held[], what: keyof Held): number => Math.min(...of.map((each) => each[what]));
const grown = (['heapMB', 'nodes', 'listeners'] as const).filter(
  (what) => least(held.slice(-2), what) > least(held.slice(2, 4), what) * ALLOWED_GROWTH,
);
console.log(grown.length === 0 ? 'flat' : `grown: ${grown.join(', ')}`);
process.exitCode = grown.length === 0 ? 0 : 1;

/** The page as it begins, in the colours and the language that it begins with, without being loaded anew. */
async function goHome(target: Page): Promise<void> {
  for (let press = 0; press < 3; press++) await target.keyboard.press('Escape');
  await target.evaluate(() => {
    history.pushState(null, '', location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await target.waitForTimeout(2000);
}

/** One of the visible elements that fit; nothing if there is none. */
async function click(target: Page, selector: string): Promise<void> {
  const all = await target.locator(`:is(${selector}):visible`).all();
  await all[Math.floor(random() * all.length)]?.click({timeout: 1500, noWaitAfter: true}).catch(() => undefined);
}

async function look(target: CDPSession): Promise<Held> {
  await target.send('HeapProfiler.collectGarbage');
  const {usedSize} = await target.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await target.send('Memory.getDOMCounters');
  return {heapMB: Math.round(usedSize / 1e5) / 10, nodes, listeners: jsEventListeners};
}
