import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build, createServer, type InlineConfig, type Rolldown, type ViteDevServer} from 'vite';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {articleMap} from '../../../src/build/vite-plugin.ts';
import {FIXTURES} from './compile-fixture.ts';

const PAGE = '<html><head><!--app-head--></head><body><!--app-html--><!--app-data--></body></html>';
const PRERENDER =
  'export const prerender = (bundle, {features}) => ({head: `<title>${bundle.article.id}</title>`, html: `<main>${features.length} $& drawn</main>`, data: {article: `${bundle.article.id}</script>`}});';
const writers = {
  'passages.txt': ({bundle}: {bundle: {passages: readonly {id: string}[]}}) =>
    bundle.passages.map(({id}) => id).join('\n'),
};

/** Vite itself may be slow where others work beside it. */
const PATIENT = {timeout: 30_000};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'article-map-'));
  cpSync(join(FIXTURES, 'ok-small'), root, {recursive: true});
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'prerender.ts'), PRERENDER);
});

afterEach(() => rmSync(root, {recursive: true, force: true}));

function config(): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [articleMap({content: 'content', geo: 'geo', prerender: 'prerender.ts', writers})],
  };
}

/** Writes the passages with one replacement, as an editor's save would. */
function edit(from: string, to: string): string {
  const file = join(root, 'content/passages.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  return file;
}

describe('a build', PATIENT, () => {
  it('fills the page and gives the data files', async () => {
    const {output} = (await build({...config(), build: {write: false}})) as Rolldown.RolldownOutput;
    const sourceOf = (name: string): unknown =>
      output.flatMap((file) => (file.type === 'asset' && file.fileName === name ? [file.source] : []))[0];
    expect(sourceOf('index.html')).toContain('<title>small</title>');
    expect(sourceOf('index.html')).toContain(
      '<main>2 $& drawn</main><script type="application/json" id="first-data">{"article":"small\\u003c/script>"}</script>',
    );
    expect(sourceOf('data/passages.txt')).toContain('title-bridge\nroads-20');
  });

  it('fails with every fault listed', async () => {
    edit('桥通了就好', '桥通了就行');
    edit('value: 100000,', 'value: 1,');
    await expect(build({...config(), build: {write: false}})).rejects.toThrow(
      /2 faults[^]*引文不在原文中[^]*quotation not found/,
    );
  });
});

describe('in development', PATIENT, () => {
  let server: ViteDevServer;
  const send = vi.fn();

  beforeEach(async () => {
    server = await createServer({...config(), server: {middlewareMode: true, ws: false}});
    send.mockReset();
    server.ws.send = send;
  });

  afterEach(() => server.close());

  const save = (from: string, to: string): void => void server.watcher.emit('all', 'change', edit(from, to));

  it('fills the page', async () => {
    expect(await server.transformIndexHtml('/', PAGE)).toContain('<title>small</title>');
  });

  it('sends a changed article to the page without a reload', async () => {
    save('Once the bridge is open', 'As soon as the bridge is open');
    await vi.waitFor(
      () => expect(send).toHaveBeenCalledWith(expect.objectContaining({event: 'bundle:update'})),
      PATIENT,
    );
    expect(JSON.stringify(send.mock.calls)).toContain('As soon as the bridge');
    expect(JSON.stringify(send.mock.calls)).not.toContain('full-reload');
  });

  it('shows faults in the overlay, keeps the page readable, and clears the overlay once they are mended', async () => {
    save('桥通了就好', '桥通了就行');
    await vi.waitFor(
      () =>
        expect(send).toHaveBeenCalledWith(
          expect.objectContaining({
            type: 'error',
            err: expect.objectContaining({message: expect.stringContaining('quotation not found')}),
          }),
        ),
      PATIENT,
    );
    expect(await server.transformIndexHtml('/', PAGE)).toContain('<title>small</title>');
    send.mockClear();
    save('桥通了就行', '桥通了就好');
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({type: 'update', updates: []}), PATIENT);
    expect(JSON.stringify(send.mock.calls)).not.toContain('"error"');
  });
});
