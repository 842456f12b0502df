/**
 * Uses the page as in a long hour and looks whether anything stays behind.
 *
 *   npm run bench:memory                      2,000 actions on dist/
 *   npm run bench:memory -- --actions 400     --seed 2
 *
 * Prints heap, DOM nodes and listeners after each tenth; ends with 1 where the last tenth needs a quarter more than the second.
 */
import {parseArgs} from 'node:util';
import type {CDPSession, Page} from 'playwright-core';
import {launchChromium} from '../browser/chromium.ts';
import {openPage, waitForMark} from '../browser/page.ts';
import {serveSite} from '../serve/preview.ts';
import {seeded} from './random.ts';

interface Held {
  readonly heapMB: number;
  readonly nodes: number;
  readonly listeners: number;
}

const {values} = parseArgs({options: {actions: {type: 'string', default: '2000'}, seed: {type: 'string', default: '1'}}});
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
    await page.evaluate((name) => { document.documentElement.dataset['theme'] = name ?? 'light'; }, theme);
  },
  (page) => page.keyboard.press('Escape'),
  async (page) => { await page.goBack({timeout: 2000}).catch(() => null); },
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
  if (new URL(page.url()).origin !== new URL(url).origin) await page.goto(url);
  if (action % tenth === 0) {
    await page.waitForTimeout(1000);
    held.push(await look(session));
    console.log(action, held.at(-1));
  }
}
await browser.close();
await close();

const [, , second, ...rest] = held;
const last = rest.at(-1);
const grown = second && last ? (['heapMB', 'nodes', 'listeners'] as const).filter((what) => last[what] > second[what] * ALLOWED_GROWTH) : [];
console.log(grown.length === 0 ? 'flat' : `grown: ${grown.join(', ')}`);
process.exitCode = grown.length === 0 ? 0 : 1;

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
