import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {build, preview} from 'vite';
import {besideLast} from '../build/beside-last.ts';
import {ROOT} from '../../tests/browser/paths.ts';

export interface Served {
  /** Ends in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Where the site is built. */
export const siteFolder = (): string => resolve(ROOT, process.env['SITE_DIR'] || 'dist');

/**
 * Builds the site into `dist/` as it is published, also from a test runner, which sets an environment of its own. The last good site stays
 * until the next one is whole.
 */
export async function buildSite({quiet = true}: {readonly quiet?: boolean} = {}): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await besideLast(siteFolder(), (outDir) =>
      build({root: ROOT, mode: 'production', logLevel: quiet ? 'warn' : 'info', build: {outDir}}),
    );
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Serves `dist/` on `port`, or on the next free one. */
export async function serveSite({port = 4173}: {readonly port?: number} = {}): Promise<Served> {
  if (!existsSync(resolve(siteFolder(), 'index.html')))
    throw new Error('there is no site to serve: run `npm run build`');
  const server = await preview({root: ROOT, mode: 'production', preview: {port, strictPort: false, host: '127.0.0.1'}});
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The preview server gave no address');
  return {url, close: () => server.close()};
}

/** Where in the bundler an error was thrown says nothing to whoever mends an article. */
const STACK = /\n\s+at .*\(?(?:file:|node:|\/).*/g;

/** Builds the site as a command does: says why it failed, ends with 1. @returns whether there is a new site */
export async function runBuild(): Promise<boolean> {
  try {
    await buildSite({quiet: false});
    return true;
  } catch (error) {
    console.error(String(error instanceof Error ? error.message : error).replace(STACK, ''));
    console.error('未生成；上一次的网站原样保留 · nothing was built; the last site stays as it was');
    process.exitCode = 1;
    return false;
  }
}
