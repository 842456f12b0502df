import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Plugin} from 'vite';
import {importSource} from './load-prerender.ts';
import {buildDay, builtArticles} from './built-articles.ts';
import {siteOf} from './pages/site-page.ts';
import type {embedFiles} from '../frame/embed-files.ts';
import type {prerenderEmbed} from '../frame/prerender-embed.tsx';
import {DEFAULT_EMBED, placeFramePath} from '../export/embed/options.ts';
import {LOCALE_TAGS} from '../words/locales.ts';
import {FRAME_PAGES} from '../words/addresses.ts';

/** The files with which a frame works on its own, for years. */
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
 * Writes what stands beside the frame: oEmbed answers, still pictures, `embed/` (the latest frame under a folder's name), `embed/ID/` (the frame of
 * each place), and, where
 * `PIN_EMBED` is set, `v/<content hash>/`: a copy of the frame with all that it needs, which later builds leave as it is.
 */
export function writeEmbedFiles(prefix: string): Plugin {
  return {
    name: 'embed-files',
    apply: 'build',
    async writeBundle() {
      const {config} = this.environment;
      const folder = resolve(config.root, config.build.outDir);
      const {embedFiles: filesOf} = await importSource<{readonly embedFiles: typeof embedFiles}>(
        'src/frame/embed-files.ts',
        config,
      );
      const frames = await importSource<{readonly prerenderEmbed: typeof prerenderEmbed}>(
        'src/frame/prerender-embed.tsx',
        config,
      );
      for (const {article, path: own, bundle, features} of builtArticles(folder)) {
        const site = siteOf(process.env['SITE_URL'], article);
        for (const {path, text} of filesOf(bundle, features, site, buildDay())) write(join(folder, own, path), text);
        for (const locale of LOCALE_TAGS) {
          const latest = readFileSync(join(folder, own, FRAME_PAGES[locale]), 'utf8');
          if (locale === DEFAULT_EMBED.lang) write(join(folder, own, 'embed/index.html'), below(latest, 1));
          for (const place of bundle.places) {
            const page = placeFrame(latest, frames.prerenderEmbed(bundle, features, locale, site, place));
            const path = placeFramePath(place.id, locale);
            write(join(folder, own, path.replace(/\/$/, '/index.html')), below(page, 2));
          }
        }
      }
      if (process.env['PIN_EMBED']) pin(folder, prefix);
    },
  };
}

/** The frame's page with the head and the frame of a place: scripts are those that the page has. */
function placeFrame(page: string, {head, html}: ReturnType<typeof prerenderEmbed>): string {
  const [, embed = ''] = /<script defer src="([^"]+)"/.exec(page) ?? [];
  const [, live = ''] = /data-live="([^"]+)"/.exec(page) ?? [];
  const own = `${head}\n</head>\n<body>\n${html}\n</body>\n</html>\n`;
  return (
    page.slice(0, page.indexOf('<title>')) + own.replace('@embed@', () => embed).replace('@embed-live@', () => live)
  );
}

/** The frame's page so many folders below its own: scripts and data are where they were. */
function below(page: string, depth: number): string {
  const up = '../'.repeat(depth);
  return page
    .replace('data-site="./"', `data-site="${up}"`)
    .replaceAll(/((?:src|href)=")(\.\.?\/)/g, (_, attribute: string, from: string) =>
      from === './' ? attribute + up : attribute + up + from,
    );
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
