import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import type {Plugin} from 'vite';
import {ARTICLES_PATH} from '../state/page-paths.ts';
import {classicScript} from './classic-script.ts';
import {importSource} from './load-prerender.ts';
import {buildDay, builtArticles} from './built-articles.ts';
import type * as Pages from './pages/all-pages.ts';
import {siteOf, type SitePage, type SitePicture} from './pages/site-page.ts';
import {createRasteriser} from './rasterise.ts';

/**
 * Writes the pages beside the app into a build: of each article its places, paragraphs and preview pictures; of the site the list of its
 * articles, the page for what there is not, the sitemap and the feed. `SITE_URL` is the address at which the site will be published, `SOURCE_DATE_EPOCH` (seconds) the day
 * that the pictures name. A picture drawn once is kept in `.cache/`.
 */
export function writeSitePages(): Plugin {
  return {
    name: 'site-pages',
    apply: 'build',
    async writeBundle() {
      const {config} = this.environment;
      const folder = resolve(config.root, config.build.outDir);
      const module = await importSource<typeof Pages>('src/build/pages/all-pages.ts', config);
      const cache = resolve(config.root, '.cache/previews');
      const date = buildDay();
      const url = process.env['SITE_URL'];
      const built = builtArticles(folder);
      const {bundle: lead} = built[0] ?? {};
      if (!lead) return;
      // Where the site opens with the list of its articles, what lies in its own folder is for frames alone.
      const isList = built.some(({article}) => article === lead.article.id);
      const articles = isList ? built.slice(1) : built;
      const paths: string[] = isList ? [''] : [];
      for (const {article, path, bundle, features} of articles) {
        const own = module.sitePages(bundle, features, siteOf(url, article), date);
        for (const page of own.pages) writePage(page, join(folder, path), article === null ? 0 : 2);
        await drawAll(own.pictures, join(folder, path), cache);
        paths.push(...own.paths.map((inside) => `${path}${inside}`));
      }
      const {title} = lead.site;
      const entries = module.articleEntries(articles);
      const published = articles.map((article, at) => ({...article, entry: entries[at] as (typeof entries)[0]}));
      if (isList) writePage(module.homeOfArticles(published, title, url, lead.article.id), folder, 0);
      if (articles.length > 1 || isList) {
        writePage(module.articlesPage(published, title, url), folder, 0);
        paths.push(ARTICLES_PATH);
      }
      const site = siteOf(url);
      const lost = await classicScript(config, 'src/page/boot/not-found.ts');
      writePage(module.notFoundPage(lead, entries, site, lost), folder, 0);
      for (const page of module.siteLists({paths, articles: entries, title, site, date})) writePage(page, folder, 0);
    },
  };
}

/** @param below how many folders the article's lies below the site's */
function writePage({path, text}: SitePage, folder: string, below: number): void {
  const depth = path.split('/').length - 1 + below;
  write(join(folder, path), text.replaceAll('@root@', '../'.repeat(depth) || './'));
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
