import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {transformWithOxc} from 'vite';
import type {Plugin, ResolvedConfig, Rolldown} from 'vite';

const SOURCE = 'src/app/offline/worker.ts';
/** What the map itself loads. Open data, pages, scripts for others and the pieces of a collection stay on the network. */
const DATA = /^data\/(?!bundle\.schema)[^/]+\.json$|^data\/map\.geojson$/;
const ASSET = /^assets\/.+\.(css|mjs|woff2|svg|png)$/;
const PUBLIC = /\.(svg|png|webmanifest)$/;

/** Writes `sw.js`: it keeps the site's files by name, in a version named for their content, so that the map works without network. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = filesOf(bundle, config.publicDir);
        const names = [...files.keys()].sort();
        const hash = createHash('sha256');
        for (const name of names) hash.update(name).update(files.get(name) ?? '');
        const source = readFileSync(resolve(config.root, SOURCE), 'utf8');
        const {code} = await transformWithOxc(source, SOURCE, {target: 'es2020'});
        const head = `const VERSION = '${hash.digest('hex').slice(0, 12)}';\nconst FILES = ${JSON.stringify(names)};\n`;
        this.emitFile({type: 'asset', fileName: 'sw.js', source: head + code});
      },
    },
  };
}

/** Names, as the worker asks for them, with what is in them. */
function filesOf(bundle: Rolldown.OutputBundle, publicDir: string): ReadonlyMap<string, string | Uint8Array> {
  const built = Object.values(bundle).flatMap((file): readonly [string, string | Uint8Array][] => {
    if (file.type === 'chunk') return [[file.fileName, file.code]];
    if (file.fileName === 'index.html') return [['./', file.source]];
    return DATA.test(file.fileName) || ASSET.test(file.fileName) ? [[file.fileName, file.source]] : [];
  });
  const still = publicDir
    ? readdirSync(publicDir)
        .filter((name) => PUBLIC.test(name))
        .map((name): [string, Uint8Array] => [name, readFileSync(join(publicDir, name))])
    : [];
  return new Map([...built, ...still]);
}
