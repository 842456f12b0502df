import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Plugin, Rolldown} from 'vite';
import {ARTICLES_PATH} from '../state/page-paths.ts';
import {classicScript} from './classic-script.ts';

const SOURCE = 'src/page/features/offline/worker.ts';
/** Data files that the map itself loads, and pictures of briefings. Open data, scripts for others and the pieces of a collection stay on the network. */
const DATA = /^(?:article\/[^/]+\/)?data\/(?:(?!bundle\.schema)[^/]+\.json|map\.geojson|pictures\/.+)$/;
/** An article beside the home is kept with it: its page by its folder. */
const ARTICLE_PAGE = /^(article\/[^/]+\/)index\.html$/;
const ASSET = /^assets\/.+\.(css|mjs|woff2|svg|png)$/;
const PUBLIC = /\.(svg|png|webmanifest)$/;
/** Pages, by their folder. Those of places and paragraphs say nothing that the map does not say. */
const PAGES = ['./', 'provenance/'];

/** Writes `sw.js`: it keeps the site's files as they were written, in a version named for their content, so that the map works without network. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(_options, bundle) {
        const {config} = this.environment;
        const folder = resolve(config.root, config.build.outDir);
        const code = await classicScript(config, SOURCE);
        const names = namesOf(bundle, config.publicDir, folder);
        writeFileSync(join(folder, 'sw.js'), workerScript(hashesIn(folder, names), code));
      },
    },
  };
}

/** The worker with what it keeps: names and SHA-256 of their content. Its version changes with either. */
export function workerScript(files: Readonly<Record<string, string>>, code: string): string {
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(list).update(code).digest('hex').slice(0, 12);
  return `const VERSION = '${version}';\nconst FILES = ${list};\n${code}`;
}

/** Names as the worker asks for them. */
function namesOf(bundle: Rolldown.OutputBundle, publicDir: string, folder: string): readonly string[] {
  const pages = PAGES.filter((page) => existsSync(join(folder, page, 'index.html')));
  const built = Object.values(bundle)
    .filter(({type, fileName}) => type === 'chunk' || DATA.test(fileName) || ASSET.test(fileName))
    .map(({fileName}) => fileName);
  const articles = Object.keys(bundle).flatMap((name) => ARTICLE_PAGE.exec(name)?.[1] ?? []);
  const still = publicDir ? readdirSync(publicDir).filter((name) => PUBLIC.test(name)) : [];
  const list = existsSync(join(folder, ARTICLES_PATH, 'index.html')) ? [ARTICLES_PATH] : [];
  return [...pages, ...list, ...articles, ...built, ...still].sort();
}

/** SHA-256, base64, of files as they lie in the built site. */
function hashesIn(folder: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const file = join(folder, name.endsWith('/') ? `${name}index.html` : name);
      return [name, createHash('sha256').update(readFileSync(file)).digest('base64')];
    }),
  );
}
