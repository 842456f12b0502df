import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage, waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';
import {formatBriefingFile} from '../../src/domain/briefing-file.ts';
import {toHash} from '../../src/page/features/present/share-link.ts';
import {bundle} from '../unit/content/changzhi.ts';

const TALK = formatBriefingFile(bundle.briefings.slice(0, 1), bundle.article.id);
const SHARED = '?mode=present&briefing=shared&scene=2';

describe('a link that went through chats', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  const open = (address: string) => openPage(browser, new URL(address, inject('siteUrl')).href);

  it.each([
    '#?place=binhu',
    '#/?place=binhu&lang=zh-CN',
    '?from=timeline#?PLACE=BINHU',
    '?place%3Dbinhu%26theme%3Ddark',
  ])('opens what it means: %s', async (address) => {
    const {page, errors, close} = await open(address);
    await page.locator('#panel h2', {hasText: '滨湖区'}).waitFor();
    expect(new URL(page.url()).searchParams.get('place')?.toLowerCase()).toBe('binhu');
    expect(errors).toEqual([]);
    await close();
  });

  it('opens what is pasted behind the address of an open page', async () => {
    const {page, close} = await open('');
    await waitForMark(page, 'map-usable');
    await page.locator('html.js').waitFor();
    await expect
      .poll(async () => {
        await page.evaluate(() => {
          window.location.hash = '#?place=luzhou';
        });
        return page.locator('#panel h2').first().innerText();
      })
      .toContain('潞州区');
    await close();
  });

  it('leaves alone what an embedding page has put behind the #', async () => {
    const {page, close} = await open('?place=binhu#?secret=abc');
    await page.locator('#panel h2', {hasText: '滨湖区'}).waitFor();
    expect(new URL(page.url()).search).toBe('?place=binhu');
    await close();
  });

  it('brings its briefing with what a chat has put behind it', async () => {
    const {page, close} = await open(`${SHARED}${await toHash(TALK)}&from=singlemessage&isappinstalled=0`);
    await page.locator('.presenter-source .page', {hasText: '2 /'}).waitFor();
    await close();
  });

  it.each([
    ['cut after 1,000 characters', async () => (await toHash(TALK)).slice(0, 1000)],
    ['cut before the briefing', async () => ''],
  ])('tells a reader that its briefing did not arrive whole: %s', async (_what, hashOf) => {
    const {page, close} = await open(`${SHARED}${await hashOf()}`);
    await page.locator('.chooser header', {hasText: '这个链接没有收全'}).waitFor();
    expect(await page.locator('.chooser [data-present-briefing]').count()).toBe(bundle.briefings.length);
    expect(await page.locator('body').innerText()).not.toContain('JSON');
    await close();
  });
});
