/**
 * Tries the site in another browser than the one of the tests, an old one for example: does everything that matters work?
 *
 *   npm run check:browser -- chromium PATH     a Chromium of 2019 or later
 *   npm run check:browser -- firefox PATH
 *   npm run check:browser -- webkit PATH       PATH is that of WebKitWebDriver; needs a display (`xvfb-run`)
 *
 *   --webgl on     with WebGL, in software     --out DIR   a picture of each state
 *   --only TEXT    only what has TEXT in its name
 *
 * Serves the built site (`npm run build` first). Ends with 1 where something does not work.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {serveSite} from '../../../src/cli/preview.ts';
import {startChromium} from './chromium.ts';
import type {Engine, EnginePage} from './engine.ts';
import {startFirefox} from './firefox.ts';
import {SMOKE, type SmokeStep, type Step} from './smoke.ts';
import {startWebkit} from './webkit.ts';
import {helpIfAsked} from '../../../src/cli/help.ts';

helpIfAsked(import.meta.url);

const PATIENCE_MS = 20_000;

const {
  values,
  positionals: [kind = '', path = ''],
} = parseArgs({
  allowPositionals: true,
  options: {webgl: {type: 'string', default: 'off'}, out: {type: 'string'}, only: {type: 'string', default: ''}},
});

const starts: Readonly<Record<string, () => Promise<Engine>>> = {
  chromium: () => startChromium(path, {webgl: values.webgl === 'on'}),
  firefox: () => startFirefox(path, {webgl: values.webgl === 'on'}),
  webkit: () => startWebkit(path),
};

/** Does the steps. @returns the step that did not come about, or null */
async function firstFailure(page: EnginePage, steps: readonly Step[]): Promise<string | null> {
  for (const step of steps) {
    const text =
      typeof step === 'string'
        ? step
        : `document.querySelector(${JSON.stringify('press' in step ? step.press : step.into)})`;
    if (!(await comesAbout(page, text))) return text;
    if (typeof step !== 'string')
      await page.evaluate('press' in step ? pressing(step.press) : typing(step.into, step.type));
  }
  return null;
}

async function comesAbout(page: EnginePage, condition: string): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    if (await page.evaluate(`(function () { try { return !!(${condition}); } catch (error) { return false; } })()`))
      return true;
    await after(100);
  }
  return false;
}

/** Shapes on the map have no `click()` of their own. */
function pressing(selector: string): string {
  return `document.querySelector(${JSON.stringify(selector)}).dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))`;
}

function typing(selector: string, text: string): string {
  return `(function (field) { field.focus(); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input', {bubbles: true})); })(document.querySelector(${JSON.stringify(selector)}))`;
}

async function tryOut(
  engine: Engine,
  site: string,
  {name, path: where, width, height, steps}: SmokeStep,
  number: number,
): Promise<boolean> {
  const page = await engine.open(new URL(where, site).href, width, height);
  const failure = await firstFailure(page, steps);
  console.log(failure === null ? `✓ ${name}` : `✗ ${name}: ${failure}`);
  if (values.out) writeFileSync(join(values.out, `${String(number + 1).padStart(2, '0')}.png`), await page.picture());
  await page.close();
  return failure === null;
}

const start = starts[kind];
if (!start || !path) throw new Error('say which: chromium, firefox or webkit, and where it is');
if (values.out) mkdirSync(values.out, {recursive: true});
const served = await serveSite({port: 4350});
const engine = await start();
console.log(engine.name);
try {
  const chosen = SMOKE.filter(({name}) => name.includes(values.only));
  let failed = 0;
  for (const [number, step] of chosen.entries()) if (!(await tryOut(engine, served.url, step, number))) failed++;
  console.log(`${chosen.length - failed} of ${chosen.length} work`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  engine.close();
  await served.close();
}
