import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {runnerImport, type Plugin, type ResolvedConfig} from 'vite';
import type {embedFiles} from '../frame/embed-files.ts';
import {unpackMap, type PackedFeature} from '../domain/packed-map.ts';
import {FRAME_PAGES} from '../words/addresses.ts';

/** What a frame needs to work on its own, for years; `assets/` without what only the page loads. */
const frameFiles = (prefix: string): readonly string[] => [
  ...Object.values(FRAME_PAGES),
  `${prefix}.js`,
  `${prefix}-parent.js`,
  'icon.svg',
  'data/bundle.json',
  'data/labels.json',
  'data/map.json',
  'data/scene.svg',
];

/**
 * Writes what stands beside the frame: oEmbed answers, still pictures, `embed/` (the latest frame under a folder's name), and, where
 * `PIN_EMBED` is set, `v/<content hash>/`: a copy of the frame with all that it needs, which later builds leave as it is.
 */
export function writeEmbedFiles(prefix: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'embed-files',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle() {
      const folder = resolve(config.root, config.build.outDir);
      const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'data', name), 'utf8'));
      const {module} = await runnerImport<{readonly embedFiles: typeof embedFiles}>(
        resolve(config.root, 'src/frame/embed-files.ts'),
        {root: config.root, define: {...config.define}},
      );
      const [site, epoch] = [process.env['SITE_URL'], process.env['SOURCE_DATE_EPOCH']];
      const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
      for (const {path, text} of module.embedFiles(
        read('bundle.json') as never,
        unpackMap(read('map.json') as PackedFeature[]),
        site ? site.replace(/\/*$/, '/') : null,
        date,
      ))
        write(join(folder, path), text);
      const latest = readFileSync(join(folder, 'embed.html'), 'utf8');
      write(join(folder, 'embed/index.html'), below(latest, '../'));
      if (process.env['PIN_EMBED']) pin(folder, prefix);
    },
  };
}

/** The frame's page in a folder below its site: scripts and data are the site's. */
function below(page: string, up: string): string {
  return page
    .replace('data-site="./"', `data-site="${up}"`)
    .replaceAll(/(<(?:script|link)[^>]* (?:src|href)=")\.\//g, `$1${up}`)
    .replaceAll('href="./', `href="${up}`);
}

/** Copies the frame to a folder named for the content of its files. @returns the folder's name */
export function pin(folder: string, prefix: string): string {
  const scripts = scriptsOf(folder);
  const files = [...frameFiles(prefix), ...scripts];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  const version = hash.digest('hex').slice(0, 12);
  const target = join(folder, 'v', version);
  for (const file of files) cpSync(join(folder, file), join(target, file), {recursive: true});
  for (const name of Object.values(FRAME_PAGES))
    write(join(target, name), pinned(readFileSync(join(folder, name), 'utf8'), version));
  return version;
}

/** A pinned frame says so; its links lead to the site as it is now, its own data stays. */
function pinned(page: string, version: string): string {
  return page
    .replaceAll(/(<a [^>]*href=")\.\//g, '$1../../')
    .replace('<link rel="canonical" href="./">', '<link rel="canonical" href="../../">')
    .replace('data-site="./"', `data-site="./" data-latest="../../"`)
    .replace('class="pinned" hidden', 'class="pinned"')
    .replace('@version@', version);
}

/** Every script that the frame's own scripts name, however deep. */
function scriptsOf(folder: string): readonly string[] {
  const all = readdirSync(join(folder, 'assets')).filter((name) => /\.m?js$/.test(name));
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const name of all) {
      if (!text.includes(name) || found.has(name)) continue;
      found.add(name);
      follow(readFileSync(join(folder, 'assets', name), 'utf8'));
    }
  };
  follow(readFileSync(join(folder, 'embed.html'), 'utf8'));
  return [...found].sort().map((name) => `assets/${name}`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}
