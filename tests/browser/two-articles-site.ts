import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {serveSite} from '../../src/cli/preview.ts';
import {layTwoArticles} from '../fixtures/two-articles.ts';
import {CACHE, ROOT} from './paths.ts';

export interface TwoArticlesSite {
  readonly url: string;
  /** The folder of the built site. */
  readonly dist: string;
  /** Ends the server and takes the folders away. */
  readonly close: () => Promise<void>;
}

/** Builds and serves the made-up region's site with two articles; `home` is the article that it opens with, or `index`. */
export async function serveTwoArticles(home?: string): Promise<TwoArticlesSite> {
  const folder = mkdtempSync(join(CACHE, 'two-articles-'));
  const dist = join(folder, 'dist');
  layTwoArticles(folder, home);
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = {...process.env, NODE_ENV: 'production', SITE_ROOT: folder, SITE_DIR: dist, SITE_URL: ''};
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {cwd: ROOT, env});
  process.env['SITE_DIR'] = dist;
  const site = await serveSite({port: 4800});
  return {
    url: site.url,
    dist,
    async close() {
      await site.close();
      rmSync(folder, {recursive: true});
    },
  };
}
