import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {walkFrame} from '../walks/frame-walk.ts';
import {walk} from '../walks/walk.ts';
import {sharedChromium} from './shared-chromium.ts';

/** A minute's worth; some have found faults. `npm run check:walks` takes more of them. */
const SEEDS = [3, 45, 59];
const FRAME_SEEDS = [4];

describe('a view that was reached by a walk through several parts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser.close());

  it.each(SEEDS)('looks as its own address does when it is opened fresh: walk %i', {timeout: 300_000}, async (seed) => {
    const {steps, address, faults} = await walk(browser, inject('siteUrl'), {seed});
    expect(faults, `${steps.join(' → ')}\n${address}`).toEqual([]);
  });

  it.each(FRAME_SEEDS)('looks in a frame as one that is asked for it: walk %i', {timeout: 300_000}, async (seed) => {
    const {steps, address, faults} = await walkFrame(browser, inject('siteUrl'), seed);
    expect(faults, `${steps.join(' → ')}\n${address}`).toEqual([]);
  });
});
