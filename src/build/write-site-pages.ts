import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {runnerImport, type Plugin, type ResolvedConfig} from 'vite';
import type {sitePages} from './pages/site-pages.ts';
import {siteOf, type SitePicture} from './pages/site-page.ts';
import {unpackMap, type PackedFeature} from '../domain/packed-map.ts';
import {createRasteriser} from './rasterise.ts';

/**
 * Writes the pages beside the app into a build: places, paragraphs, sitemap, preview pictures. `SITE_URL` is the address at which the
 * site will be published, `SOURCE_DATE_EPOCH` (seconds) the day that the pictures name. A picture drawn once is kept in `.cache/`.
 */
export function writeSitePages(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'site-pages',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle() {
      const folder = resolve(config.root, config.build.outDir);
      const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'data', name), 'utf8'));
      const {module} = await runnerImport<{readonly sitePages: typeof sitePages}>(
        resolve(config.root, 'src/build/pages/site-pages.ts'),
        {root: config.root, define: {...config.define}},
      );
      const {pages, pictures} = module.sitePages(
        read('bundle.json') as never,
        unpackMap(read('map.json') as PackedFeature[]),
        siteOf(process.env['SITE_URL']),
        buildDay(process.env['SOURCE_DATE_EPOCH']),
      );
      for (const {path, text} of pages) write(join(folder, path), text);
      await drawAll(pictures, folder, resolve(config.root, '.cache/previews'));
    },
  };
}

function buildDay(epoch: string | undefined): Date {
  return epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
}

/** Draws what the cache does not hold. */
async function drawAll(pictures: readonly SitePicture[], folder: string, cache: string): Promise<void> {
  const {rasterise, close} = createRasteriser();
  try {
    for (const picture of pictures) {
      const kept = join(cache, cacheName(picture));
      if (!existsSync(kept)) write(kept, await rasterise(picture.svg, 1));
      write(join(folder, picture.path), readFileSync(kept));
    }
  } finally {
    await close();
  }
}

function cacheName({path, svg}: SitePicture): string {
  return `${basename(path, '.png')}@${createHash('sha256').update(svg).digest('hex').slice(0, 16)}.png`;
}

/** Beside the place first and renamed at the end: builds at the same time never see half a file. */
function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}
