import {resolve} from 'node:path';
import type {Plugin, ResolvedConfig, ViteDevServer} from 'vite';
import {checkProject} from '../compile/check-project.ts';
import {compileCollection, compileOthers, type Collection} from '../compile/compile-collection.ts';
import type {Compiled} from '../compile/compile.ts';
import {filesIn} from '../compile/compile-project.ts';
import {findProject, type ProjectFolders} from '../compile/project-folders.ts';
import {fillPage} from './fill-page.ts';
import {loadPrerender} from './load-prerender.ts';
import type {Prerender} from './load-prerender.ts';
import {serveData} from './serve-data.ts';
import {isSound, reportOf, requireSound} from '../compile/sound.ts';
import {watchCollection} from './watch-collection.ts';
import {watchProject} from './watch-project.ts';
import {siteFiles, type CollectionWriter} from './site-files.ts';
import {writeData, type Writers} from './write-data.ts';

export interface ArticleMapOptions {
  /** Where content and regions lie, if not in Vite's root. */
  readonly project?: string;
  /** The article's folder, from the project's root: see `ProjectFolders`. */
  readonly content?: string;
  readonly geo?: string;
  /** Open data: what goes into each file of `data/`. */
  readonly writers?: Writers;
  /** Folder of further articles, from the project's root, instead of those that lie beside the page's own: see `compile-collection.ts`. */
  readonly collection?: string | undefined;
  /** How such a folder is cut into files. */
  readonly collectionWriter?: CollectionWriter;
  /** Module that exports `prerender(bundle, features, path)`, from the project's root; without it the page's placeholders stay empty. */
  readonly prerender?: string;
}

/**
 * Compiles the article for the site. A build fails with every fault listed; in development the browser shows them, and a mended
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
  let built: Promise<Prerender> | null = null;
  let collection: Collection | null = null;

  const folders = (): ProjectFolders => ({
    root: project ?? config.root,
    ...(content !== undefined && {content}),
    ...(geo !== undefined && {geo}),
  });
  const compileNow = (): Promise<Compiled> => checkProject(folders());

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
      serveData(devServer, (name) => {
        const own = requireSound(latest());
        return writeData(writers, name, beside ? beside.beside(own) : own) ?? beside?.read(name, own) ?? null;
      });
    },
    async buildStart() {
      if (server) return;
      const compiled = await compileNow();
      if (!isSound(compiled)) this.error(reportOf(compiled));
      latest = () => compiled;
      collection =
        further === undefined
          ? compileOthers(folders(), compiled)
          : compileCollection(config.root, further, compiled.bundle.region);
      if (compiled.warnings.length > 0)
        this.warn(`${compiled.warnings.length} warnings about the article: npm run check lists them`);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, {path: page}) {
        const {bundle, features} = requireSound(latest());
        const prerendered =
          path === undefined ? {html: '', head: ''} : await (await prerenderer(path))(bundle, features, page);
        return fillPage(html, prerendered);
      },
    },
    generateBundle() {
      const cut = further === undefined ? null : (collectionWriter ?? null);
      for (const [name, source] of siteFiles(requireSound(latest()), collection, writers, cut))
        this.emitFile({type: 'asset', fileName: `data/${name}`, source});
    },
  };
}
