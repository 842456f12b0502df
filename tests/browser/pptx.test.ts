import {strFromU8, unzipSync} from 'fflate';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {bytesOf, openPage, type OpenPage} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';

describe('slides made in the browser', () => {
  let browser: Browser;
  let opened: OpenPage;
  let parts: Record<string, Uint8Array>;
  let name: string;
  const progress: string[] = [];
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
    opened = await openPage(browser, `${inject('siteUrl')}?mode=present`, {reducedMotion: 'reduce'});
    const {page} = opened;
    await page.exposeFunction('saw', (said: string) => progress.push(said));
    await page.locator('[data-take="slides"][data-of="binhu"]').click();
    await page
      .locator('.take-away .said')
      .evaluate((said) =>
        new MutationObserver(() => (window as never as {saw: (text: string) => void}).saw(said.textContent)).observe(
          said,
          {subtree: true, characterData: true, childList: true},
        ),
      );
    const download = await page.waitForEvent('download', {timeout: 110_000});
    name = download.suggestedFilename();
    parts = unzipSync(await bytesOf(download));
  });
  afterAll(() => browser.close());

  it('are named for the briefing, and the dialog says so', async () => {
    expect(name).toMatch(/^[^/\\]+\.pptx$/);
    expect(await opened.page.locator('.take-away .said').innerText()).toContain(name);
    expect(opened.errors).toEqual([]);
  });

  it('show how far they are while they are made', () => {
    expect(progress.filter((said) => /第 \d+ 步/.test(said)).length).toBeGreaterThan(3);
  });

  it('hold a sharp map on every slide but the last', () => {
    const pictures = Object.entries(parts).filter(([part]) => /^ppt\/media\/.+\.png$/.test(part));
    const slides = Object.keys(parts).filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
    expect(pictures).toHaveLength(slides.length - 1);
    for (const [, png] of pictures) {
      expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBeGreaterThan(2000);
      expect(png.length).toBeGreaterThan(100_000);
    }
  });

  it('hold the quotation as text with an East Asian face', () => {
    const xml = strFromU8(parts['ppt/slides/slide2.xml'] as Uint8Array);
    expect(xml).toContain('<a:ea typeface="+mn-ea"');
    expect(xml).toContain('滨湖区');
  });
});
