import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix, resolve} from 'node:path';
import type {Plugin} from 'vite';
import {articlePath} from '../state/page-paths.ts';

/** The pages that each article has: the map and its frames. */
const PAGES = ['index.html', 'embed.html', 'embed.en.html'];
const PATH = /^\/?article\/([^/]+)\/((?:index|embed|embed\.en)\.html)?$/;

/** Which article a page of the site is of, and which of its pages: `/article/danhe/embed.html`. The home's pages name no article. */
export function pageOf(path: string): {readonly article: string | null; readonly page: string} {
  const [, article = null, page = 'index.html'] = PATH.exec(path) ?? [];
  return article === null ? {article, page: posix.basename(path) || 'index.html'} : {article, page};
}

/** From a page back to the site's folder: `../../`, or `./` from the home's pages. */
export function rootFrom(path: string): string {
  return pageOf(path).article === null ? './' : '../../';
}

/** The articles of a built site, the home (`null`) first, with their folders from the site's. */
export function articleFolders(site: string): readonly {readonly article: string | null; readonly path: string}[] {
  const shelf = join(site, articlePath('.'));
  const ids = existsSync(shelf) ? readdirSync(shelf).filter((id) => existsSync(join(shelf, id, 'index.html'))) : [];
  return [{article: null, path: ''}, ...ids.toSorted().map((article) => ({article, path: articlePath(article)}))];
}

/** The pages of the site's folder stand for those of every article: scripts, icons and manifest are shared, data and addresses are the article's own. `articles` says which there are now. */
export function articlePages(articles: () => readonly string[]): Plugin {
  let root = '';
  const read = (page: string): string =>
    readFileSync(resolve(root, page), 'utf8').replaceAll(/(<link [^>]*href=")\.\//g, '$1../../');
  const isOurs = (path: string): boolean => {
    const {article} = pageOf(path);
    return article !== null && articles().includes(article);
  };
  return {
    name: 'article-pages',
    enforce: 'pre',
    config: () => ({
      build: {
        rolldownOptions: {
          input: [...PAGES, ...articles().flatMap((id) => PAGES.map((page) => `${articlePath(id)}${page}`))],
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (isOurs(id) ? resolve(root, id) : null),
    load(id) {
      const path = posix.relative(root, id);
      return isOurs(path) ? read(pageOf(path).page) : null;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const {pathname} = new URL(request.url ?? '/', 'http://localhost');
        if (!isOurs(pathname)) return next();
        const {article, page} = pageOf(pathname);
        server
          .transformIndexHtml(`/${articlePath(article ?? '')}${page}`, read(page), request.originalUrl)
          .then((html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html), next);
      });
    },
  };
}
