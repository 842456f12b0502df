import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {
  asBuilt,
  isForeignAsset,
  isForeignPage,
  isFromSite,
  isNeeded,
} from '../../../../src/page/features/offline/verify.ts';
import {workerScript} from '../../../../src/build/service-worker.ts';

const SCOPE = 'https://example.org/map/';
const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
const html = {headers: {'Content-Type': 'text/html; charset=utf-8'}};

describe('what is kept', () => {
  it('has the body that was built, and the headers that say what it is', async () => {
    const headers = {'Content-Type': 'text/css', 'Content-Encoding': 'br', 'Content-Length': '3', Vary: '*'};
    const kept = await asBuilt(new Response('地图', {headers}), hash('地图'));
    expect(await kept?.text()).toBe('地图');
    expect([...(kept?.headers ?? [])]).toEqual([['content-type', 'text/css']]);
  });

  it('is nothing where one byte differs', async () => {
    expect(await asBuilt(new Response('地图 '), hash('地图'))).toBeNull();
  });

  it.each([
    [true, {ok: true, redirected: false, url: `${SCOPE}embed.html`}],
    [true, {ok: true, redirected: true, url: `${SCOPE}embed`}],
    [false, {ok: true, redirected: true, url: 'https://example.org/login'}],
    [false, {ok: true, redirected: true, url: 'https://login.net/?for=https://example.org/map/'}],
    [false, {ok: false, redirected: false, url: `${SCOPE}embed.html`}],
  ])('comes from the site: %s for %o', (expected, response) => {
    expect(isFromSite(response, SCOPE)).toBe(expected);
  });

  it('may do without pages and icons, which hosts rewrite, and without no script and no data', () => {
    expect(['./', 'provenance/', 'icon-192.png', 'assets/a.js', 'data/map.json'].filter(isNeeded)).toEqual([
      'assets/a.js',
      'data/map.json',
    ]);
  });
});

describe('what an older version has kept', () => {
  it('is foreign where a page stands for a script', () => {
    expect(isForeignAsset(`${SCOPE}assets/a.js`, new Response('', html))).toBe(true);
    expect(
      isForeignAsset(`${SCOPE}assets/a.js`, new Response('', {headers: {'Content-Type': 'text/javascript'}})),
    ).toBe(false);
    expect(isForeignAsset(SCOPE, new Response('', html))).toBe(false);
  });

  it('is foreign where the page is not ours', async () => {
    expect(await isForeignPage(new Response('<h1>Sign in</h1>', html))).toBe(true);
    expect(await isForeignPage(new Response('<script id="first-data">{}</script>', html))).toBe(false);
  });
});

it('the version is another one when a file or the worker is', () => {
  const version = (files: Record<string, string>, code: string): string =>
    /VERSION = '(\w+)'/.exec(workerScript(files, code))?.[1] ?? '';
  const versions = [version({a: '1'}, 'x'), version({a: '2'}, 'x'), version({b: '1'}, 'x'), version({a: '1'}, 'y')];
  expect(new Set(versions).size).toBe(4);
  expect(version({a: '1'}, 'x')).toBe(versions[0]);
});
