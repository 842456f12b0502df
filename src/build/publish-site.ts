import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import sirv from 'sirv';
import type {Plugin} from 'vite';
import {checkProject} from '../compile/check-project.ts';
import {SHELF} from '../compile/read-site.ts';
import {requireSound} from '../compile/sound.ts';
import type {Bundle} from '../domain/bundle.ts';

const MANIFEST = 'manifest.webmanifest';

/** Writes the site's name into the manifest, and lays beside the pages what the project has in `src/content/public/`: files of its own. */
export function publishSite(project: string): Plugin {
  const own = join(project, SHELF, 'public');
  return {
    name: 'publish-site',
    configureServer({middlewares, config}) {
      middlewares.use(`/${MANIFEST}`, async (_request, response, next) => {
        try {
          const {bundle} = requireSound(await checkProject({root: project}));
          response.setHeader('Content-Type', 'application/manifest+json; charset=utf-8');
          response.end(manifestOf(bundle, config.publicDir));
        } catch (error) {
          next(error);
        }
      });
      middlewares.use(sirv(own, {dev: true}));
    },
    writeBundle() {
      const {config} = this.environment;
      const folder = resolve(config.root, config.build.outDir);
      if (existsSync(own)) cpSync(own, folder, {recursive: true});
      const bundle = JSON.parse(readFileSync(join(folder, 'data/bundle.json'), 'utf8')) as Bundle;
      writeFileSync(join(folder, MANIFEST), manifestOf(bundle, folder));
    },
  };
}

/** The manifest in a folder, with the site's and the region's names. */
function manifestOf({site, region}: Bundle, folder: string): string {
  return readFileSync(join(folder, MANIFEST), 'utf8')
    .replaceAll('@title@', () => site.title.zh)
    .replaceAll('@region@', () => region.short.zh);
}
