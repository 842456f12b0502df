import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {describe, expect, inject, it} from 'vitest';
import {firstLoad, SITE} from './weigh-site.ts';

const site = inject('siteUrl');
const fetchAs = (path: string, encoding: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(new URL(path, site), {headers: {'Accept-Encoding': encoding, ...headers}});
const script = [...firstLoad('index.html').files.keys()].find((file) => file.endsWith('.js')) ?? '';

describe('the site as it is served', () => {
  it('has gzip and brotli beside every script, each giving back the same bytes', () => {
    const names = readdirSync(join(SITE, 'assets')).filter(
      (name) => /\.m?js$/.test(name) && readFileSync(join(SITE, 'assets', name)).length >= 1000,
    );
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const bytes = readFileSync(join(SITE, 'assets', name));
      expect(gunzipSync(readFileSync(join(SITE, 'assets', `${name}.gz`))).equals(bytes), `${name}.gz`).toBe(true);
      expect(brotliDecompressSync(readFileSync(join(SITE, 'assets', `${name}.br`))).equals(bytes), `${name}.br`).toBe(
        true,
      );
    }
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['identity', null],
  ])('sends the page to who accepts %s as %s, with the same words', async (accepted, encoding) => {
    const response = await fetchAs('', accepted);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toBe(readFileSync(join(SITE, 'index.html'), 'utf8'));
  });

  it('lets hashed assets be kept for ever, and has everything else asked for again', async () => {
    const cacheOf = async (path: string): Promise<string | null> =>
      (await fetchAs(path, 'br')).headers.get('cache-control');
    expect(await cacheOf(script)).toBe('public, max-age=31536000, immutable');
    for (const path of ['', 'embed.html', 'data/bundle.json', 'changzhi-map.js', 'icon.svg'])
      expect(await cacheOf(path), path).toBe('no-cache');
  });

  it('answers who has the latest page already with 304 and nothing else', async () => {
    const etag = (await fetchAs('', 'br')).headers.get('etag') ?? '';
    const again = await fetchAs('', 'br', {'If-None-Match': etag});
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('sends no file from outside the site', async () => {
    const response = await fetchAs('..%2f..%2fpackage.json', 'br');
    expect(await response.text()).not.toContain('"devDependencies"');
  });
});
