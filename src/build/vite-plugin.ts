import {resolve} from 'node:path';
import type {Plugin, ResolvedConfig, ViteDevServer} from 'vite';
import {checkProject} from '../compile/check-project.ts';
import {compileCollection, type Collection} from '../compile/compile-collection.ts';
import type {Compiled} from '../compile/compile.ts';
import {compileRest} from '../compile/compile-rest.ts';
import {filesIn} from '../compile/compile-project.ts';
import {findProject, type ProjectFolders} from '../compile/project-folders.ts';
import {articlePath} from '../state/page-paths.ts';
import {pageOf, rootFrom} from './article-pages.ts';
import {articlesFile} from './articles-file.ts';
import {fillPage} from './fill-page.ts';
import {loadPrerender} from './load-prerender.ts';
import type {Prerender} from './load-prerender.ts';
import {serveData} from './serve-data.ts';
import {isSound, reportOf, requireSound} from '../compile/sound.ts';
import {watchCollection} from './watch-collection.ts';
import {watchProject} from './watch-project.ts';
import {siteFiles, type CollectionWriter} from './site-files.ts';
import {writeData, type Writers} from './write-data.ts';

/** What the site's articles speak of, in `data/`: there only where there are several. */
const ARTICLES = 'articles.json';

export interface ArticleMapOptions {
  /** Where content and regions lie, if not in Vite's root. */
  readonly project?: string;
  /** The article's folder, from the project's root: see `ProjectFolders`. */
  readonly content?: string;
  readonly geo?: string;
  /** Open data: what goes into each file of `data/`. */
  readonly writers?: Writers;
  /** Folder of a collection, from the project's root, in place of the site's other articles: see `compile-collection.ts`. */
  readonly collection?: string | undefined;
  /** How such a folder is cut into files. */
  readonly collectionWriter?: CollectionWriter;
  /** Module that exports `prerender(bundle, features, path)`, from the project's root; without it the page's placeholders stay empty. */
  readonly prerender?: string;
}

/**
 * Compiles the articles of the site, each for itself: the home's data lie in `data/`, those of the others in `article/ID/data/`. A build fails with every fault listed; in development the browser shows them, and a mended
 * article reaches the page as `bundle:update`, without a reload. Both give `data/` and fill the page's placeholders.
 */
export function articleMap({
  project,
  content,
  geo,
  writers = {},
  prerender: path,
  collection: further,
  collectionWriter,
}: ArticleMapOptions = {}): Plugin {
  let config: ResolvedConfig;
  let server: ViteDevServer | null = null;
  let latest: () => Compiled;
  let rest: ReadonlyMap<string, Compiled> | null = null;
  let built: Promise<Prerender> | null = null;
  let collection: Collection | null = null;

  const folders = (): ProjectFolders => ({
    root: project ?? config.root,
    ...(content !== undefined && {content}),
    ...(geo !== undefined && {geo}),
  });
  const compileNow = (): Promise<Compiled> => checkProject(folders());
  const compileOthers = async (): Promise<ReadonlyMap<string, Compiled>> =>
    (rest ??= further === undefined ? await compileRest(folders()) : new Map());
  const articlesNow = async (): Promise<readonly Compiled[]> => [latest(), ...(await compileOthers()).values()];

  function prerenderer(module: string): Promise<Prerender> {
    return server ? loadPrerender(module, config, server) : (built ??= loadPrerender(module, config, null));
  }

  return {
    name: 'article-map',
    configResolved(resolved) {
      config = resolved;
    },
    async configureServer(devServer) {
      server = devServer;
      const {root = '', ...given} = folders();
      const found = findProject(given, filesIn(root));
      const watched = [found.content, `${found.geo}/derived`, `${found.geo}/sources`];
      latest = (
        await watchProject(
          devServer,
          compileNow,
          watched.map((folder) => resolve(root, folder)),
        )
      ).best;
      const beside =
        further !== undefined && collectionWriter
          ? watchCollection(devServer, further, collectionWriter, () => requireSound(latest()).bundle.region)
          : null;
      devServer.watcher.on('all', () => (rest = null));
      serveData(devServer, async (name, article) => {
        if (article !== null) {
          const compiled = (await compileOthers()).get(article);
          return compiled ? writeData(writers, name, requireSound(compiled)) : null;
        }
        if (name === ARTICLES) return articlesFile((await articlesNow()).map(requireSound));
        const own = requireSound(latest());
        return writeData(writers, name, beside ? beside.beside(own) : own) ?? beside?.read(name, own) ?? null;
      });
    },
    async buildStart() {
      if (server) return;
      const compiled = await compileNow();
      if (!isSound(compiled)) this.error(reportOf(compiled));
      latest = () => compiled;
      for (const other of (await compileOthers()).values()) if (!isSound(other)) this.error(reportOf(other));
      collection = further === undefined ? null : compileCollection(config.root, further, compiled.bundle.region);
      if (compiled.warnings.length > 0)
        this.warn(`${compiled.warnings.length} warnings about the article: npm run check lists them`);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, {path: page}) {
        const {article} = pageOf(page);
        const others = await compileOthers();
        const {bundle, features} = requireSound((article === null ? null : others.get(article)) ?? latest());
        const prerendered =
          path === undefined ? {html: '', head: ''} : await (await prerenderer(path))(bundle, features, page);
        const marked =
          others.size > 0
            ? html.replace(
                '<html ',
                `<html data-root="${rootFrom(page)}"${article === null ? '' : ` data-article="${article}"`} `,
              )
            : html;
        return fillPage(marked, prerendered);
      },
    },
    async generateBundle() {
      const cut = further === undefined ? null : (collectionWriter ?? null);
      const emit = (folder: string, name: string, source: string | Uint8Array): unknown =>
        this.emitFile({type: 'asset', fileName: `${folder}data/${name}`, source});
      for (const [name, source] of siteFiles(requireSound(latest()), collection, writers, cut)) emit('', name, source);
      const others = await compileOthers();
      for (const [id, compiled] of others)
        for (const name of Object.keys(writers))
          emit(articlePath(id), name, writeData(writers, name, requireSound(compiled)) ?? '');
      if (others.size > 0) emit('', ARTICLES, articlesFile((await articlesNow()).map(requireSound)));
    },
  };
}
