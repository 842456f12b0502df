import type {Browser} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {MADE_UP} from '../fixtures/region-site.ts';
import {openPage, waitForMap} from './page.ts';
import {ROOT} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

describe('the development server', () => {
  let server: ViteDevServer;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    const before = process.env['SITE_ROOT'];
    process.env['SITE_ROOT'] = MADE_UP;
    server = await createServer({
      root: ROOT,
      // Beside what a developer's own server keeps.
      cacheDir: '.cache/vite-made-up',
      mode: 'development',
      logLevel: 'error',
      server: {port: 0},
    });
    if (before === undefined) delete process.env['SITE_ROOT'];
    else process.env['SITE_ROOT'] = before;
    await server.listen();
    url = server.resolvedUrls?.local[0] ?? '';
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('serves a page that answers, with the site’s names', async () => {
    const {page, errors, close} = await openPage(browser, url);
    await waitForMap(page, false);
    await page.locator('#panel [data-place="mirror-lake"]').first().click();
    await expect.poll(() => page.locator('#panel-title').innerText()).toContain('镜湖');
    expect(errors).toEqual([]);
    await close();
  });

  it('serves an example with the element and the frame that it loads', async () => {
    const {page, errors, close} = await openPage(browser, `${url}examples/`);
    await page.locator('mirror-letters .embed.live').waitFor();
    expect(await page.locator('mirror-letters .subject h2').innerText()).toMatch(/^镜湖/);
    expect(errors).toEqual([]);
    await close();
  });

  it('serves the manifest and the site’s own files as a build writes them', async () => {
    const textAt = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text();
    expect(await textAt('manifest.webmanifest')).toContain('"name": "镜湖来信：云泽地图"');
    expect(await textAt('examples/')).toContain('<mirror-letters place="mirror-lake"');
    expect(await textAt('embed.html')).not.toMatch(/<!--app|"@embed/);
  });
});
