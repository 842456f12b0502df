import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {layTwoArticles} from '../../fixtures/two-articles.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SLOW = 120_000;

let folder = '';
let server: ViteDevServer | null = null;
let url = '';

/** The development server of the made-up region's site with two articles, by the project's own configuration. */
async function serve(home: string): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'serve-lists-'));
  layTwoArticles(folder, home);
  const before = process.env['SITE_ROOT'];
  process.env['SITE_ROOT'] = folder;
  try {
    server = await createServer({
      root: ROOT,
      cacheDir: join(folder, '.vite'),
      mode: 'development',
      logLevel: 'silent',
      optimizeDeps: {noDiscovery: true},
      server: {port: 0, host: '127.0.0.1', ws: false, watch: null},
    });
  } finally {
    if (before === undefined) delete process.env['SITE_ROOT'];
    else process.env['SITE_ROOT'] = before;
  }
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? '';
}

async function end(): Promise<void> {
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
}

const textAt = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text();
/** The list's own links to the articles, by their headlines. */
const listed = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/<a class="title" href="([^"]*)">([^<]*)/g)].map(([, href = '', title = '']) => [href, title]);

describe('the development server of a site whose home is the list', () => {
  beforeAll(() => serve('index'), SLOW);
  afterAll(end);

  it('opens with the list, whose links are those of a build', {timeout: SLOW}, async () => {
    const text = await textAt('');
    expect(listed(text)).toEqual([
      ['./article/mirror/', '镜湖边上的新车站'],
      ['./article/ferry/', '镜湖渡船重开'],
    ]);
    expect(text).toMatch(/<svg class="map"[^>]*>.+<\/svg>/s);
    expect(await textAt('index.html')).toBe(text);
    expect(listed(await textAt('article/'))[1]).toEqual(['../article/ferry/', '镜湖渡船重开']);
    const feed = await fetch(new URL('feed.xml', url));
    expect(feed.headers.get('Content-Type')).toContain('application/atom+xml');
    expect(await feed.text()).toMatch(/<title>.*镜湖渡船重开/s);
  });

  it('leads what an address names to the first article, which has its own page', {timeout: SLOW}, async () => {
    const [, script = '', to = ''] =
      /<script src="([^"]*)" data-to="([^"]*)"/.exec(await textAt('?place=donghe')) ?? [];
    expect(await textAt(script)).toBe(readFileSync(join(ROOT, 'public/open-on-map.js'), 'utf8'));
    expect(to).toBe('article/mirror/');
    const article = await textAt(to);
    expect(article).toContain('data-article="mirror"');
    expect(listed(article)).toEqual([]);
  });

  it('has a change of an article when it is loaded again', {timeout: SLOW}, async () => {
    const file = join(folder, 'src/content/ferry/article.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('2026-03-02', '2026-03-12'));
    server?.watcher.emit('all', 'change', file);
    expect(await textAt('')).toContain('2026-03-12 · 云泽市');
  });
});

describe('the development server of a site whose home is an article', () => {
  beforeAll(() => serve('mirror'), SLOW);
  afterAll(end);

  it('opens with that article, and has the list beside it', {timeout: SLOW}, async () => {
    expect(listed(await textAt(''))).toEqual([]);
    expect(listed(await textAt('article/'))).toEqual([
      ['../', '镜湖边上的新车站'],
      ['../article/ferry/', '镜湖渡船重开'],
    ]);
  });
});
