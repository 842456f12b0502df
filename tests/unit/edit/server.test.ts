import {request as ask} from 'node:http';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {statusAtDoor} from '../../../src/cli/edit/guard.ts';
import {serveEditor, type EditorServer} from '../../../src/cli/edit/serve-editor.ts';
import type {Refusal, ServerEvent, Sheet, Shelf} from '../../../src/edit/protocol.ts';
import {scratch, type Scratch} from './scratch.ts';

describe('the editor’s door', () => {
  const door = {port: 4180, token: 'abc'};
  const status = (url: string, headers: Readonly<Record<string, string>>, method = 'GET'): number | null =>
    statusAtDoor({url, method, headers: {host: '127.0.0.1:4180', ...headers}}, door);

  it.each([
    ['the page with its token', '/edit/?token=abc', {}, null],
    ['the page without', '/edit/', {}, 403],
    ['the page with another', '/edit/?token=abd', {}, 403],
    ['an answer with the token', '/edit/api/shelf', {'x-token': 'abc'}, null],
    ['an answer without', '/edit/api/shelf', {}, 403],
    ['an answer with the token in its address', '/edit/api/shelf?token=abc', {}, 403],
    ['events with the token in their address', '/edit/api/events?token=abc', {}, null],
    ['events without', '/edit/api/events', {}, 403],
    [
      'a page of the web that found the token',
      '/edit/api/shelf',
      {'x-token': 'abc', origin: 'https://example.org'},
      403,
    ],
    ['another server of this machine', '/edit/api/shelf', {'x-token': 'abc', origin: 'http://127.0.0.1:5173'}, 403],
    ['a frame elsewhere', '/edit/api/shelf', {'x-token': 'abc', 'sec-fetch-site': 'cross-site'}, 403],
    ['the page itself', '/edit/api/shelf', {'x-token': 'abc', origin: 'http://127.0.0.1:4180'}, null],
    ['a name of the web for this machine', '/', {host: 'rebound.example.org:4180'}, 421],
    ['a name without port', '/', {host: '127.0.0.1'}, 421],
    ['the site by this machine’s name', '/', {host: 'localhost:4180'}, null],
  ] as const)('answers %s', (_who, url, headers, expected) => {
    expect(status(url, headers)).toBe(expected);
  });

  it('lets no other origin change the site’s own pages either', () => {
    expect(status('/', {origin: 'https://example.org'}, 'POST')).toBe(403);
  });
});

describe('the editor’s server', () => {
  let files: Scratch;
  let server: EditorServer;
  const api = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}/edit/api/${path}`, {
      ...init,
      headers: {'X-Token': server.token, ...init.headers},
    });
  const post = (path: string, body: unknown = {}): Promise<Response> =>
    api(path, {method: 'POST', body: JSON.stringify(body)});

  beforeEach(async () => {
    files = scratch();
    server = await serveEditor({root: files.root, port: 0, pages: false});
  });
  afterEach(() => server.close());

  it('gives the shelf, a sheet, and the sheet after a change', async () => {
    const shelf = (await (await api('shelf')).json()) as Shelf;
    expect(shelf.articles).toMatchObject([
      {id: 'mirror', title: '镜湖边上的新车站', region: 'yunze', isPublished: true, todo: {faults: 0, english: 0}},
    ]);
    expect(shelf.regions).toEqual([{id: 'yunze', name: {zh: '云泽市', en: 'Yunze'}}]);
    const sheet = (await (await api('articles/mirror')).json()) as Sheet;
    const drop = {version: sheet.version, label: '删', changes: [{do: 'drop', file: 'passages', id: 'trees'}]};
    const after = (await (await post('articles/mirror/changes', drop)).json()) as Sheet;
    expect(after.passages).toHaveLength(sheet.passages.length - 1);
    expect(after.undo).toBe('删');
    expect(((await (await post('articles/mirror/undo')).json()) as Sheet).version).toBe(sheet.version);
    expect(((await (await post('articles/mirror/redo')).json()) as Sheet).version).toBe(after.version);
  });

  it.each([
    'articles/..%2F..%2Fpublic',
    'articles/%2e%2e',
    'articles/mirror%2F..%2Fmirror',
    'articles/none',
    'articles/mirror/nothing',
    'nothing',
  ])('has nothing at %s', async (path) => {
    const answer = await api(path);
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as Refusal).refused.zh).toMatch(/没有/);
  });

  it('takes no path that a client leaves as it is', async () => {
    const status = await new Promise((resolve) => {
      const headers = {'X-Token': server.token};
      const path = '/edit/api/articles/../../../../etc';
      ask({port: server.port, host: '127.0.0.1', path, headers}, ({statusCode}) => resolve(statusCode)).end();
    });
    expect(status).toBe(404);
  });

  it('writes pictures into the article’s folder by what they are, and nowhere else', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const send = async (name: string, body: Uint8Array): Promise<unknown> =>
      (
        await api('articles/mirror/pictures', {
          method: 'POST',
          body: Buffer.from(body),
          headers: {'X-Name': encodeURIComponent(name)},
        })
      ).json();
    expect(await send('../../湖 Lake.JPG', png)).toEqual({file: 'lake.png'});
    expect(await send('lake.png', png)).toEqual({file: 'lake.png'});
    expect(await send('lake.png', Buffer.concat([png, png]))).toEqual({file: 'lake-2.png'});
    expect(await send('湖.svg', Buffer.from('<svg onload="x"/>'))).toMatchObject({
      refused: {zh: '不是 PNG、JPEG、WebP 或 AVIF 图片'},
    });
    expect(await send('big.png', Buffer.concat([png, Buffer.alloc(8e6)]))).toMatchObject({refused: expect.anything()});
    const names = readdirSync(join(files.root, 'src/content/mirror'));
    expect(names.filter((name) => /png|svg|jpg/.test(name))).toEqual(['lake-2.png', 'lake.png', 'station.jpg']);
    expect(readdirSync(join(files.root, 'src/content'))).toEqual(['mirror', 'public', 'site.yaml']);
  });

  it('says what it cannot read in a sentence', async () => {
    const answer = await api('articles/mirror/changes', {method: 'POST', body: '{'});
    expect([answer.status, ((await answer.json()) as Refusal).refused.zh]).toEqual([400, '请求不是 JSON']);
  });

  it('tells of changes by its own hand and by another’s', async () => {
    const {body} = await fetch(`http://127.0.0.1:${server.port}/edit/api/events?token=${server.token}`);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let said = '';
    const next = async (): Promise<ServerEvent> => {
      for (;;) {
        const [whole, event] = /data: (.*)\n\n/.exec(said) ?? [];
        if (whole && event) {
          said = said.slice(said.indexOf(whole) + whole.length);
          return JSON.parse(event) as ServerEvent;
        }
        const {value} = await reader.read();
        said += decoder.decode(value, {stream: true});
      }
    };
    const {version} = server.editor.sheet('mirror');
    const drop = {version, label: '删', changes: [{do: 'drop', file: 'passages', id: 'trees'}]};
    const after = (await (await post('articles/mirror/changes', drop)).json()) as Sheet;
    expect(await next()).toEqual({type: 'changed', article: 'mirror', version: after.version});
    files.write('src/content/mirror/speakers.yaml', `# By hand.\n${files.read('src/content/mirror/speakers.yaml')}`);
    const told = await next();
    expect(told).toMatchObject({type: 'changed', article: 'mirror', version: server.editor.sheet('mirror').version});
    await reader.cancel();
  });
});
