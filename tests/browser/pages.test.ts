import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openPage} from './page.ts';
import {countColours, readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const at = (path: string): string => new URL(path, inject('siteUrl')).href;
const textOf = async (path: string): Promise<string> => (await fetch(at(path))).text();
const metaOf = (html: string, name: string): string =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1] ?? '';

describe('the pages beside the app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser.close());

  it('quote in full what the article says of a place, without scripts', async () => {
    const {page, close} = await openPage(browser, at('place/tunliu/'), {javaScript: false, width: 390, height: 844});
    expect(await page.title()).toContain('屯留区');
    expect(await page.locator('blockquote', {hasText: '加快建设1000座日光大棚'}).count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain('第 18 段');
    await close();
  });

  it('open the map on the place where there are scripts, in the language of the link', async () => {
    const {page, close} = await openPage(browser, at('place/tunliu/?lang=en'));
    await page.waitForURL(/\?place=tunliu&lang=en$/);
    await expect.poll(() => page.locator('#panel-title').innerText()).toContain('Tunliu');
    await close();
  });

  it('open the article at their paragraph', async () => {
    const {page, close} = await openPage(browser, at('paragraph/p19/'));
    await page.waitForURL(/\?mode=read#p19$/);
    await expect.poll(() => page.locator('#p19').isVisible()).toBe(true);
    await close();
  });

  it('have title, description and a preview picture of 1200 × 630 that shows something', async () => {
    const html = await textOf('place/zhangze-lake/');
    expect(html).toMatch(/<title>漳泽湖/);
    expect(metaOf(html, 'description')).toMatch(/报道中 \d+ 处/);
    const picture = await fetch(new URL(metaOf(html, 'og:image'), at('place/zhangze-lake/')));
    const pixels = readPixels(Buffer.from(await picture.arrayBuffer()));
    expect([pixels.width, pixels.height]).toEqual([1200, 630]);
    expect(countColours(pixels)).toBeGreaterThan(50);
  });

  it('tell schema.org of the place and the article, and claim no date', async () => {
    const html = await textOf('place/tunliu/');
    const ld = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? 'null') as {
      '@graph': readonly Record<string, unknown>[];
    };
    const [place, article] = ld['@graph'];
    expect(place).toMatchObject({'@type': 'Place', name: '屯留区', geo: {'@type': 'GeoCoordinates'}});
    expect(article).toMatchObject({'@type': 'NewsArticle', inLanguage: 'zh-CN'});
    expect(article).not.toHaveProperty('datePublished');
  });

  it('are all in the sitemap, and each entry is there', async () => {
    const addresses = [...(await textOf('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = '']) => address,
    );
    expect(addresses.filter((address) => address.includes('place/')).length).toBeGreaterThan(60);
    const answers = await Promise.all(
      addresses.map(async (address) => [address, (await fetch(new URL(address, inject('siteUrl')))).status] as const),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    expect(await textOf('robots.txt')).toContain('Allow: /');
  });
});
