import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer as createHttpServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {collectionWriter} from '../../../src/build/data-writers.ts';
import {articleMap} from '../../../src/build/vite-plugin.ts';
import type {Bundle} from '../../../src/domain/bundle.ts';
import type {PlaceFile} from '../../../src/domain/collection.ts';
import {synthesise} from '../../synth/synthesise.ts';
import {writeSynthetic} from '../../synth/write-synthetic.ts';
import {FIXTURES} from './compile-fixture.ts';

const WRITERS = {'bundle.json': ({bundle}: {readonly bundle: Bundle}) => JSON.stringify(bundle)};

describe('a collection in development', {timeout: 30_000}, () => {
  const root = mkdtempSync(join(tmpdir(), 'further-'));
  let vite: ViteDevServer;
  let server: Server;
  const ask = (name: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/data/${name}`, {headers});

  beforeAll(async () => {
    cpSync(join(FIXTURES, 'ok-small'), root, {recursive: true});
    writeSynthetic(synthesise({articles: 2, places: 24, passages: 40, seed: 1}), join(root, 'further'));
    vite = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        articleMap({content: 'content', geo: 'geo', writers: WRITERS, collection: 'further', collectionWriter}),
      ],
      server: {middlewareMode: true, ws: false},
    });
    server = createHttpServer(vite.middlewares);
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
  }, 30_000);
  afterAll(async () => {
    server.close();
    await vite.close();
    rmSync(root, {recursive: true});
  });

  it('is served in the same pieces as by a build', async () => {
    expect(await (await ask('bundle.json')).json()).toMatchObject({
      collection: {articles: 2, places: 24, passages: 40},
    });
    expect(await (await ask('collection/index.json')).json()).toMatchObject({passageShards: 1});
    const file = (await (await ask('at/synth-3.json')).json()) as PlaceFile;
    expect(file.places.map(({id}) => id)).toContain('synth-3');
    expect((await ask('at/nowhere.json')).status).toBe(404);
  });

  it('gives the archive in parts', async () => {
    const part = await ask('collection/shapes.pmtiles', {range: 'bytes=0-6'});
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toMatch(/^bytes 0-6\/\d+$/);
    expect(await part.text()).toBe('PMTiles');
  });

  it('is compiled anew when one of its files has changed', async () => {
    const passages = join(root, 'further/content/article-0000/passages.yaml');
    expect(await (await ask('at/synth-0.json')).text()).not.toContain('The very first clause');
    writeFileSync(passages, readFileSync(passages, 'utf8').replace('Clause 0 of article 0', 'The very first clause'));
    vite.watcher.emit('all', 'change', passages);
    expect(await (await ask('at/synth-0.json')).text()).toContain('The very first clause');
  });
});
