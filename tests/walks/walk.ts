import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PNG} from 'pngjs';
import type {Browser, Frame, Page} from 'playwright-core';
import {openPage, waitForMark} from '../browser/page.ts';
import {ROOT} from '../browser/paths.ts';
import type {Pixels} from '../browser/pixels.ts';
import {PREFERENCES_KEY} from '../../src/state/preferences-key.ts';
import {randomFrom} from '../synth/random-content.ts';
import {ACTIONS, loseContext, type Action} from './actions.ts';
import {atRest, readView, type SeenView} from './read-view.ts';

export interface WalkOptions {
  readonly seed: number;
  readonly actions?: number;
  /** What is appended to the site's address at the start. */
  readonly start?: string;
}

export interface Walked {
  readonly steps: readonly string[];
  /** Where the walk ended. */
  readonly address: string;
  /** What differs from the same address opened fresh; empty where a view is a function of its address. */
  readonly faults: readonly string[];
}

const OUTPUT = join(ROOT, 'tests/browser/.output');
/** Plainly different: the sum of the three channels' differences. */
const PLAIN = 60;
const SHARE = 0.004;
/** An address gives a camera of the reader's own to a thousandth of a level and a metre. */
const SHARE_ROUNDED = 0.03;
/** Who has been here before is not greeted: no address tells of that. */
const VISITOR = {width: 1440, height: 900, reducedMotion: 'reduce', preferences: {welcomed: true}} as const;

/** Takes one seeded walk through several parts of the page, then opens the address it ends on in a new context, and compares. */
export async function walk(
  browser: Browser,
  site: string,
  {seed, actions = 10, start = ''}: WalkOptions,
): Promise<Walked> {
  const {page, errors, close} = await openPage(browser, site + start, VISITOR);
  try {
    await ready(page);
    const steps = await takeSteps(page, page.mainFrame(), ACTIONS, {seed, count: actions});
    const walked = await readView(page);
    const address = page.url();
    const fresh = await openPage(browser, address, {
      ...VISITOR,
      ...page.viewportSize(),
      stored: await page.evaluate(
        (key) => Object.entries(localStorage).filter(([name]) => name !== key),
        PREFERENCES_KEY,
      ),
    });
    await ready(fresh.page);
    await losesAsWell(page.mainFrame(), fresh.page.mainFrame());
    const opened = await readView(fresh.page);
    const again = fresh.page.url();
    await fresh.close();
    const faults = [...compareViews(walked, opened, address.includes('at=')), ...ownErrors(errors)];
    if (faults.length > 0) leavePictures(`walk-${seed}`, walked.picture, opened.picture);
    return {steps, address, faults: again === address ? faults : [...faults, `the address becomes ${again}`]};
  } finally {
    await close();
  }
}

/** A map whose context is gone is painted by the SVG: so is the one it is compared with. */
export async function losesAsWell(walked: Frame, fresh: Frame): Promise<void> {
  const isLost = (frame: Frame): Promise<boolean> =>
    frame.evaluate(() => document.querySelector<HTMLElement>('.map')?.dataset['surface'] !== 'gl');
  if ((await isLost(walked)) && !(await isLost(fresh))) await loseContext(fresh);
}

/** MapLibre says of a lost context, as an error, that it is lost. */
export function ownErrors(errors: readonly string[]): readonly string[] {
  return errors.filter((error) => !/context lost/i.test(error));
}

/** For the eye: what the walk ended with, and what its address shows. */
export function leavePictures(walk: string, walked: Pixels, opened: Pixels): void {
  mkdirSync(OUTPUT, {recursive: true});
  for (const [name, {width, height, data}] of Object.entries({walked, opened})) {
    const png = Object.assign(new PNG({width, height}), {data: Buffer.from(data)});
    writeFileSync(join(OUTPUT, `${walk}-${name}.png`), PNG.sync.write(png));
  }
}

async function ready(page: Page): Promise<void> {
  await waitForMark(page, 'map-ready', 60_000);
  await atRest(page.mainFrame());
}

export async function takeSteps(
  page: Page,
  frame: Frame,
  actions: readonly Action[],
  {seed, count}: {readonly seed: number; readonly count: number},
): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const steps: string[] = [];
  for (let attempt = 0; steps.length < count && attempt < count * 6; attempt++) {
    const {name, act} = random.pick(actions);
    const done = await act(page, random, frame).catch(async (error: unknown) => {
      mkdirSync(OUTPUT, {recursive: true});
      await page.screenshot({path: join(OUTPUT, `walk-${seed}-stuck.png`)});
      throw new Error(`walk ${seed}, after ${[...steps, name].join(' → ')}: ${String(error)}`, {cause: error});
    });
    if (!done) continue;
    steps.push(name);
    // Half of the steps follow at once, as those of a reader in a hurry.
    if (random.next() < 0.5) await atRest(frame);
    else await frame.evaluate(() => new Promise((later) => requestAnimationFrame(() => setTimeout(later))));
  }
  return steps;
}

export function compareViews(walked: SeenView, opened: SeenView, isRounded: boolean): readonly string[] {
  const limit = isRounded ? SHARE_ROUNDED : SHARE;
  const share = shareDifferent(walked.picture, opened.picture);
  return [
    ...(walked.mode === opened.mode ? [] : [`mode ${walked.mode}, opened ${opened.mode}`]),
    ...differences('words', walked.words, opened.words),
    ...differences('names', walked.names, opened.names),
    ...(share <= limit ? [] : [`${(share * 100).toFixed(2)} % of the map's pixels are plainly different`]),
  ];
}

function differences(what: string, walked: readonly string[], opened: readonly string[]): readonly string[] {
  const only = (a: readonly string[], b: readonly string[]): readonly string[] =>
    a.filter((line) => !b.includes(line)).slice(0, 6);
  if (walked.join('\n') === opened.join('\n')) return [];
  return [
    `${what}: walked ${walked.length}, opened ${opened.length}; only walked ${JSON.stringify(only(walked, opened))}, only opened ${JSON.stringify(only(opened, walked))}`,
  ];
}

function shareDifferent(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const apart = [0, 1, 2].reduce(
      (sum, channel) => sum + Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)),
      0,
    );
    if (apart > PLAIN) different++;
  }
  return different / (a.width * a.height);
}
