/**
 * Takes pictures of the site, for eyes.
 *
 *   npm run shoot                                            dist/ at 1440x900, 390x844, 680x560
 *   npm run shoot -- --url '?place=ID' --wait map-ready  a path on dist/
 *   npm run shoot -- --url http://localhost:5173/            a server that runs already (also file://)
 *
 *   --sizes 1440x900,390x844   CSS pixels             --scale 2        device pixels for one of them
 *   --out .cache/shots         folder                 --name page      file name, before -WIDTHxHEIGHT.png
 *   --webgl off  --js off  --scheme dark  --motion reduce  --lang en  --touch on
 *   --full on                  the whole length of the page
 *   --clip SELECTOR            only that element
 *
 * Steps, done in the order given, before the picture:
 *   --wait MARK | MS | SELECTOR   a performance mark, milliseconds, or an element (`#…`, `.…`, `[…`)
 *   --click SELECTOR   --at X,Y (click)   --hover SELECTOR   --press KEY   --type TEXT   --wheel X,Y,DELTA   --run JAVASCRIPT
 *   --shot NAME        a picture in between
 *
 * Prints each file and every console error; ends with 1 where a step failed.
 */
import {mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser, Page} from 'playwright-core';
import {serveSite, type Served} from './preview.ts';
import {launchChromium} from '../../tests/browser/chromium.ts';
import {openPage, waitForMark} from '../../tests/browser/page.ts';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const TEXT = {type: 'string'} as const;
const STEPS = {type: 'string', multiple: true} as const;

const {values, tokens} = parseArgs({
  tokens: true,
  options: {
    url: {...TEXT, default: ''},
    sizes: {...TEXT, default: '1440x900,390x844,680x560'},
    scale: {...TEXT, default: '1'},
    out: {...TEXT, default: '.cache/shots'},
    name: {...TEXT, default: 'page'},
    webgl: {...TEXT, default: 'on'},
    js: {...TEXT, default: 'on'},
    touch: {...TEXT, default: 'off'},
    full: {...TEXT, default: 'off'},
    scheme: TEXT,
    motion: TEXT,
    lang: {...TEXT, default: 'zh-CN'},
    clip: TEXT,
    wait: STEPS,
    click: STEPS,
    at: STEPS,
    hover: STEPS,
    press: STEPS,
    type: STEPS,
    wheel: STEPS,
    run: STEPS,
    shot: STEPS,
  },
});

type Step = (page: Page, argument: string, label: string) => Promise<unknown>;

const steps: Readonly<Record<string, Step>> = {
  wait: waitFor,
  click: (page, selector) => page.locator(selector).first().click({timeout: 10_000}),
  at: (page, point) => page.mouse.click(...pair(point)),
  hover: (page, selector) => page.locator(selector).first().hover({timeout: 10_000}),
  press: (page, key) => page.keyboard.press(key),
  type: (page, text) => page.keyboard.type(text),
  wheel: wheel,
  run: (page, script) => page.evaluate(script),
  shot: (page, name, label) => picture(page, `${name}-${label}`),
};

async function waitFor(page: Page, what: string): Promise<void> {
  if (/^\d+$/.test(what)) await page.waitForTimeout(Number(what));
  else if (/^[#.[]/.test(what)) await page.locator(what).first().waitFor({timeout: 20_000});
  else await waitForMark(page, what);
}

async function wheel(page: Page, argument: string): Promise<void> {
  await page.mouse.move(...pair(argument));
  await page.mouse.wheel(0, Number(argument.split(',')[2]));
}

function pair(text: string): [number, number] {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(values.out, `${name}.png`);
  if (values.clip) await page.locator(values.clip).first().screenshot({path});
  else await page.screenshot({path, fullPage: values.full === 'on'});
  console.log(path);
}

async function shoot(browser: Browser, url: string, label: string): Promise<void> {
  const [width, height] = pair(label.replace('x', ','));
  const {page, errors, close} = await openPage(browser, url, {
    width,
    height,
    scale: Number(values.scale),
    locale: values.lang,
    touch: values.touch === 'on',
    javaScript: values.js === 'on',
    colorScheme: values.scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: values.motion === 'reduce' ? 'reduce' : 'no-preference',
  });
  await takeSteps(page, label);
  await picture(page, `${values.name}-${label}`);
  for (const error of errors) console.error(`${label}: console: ${error}`);
  await close();
}

async function takeSteps(page: Page, label: string): Promise<void> {
  for (const token of tokens) {
    const step = token.kind === 'option' ? steps[token.name] : undefined;
    if (token.kind === 'option' && step)
      await step(page, token.value ?? '', label).catch((error: unknown) => tell(label, token.name, error));
  }
}

function tell(label: string, step: string, error: unknown): void {
  console.error(`${label}: --${step}: ${String(error).split('\n')[0]}`);
  process.exitCode = 1;
}

async function address(): Promise<Served> {
  const elsewhere = /^(https?|file|data):/.test(values.url);
  if (elsewhere) return {url: values.url, close: () => Promise.resolve()};
  const {url, close} = await serveSite({port: 4300});
  return {url: new URL(values.url, url).href, close};
}

mkdirSync(resolve(values.out), {recursive: true});
const served = await address();
const browser = await launchChromium({webgl: values.webgl === 'on'});
try {
  for (const size of values.sizes.split(',')) await shoot(browser, served.url, size);
} finally {
  await browser.close();
  await served.close();
}
