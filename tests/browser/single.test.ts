import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {build} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchChromium} from './chromium.ts';
import {openPage, type OpenPage} from './page.ts';
import {CACHE, ROOT} from './paths.ts';

const folder = mkdtempSync(join(CACHE, 'single-'));
const url = pathToFileURL(join(folder, 'changzhi-map.html')).href;

beforeAll(async () => {
  const before = process.env['NODE_ENV'];
  Object.assign(process.env, {NODE_ENV: 'production', SINGLE_DIR: folder});
  await build({root: ROOT, configFile: join(ROOT, 'vite.single.config.ts'), mode: 'production', logLevel: 'error'});
  if (before !== undefined) process.env['NODE_ENV'] = before;
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('the page as one file', () => {
  it('is one file, small enough for any stick and any chat', () => {
    expect(readdirSync(folder)).toEqual(['changzhi-map.html']);
    expect(statSync(join(folder, 'changzhi-map.html')).size).toBeLessThan(5_000_000);
  });

  it.each([[true, 'surface'], [false, 'fallback']] as const)('opens from the disk without network (WebGL: %s), selects and presents', async (webgl, mark) => {
    const browser = await launchChromium({webgl});
    const requests: string[] = [];
    const opened = await openFile(browser, '', requests);
    await opened.page.waitForFunction((name) => document.getElementById('map')?.dataset[name], mark, {timeout: 40_000});
    await opened.page.locator('#panel [data-place="luzhou"]').first().click();
    await expect.poll(() => opened.page.locator('#panel h2').first().innerText()).toContain('潞州区');
    await opened.page.goto(`${url}?mode=present&briefing=binhu&scene=2`);
    const headline = opened.page.locator('.scene h2');
    const first = await headline.innerText();
    await opened.page.keyboard.press('PageDown');
    await expect.poll(() => headline.innerText()).not.toBe(first);
    expect(requests.filter((each) => !each.startsWith(url) && !/^(data|blob):/.test(each))).toEqual([]);
    expect(opened.errors).toEqual([]);
    await browser.close();
  });

  it('makes slides and a handout', async () => {
    const browser = await launchChromium({webgl: false});
    const {page} = await openFile(browser, '?mode=present', []);
    await page.locator('[data-take="handout"]').first().click();
    await page.frameLocator('dialog iframe').locator('.page').first().waitFor();
    await page.keyboard.press('Escape');
    const download = page.waitForEvent('download', {timeout: 50_000});
    await page.locator('[data-take="slides"][data-of="binhu"]').click();
    expect((await download).suggestedFilename()).toMatch(/\.pptx$/);
    await browser.close();
  });
});

async function openFile(browser: Browser, search: string, requests: string[]): Promise<OpenPage & {readonly page: Page}> {
  const opened = await openPage(browser, 'about:blank', {reducedMotion: 'reduce'});
  await opened.page.context().setOffline(true);
  opened.page.on('request', (request) => requests.push(request.url()));
  await opened.page.goto(url + search);
  return opened;
}
