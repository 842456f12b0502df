import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {compileProject} from '../../src/compile/compile-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {axeViolations} from './axe.ts';
import {openPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

const at = (path: string): string => new URL(path, inject('siteUrl')).href;
const {places, sources} = requireSound(compileProject()).bundle;

describe('the page of provenance', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  it('lists every place and every source without scripts, each place with a picture of its precision', async () => {
    const {page, close} = await openPage(browser, at('provenance/'), {javaScript: false});
    expect(await page.locator('tbody tr[id]').evaluateAll((rows) => rows.map(({id}) => id).sort())).toEqual(
      places.map(({id}) => id).sort(),
    );
    expect(await page.locator('.sources li').count()).toBe(sources.length);
    expect(await page.locator('tbody tr[id] .precision-sample > *').count()).toBeGreaterThanOrEqual(places.length);
    const row = page.locator('#zhengtai-hsr');
    expect(await row.locator('.precision-sample').count()).toBe(2);
    expect(await row.innerText()).toMatch(/描绘[^]*示意[^]*1\.7 km[^]*ODbL/);
    await close();
  });

  it('is reached from a place, and from what there is to know about the data', async () => {
    const {page, close} = await openPage(browser, at('?place=binhu'));
    await page.locator('#how-exact .all a').click();
    await page.waitForURL(/provenance\/#binhu$/);
    expect(await page.locator('#binhu').innerText()).toContain('3 km');
    await page.goto(at(''));
    await page.locator('.attribution-line [data-help]').click();
    await page.locator('.help-dialog a[href="provenance/"]').click();
    await page.waitForURL(/provenance\/$/);
    await page.locator('#tunliu a').first().click();
    await page.waitForURL(/\?place=tunliu$/);
    await close();
  });

  it('says of a line in pieces how exact each kind of piece is', async () => {
    const {page, close} = await openPage(browser, at('?place=zhengtai-hsr'));
    const pieces = page.locator('#how-exact .pieces li');
    await pieces.first().waitFor();
    expect(await pieces.allInnerTexts()).toEqual([
      expect.stringMatching(/^\s*描绘 309 km：约 100 米（95% 把握）$/),
      expect.stringMatching(/^\s*示意 127 km：大半约 570 米，最差约 1\.7 公里（95% 把握）$/),
    ]);
    expect(await pieces.locator('.precision-sample').count()).toBe(2);
    await close();
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])('has nothing that axe finds serious, and no sideways scrolling, at %d × %d', async (width, height) => {
    const {page, errors, close} = await openPage(browser, at('provenance/'), {width, height});
    const violations = await axeViolations(page);
    expect(
      violations
        .filter(({impact}) => impact === 'serious' || impact === 'critical')
        .map(({id, nodes}) => `${id}: ${nodes[0]?.html}`),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(errors).toEqual([]);
    await close();
  });
});
