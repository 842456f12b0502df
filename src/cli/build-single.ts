/**
 * Builds everything into one file for a stick, and says how large it became.
 *
 *   npm run build:single                       dist-single/PREFIX.html
 *   npm run build:single -- --article danhe    dist-single/danhe.html, of that article of the site
 *
 * `SINGLE_DIR` is the folder, if it is to be another.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, resolveConfig} from 'vite';
import {singleName} from '../build/project-site.ts';
import {helpIfAsked} from './help.ts';
import {takeArticle} from './take-article.ts';

helpIfAsked(import.meta.url);

const CONFIG = {configFile: 'vite.single.config.ts', mode: 'production', logLevel: 'warn'} as const;

async function buildSingle(): Promise<void> {
  Object.assign(process.env, {NODE_ENV: 'production', ARTICLE: takeArticle().id});
  await build(CONFIG);
  const {
    build: {outDir},
  } = await resolveConfig(CONFIG, 'build');
  const path = join(outDir, singleName());
  const bytes = readFileSync(path);
  console.log(`${path}: ${megabytes(bytes.length)} (${megabytes(gzipSync(bytes, {level: 9}).length)} as gzip)`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

await buildSingle();
