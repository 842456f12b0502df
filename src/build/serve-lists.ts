import {resolve} from 'node:path';
import type {ViteDevServer} from 'vite';
import type {Sound} from '../compile/sound.ts';
import {ARTICLES_PATH} from '../state/page-paths.ts';
import {articleEntries, listedArticles} from './articles-file.ts';
import type * as Pages from './pages/all-pages.ts';

const FEED = 'feed.xml';

/**
 * Serves the list of the site's articles in development as a build would write it now: `article/`, the site's own address where that is its home, and its feed.
 * @param module gives `articlesPage` and `homeOfArticles`, from Vite's root
 * @param read the lead and the articles with a folder of their own, as they are now
 */
export function serveLists(
  server: ViteDevServer,
  module: string,
  read: () => Promise<readonly [lead: Sound, others: ReadonlyMap<string, Sound>]>,
): void {
  const listAt = async (folder: string): Promise<string | null> => {
    const [lead, others] = await read();
    const {article, site} = lead.bundle;
    const isHome = folder === '';
    if (others.size === 0 || (isHome && !others.has(article.id))) return null;
    const pages = (await server.ssrLoadModule(resolve(server.config.root, module))) as typeof Pages;
    const articles = listedArticles(lead, others);
    const entries = articleEntries(articles);
    const published = articles.map((each, at) => ({...each, entry: entries[at] as (typeof entries)[0]}));
    const url = process.env['SITE_URL'];
    const feed = () =>
      pages.siteLists({paths: [], articles: entries, title: site.title, site: url ?? null, date: new Date()});
    const pageAt: Readonly<Record<string, () => {readonly text: string} | undefined>> = {
      '': () => pages.homeOfArticles(published, site.title, url, article.id),
      [ARTICLES_PATH]: () => pages.articlesPage(published, site.title, url),
      [FEED]: () => feed().find(({path}) => path === FEED),
    };
    return pageAt[folder]?.()?.text.replaceAll('@root@', isHome ? './' : '../') ?? null;
  };
  server.middlewares.use((request, response, next) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const folder = pathname.slice(1).replace(/index\.html$/, '');
    if (!['', ARTICLES_PATH, FEED].includes(folder)) return next();
    const type = folder === FEED ? 'application/atom+xml' : 'text/html';
    listAt(folder).then(
      (text) => (text === null ? next() : response.setHeader('Content-Type', `${type}; charset=utf-8`).end(text)),
      next,
    );
  });
}
