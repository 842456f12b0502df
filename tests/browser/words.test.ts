import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ROOT} from '../../src/build/paths.ts';
import type {Bundle} from '../../src/domain/bundle.ts';
import {readWords} from '../words/read-words.ts';
import {THIRD} from '../words/third-column.ts';
import {thirdLanguage} from '../words/third-language.ts';
import {unmarked} from '../words/unmarked.ts';
import {openPage, waitForMap} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

let server: ViteDevServer;
/** MapLibre has words of its own, where it paints. */
let painting: Browser;
let browser: Browser;
let site: string;
let bundle: Bundle;
let labels: unknown;

beforeAll(async () => {
  server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    cacheDir: join(tmpdir(), 'third-language'),
    logLevel: 'error',
    plugins: [thirdLanguage()],
    server: {port: 4477, hmr: false, watch: null},
  });
  await server.listen();
  site = server.resolvedUrls?.local[0] ?? '';
  [painting, browser] = await Promise.all([sharedChromium(), sharedChromium({webgl: false})]);
  const json = async (name: string): Promise<unknown> => (await fetch(`${site}data/${name}.json`)).json();
  [bundle, labels] = [(await json('bundle')) as Bundle, await json('labels')];
});
afterAll(async () => {
  await painting?.close();
  await browser?.close();
  await server?.close();
});

interface Opened {
  readonly page: Page;
  /** Texts without marks, wherever they stand. */
  readonly faults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const address = (query: string): string => `?lang=${THIRD}${query && `&${query}`}`;

async function open(query: string, path = ''): Promise<Opened> {
  const gl = query === '' || path !== '';
  const {page, close} = await openPage(gl ? painting : browser, `${site}${path}${address(query)}`);
  if (path === '') await waitForMap(page, gl);
  return {page, faults: async () => unmarked(await page.evaluate(readWords), bundle, labels), close};
}

/** Goes on to another view in the same page, as a step forward in its history would, and waits until that is shown. */
async function goOnTo(page: Page, query: string): Promise<void> {
  const shown = (): Promise<string> =>
    page.evaluate(() => {
      const heading = [...document.querySelectorAll('main h2')].find((each) => each.checkVisibility());
      return `${document.querySelector('main')?.dataset['mode']} ${heading?.textContent}`;
    });
  const before = await shown();
  await page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address(query));
  await expect.poll(shown).not.toBe(before);
}

/** A dialog, or a list, and what brings it. */
const OPENED: readonly (readonly [name: string, query: string, press: string, comes: string])[] = [
  ['settings', '', '[data-settings]', 'dialog[open] h2'],
  ['what there is to know about the data', '', '[data-help="about"]', 'dialog[open] h2'],
  ['sharing', 'place=zhangze-lake', '[data-share]', 'dialog[open] h2'],
  ['places to compare with', 'place=zhangze-lake', '[data-compare]', 'dialog[open] h2'],
  ['codes for embedding', '', '[data-builder]', 'dialog[open] h2'],
  ['filters', '', '[data-filter-open]', '[data-filter-open][aria-expanded="true"]'],
  ['the editor of briefings', 'mode=present', '[data-edit-briefing=""]', '#editor-title'],
];

/** One after the other in one page: each has another heading than the one before it, or is another part. */
const VIEWS = [
  'place=changzhi',
  'place=g208',
  'place=xiongan',
  'place=tunliu-devzone',
  'place=luzhou&with=shangdang',
  'passage=luzhou-market-entities-10000',
  'topic=ecology',
  'mode=read',
  'mode=charts&place=zhangze-lake',
  'mode=present',
  ...[1, 2, 9].map((scene) => `mode=present&briefing=transport&scene=${scene}`),
];

/** Presses each button of a view in turn; a dialog is closed again for the next. */
async function openEach(page: Page, faults: Opened['faults'], query: string): Promise<void> {
  for (const [name, where, press, comes] of OPENED) {
    if (where !== query) continue;
    await page.locator(press).first().click();
    await page.locator(comes).first().waitFor();
    await expect.poll(faults, {message: name}).toEqual([]);
    if (!comes.startsWith('dialog')) continue;
    await page.keyboard.press('Escape');
    await page.locator(comes).waitFor({state: 'detached'});
  }
}

describe('a third language', () => {
  it('has every word of the page and of what its buttons open', async () => {
    const {page, faults, close} = await open('');
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(THIRD);
    await expect.poll(faults).toEqual([]);
    await openEach(page, faults, '');
    await close();
  });

  it.each(['place=zhangze-lake', 'mode=present'])('has every word of what the buttons of ?%s open', async (query) => {
    const {page, faults, close} = await open(query);
    await openEach(page, faults, query);
    await close();
  });

  it('has every word of one view after another', async () => {
    const {page, faults, close} = await open('place=luzhou');
    for (const query of VIEWS) {
      await goOnTo(page, query);
      await expect.poll(faults, {message: query}).toEqual([]);
    }
    await close();
  });

  it('has every word of what is found', async () => {
    const {page, faults, close} = await open('');
    for (const query of ['zhang', '高铁', 'xyzzy']) {
      await page.locator('#search-input').fill(query);
      await page.locator('#search-results').waitFor({state: 'attached'});
      await expect.poll(faults).toEqual([]);
    }
    await close();
  });

  it('has every word of the keys, the overview and the tools of a presenter', async () => {
    const {page, faults, close} = await open('mode=present&briefing=transport&scene=2');
    for (const key of ['?', 'Escape', 'o', 'Escape', 'e', 'm', 'r', 't']) {
      await page.keyboard.press(key);
      await expect.poll(faults).toEqual([]);
    }
    await close();
  });

  it('has every word of the speaker’s window', async () => {
    const {page, close} = await open('mode=present&briefing=transport&scene=2');
    const [window] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await window.locator('blockquote, h2, button').first().waitFor();
    await expect.poll(async () => unmarked(await window.evaluate(readWords), bundle, labels)).toEqual([]);
    await close();
  });

  it('has every word of the frame, still and alive', async () => {
    const {page, faults, close} = await open('place=zhangze-lake&briefing=transport', `embed.${THIRD}.html`);
    expect(await faults()).toEqual([]);
    await page.locator('.use-map').click();
    await page.locator('.scene-headline').waitFor();
    await expect.poll(faults).toEqual([]);
    await close();
  });
});
