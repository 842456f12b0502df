import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Plugin, ResolvedConfig} from 'vite';
import {SHELF} from '../compile/read-site.ts';
import type {Bundle} from '../domain/bundle.ts';

const MANIFEST = 'manifest.webmanifest';

/** Writes the site's name into the manifest, and lays beside the pages what the project has in `src/content/public/`: files of its own. */
export function publishSite(project: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'publish-site',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle() {
      const folder = resolve(config.root, config.build.outDir);
      const own = join(project, SHELF, 'public');
      if (existsSync(own)) cpSync(own, folder, {recursive: true});
      const {site, region} = JSON.parse(readFileSync(join(folder, 'data/bundle.json'), 'utf8')) as Bundle;
      const manifest = readFileSync(join(folder, MANIFEST), 'utf8');
      writeFileSync(
        join(folder, MANIFEST),
        manifest.replaceAll('@title@', () => site.title.zh).replaceAll('@region@', () => region.short.zh),
      );
    },
  };
}
