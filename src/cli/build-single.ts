import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, resolveConfig} from 'vite';
import {projectSite} from '../build/project-site.ts';

const CONFIG = {configFile: 'vite.single.config.ts', mode: 'production', logLevel: 'warn'} as const;

/** Builds the page as one file and says how large it became. */
async function buildSingle(): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await build(CONFIG);
  const {
    build: {outDir},
  } = await resolveConfig(CONFIG, 'build');
  const path = join(outDir, `${projectSite().prefix}.html`);
  const bytes = readFileSync(path);
  console.log(`${path}: ${megabytes(bytes.length)} (${megabytes(gzipSync(bytes, {level: 9}).length)} as gzip)`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

await buildSingle();
