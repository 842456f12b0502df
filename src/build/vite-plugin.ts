import {resolve} from 'node:path';
import type {Plugin, ResolvedConfig, ViteDevServer} from 'vite';
import {checkProject, compileRest} from '../compile/check-project.ts';
import {compileCollection, type Collection} from '../compile/compile-collection.ts';
import type {Compiled} from '../compile/compile.ts';
import {filesIn} from '../compile/compile-project.ts';
import {findProject, type ProjectFolders} from '../compile/project-folders.ts';
import {articlePath} from '../state/page-paths.ts';
import {pageOf, rootFrom} from './article-pages.ts';
import {articlesFile} from './articles-file.ts';
import {fillPage, loadPrerender, type Prerender} from './load-prerender.ts';
import {serveData} from './serve-data.ts';
import {serveLists} from './serve-lists.ts';
import {isSound, reportOf, requireSound, type Sound} from '../compile/sound.ts';
import {watchCollection, watchProject} from './watch.ts';
import {holdingPictures, siteFiles, writeData, type CollectionWriter, type Writers} from './site-files.ts';

/** The list of the site's articles in `data/`: written only where there are several. */
const ARTICLES = 'articles.json';

export interface ArticleMapOptions {
  /** Where content and regions lie, if not in Vite's root. */
  readonly project?: string;
  /** The article's folder, from the project's root: see `ProjectFolders`. */
  readonly content?: string;
  readonly geo?: string;
  /** In development, articles that `site.yaml` does not list have pages too. */
  readonly drafts?: boolean;
  /** Open data: what goes into each file of `data/`. */
  readonly writers?: Writers;
  /** Folder of a collection, from the project's root, in place of the site's other articles: see `compile-collection.ts`. */
  readonly collection?: string | undefined;
  /** How such a folder is cut into files. */
  readonly collectionWriter?: CollectionWriter;
  /** Whether the bundle holds its pictures itself: a page that stands alone has no other files. */
  readonly holdPictures?: boolean;
  /** Module that exports `prerender(bundle, features, path)`, from the project's root; without it the page's placeholders stay empty. */
  readonly prerender?: string;
  /** Module that draws the list of the site's articles for the development server, from Vite's root; a build writes it by `writeSitePages`. */
  readonly lists?: string;
}

/**
 * Compiles the articles of the site, each for itself: the home's data lie in `data/`, those of the others in `article/ID/data/`. A build fails with every fault listed; in development the browser shows them, and a mended
 * article reaches the page as `bundle:update`, without a reload. Both give `data/` and fill the page's placeholders.
 */
export function articleMap(options: ArticleMapOptions = {}): Plugin {
  const {drafts = false, writers = {}, prerender: path, collection: folder, collectionWriter} = options;
  let config: ResolvedConfig;
  let server: ViteDevServer | null = null;
  let latest: () => Compiled;
  let rest: ReadonlyMap<string, Compiled> | null = null;
  let built: Promise<Prerender> | null = null;
  const readable = lastSound();
  let collection: Collection | null = null;

  const folders = (): ProjectFolders => foldersOf(options, config.root);
  const compileNow = (): Promise<Compiled> => checkProject(folders());
  const compileOthers = async (): Promise<ReadonlyMap<string, Compiled>> =>
    (rest ??=
      folder !== undefined
        ? new Map()
        : server
          ? readable(await compileRest(folders(), {drafts}))
          : await compileRest(folders()));
  const prerenderer = (module: string): Promise<Prerender> =>
    server ? loadPrerender(module, config, server) : (built ??= loadPrerender(module, config, null));

  return {
    name: 'article-map',
    configResolved(resolved) {
      config = resolved;
    },
    async configureServer(devServer) {
      server = devServer;
      latest = await watchHome(devServer, folders(), compileNow);
      devServer.watcher.on('all', () => (rest = null));
      const lead = (): Sound => requireSound(latest());
      serveSiteData(devServer, options, lead, compileOthers);
      if (options.lists !== undefined)
        serveLists(devServer, options.lists, async () => [lead(), sound(await compileOthers())]);
    },
    async buildStart() {
      if (server) return;
      const compiled = await compileNow();
      if (!isSound(compiled)) this.error(reportOf(compiled));
      latest = () => compiled;
      for (const other of (await compileOthers()).values()) if (!isSound(other)) this.error(reportOf(other));
      collection = folder === undefined ? null : compileCollection(config.root, folder, compiled.bundle.region);
      if (compiled.warnings.length > 0)
        this.warn(`${compiled.warnings.length} warnings about the article: npm run check lists them`);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, {path: page}) {
        // Pages of tools beside the site are none of an article's.
        if (page.startsWith('/src/')) return html;
        const {article} = pageOf(page);
        const others = await compileOthers();
        const {bundle, features} = requireSound((article === null ? null : others.get(article)) ?? latest());
        const prerendered =
          path === undefined ? {html: '', head: ''} : await (await prerenderer(path))(bundle, features, page);
        return fillPage(others.size > 0 ? marked(html, page) : html, prerendered);
      },
    },
    async generateBundle() {
      const given = requireSound(latest());
      const home = options.holdPictures ? await holdingPictures(given) : given;
      const others = await compileOthers();
      const emit = (path: string, name: string, source: string | Uint8Array): unknown =>
        this.emitFile({type: 'asset', fileName: `${path}data/${name}`, source});
      const cut = folder === undefined ? null : (collectionWriter ?? null);
      for (const [name, source] of siteFiles(home, collection, writers, cut)) emit('', name, source);
      for (const [id, compiled] of others)
        for (const [name, source] of siteFiles(requireSound(compiled), null, writers, null))
          emit(articlePath(id), name, source);
      if (others.size > 0) emit('', ARTICLES, articlesFile(home, sound(others)));
    },
  };
}

const sound = (compiled: ReadonlyMap<string, Compiled>): ReadonlyMap<string, Sound> =>
  new Map([...compiled].flatMap(([id, each]) => (isSound(each) ? [[id, each]] : [])));

function foldersOf({project, content, geo}: ArticleMapOptions, root: string): ProjectFolders {
  return {root: project ?? root, ...(content !== undefined && {content}), ...(geo !== undefined && {geo})};
}

/** Of each article what was last sound, so that its page can be read while it is mended. */
function lastSound(): (compiled: ReadonlyMap<string, Compiled>) => ReadonlyMap<string, Compiled> {
  const sound = new Map<string, Compiled>();
  return (compiled) => {
    for (const [id, each] of compiled) if (isSound(each)) sound.set(id, each);
    return new Map([...compiled].map(([id, each]) => [id, sound.get(id) ?? each]));
  };
}

/** A page of a site with several articles says where the site's folder lies, and which article it is of if not of the home. */
function marked(html: string, page: string): string {
  const {article} = pageOf(page);
  return html.replace(
    '<html ',
    `<html data-root="${rootFrom(page)}"${article === null ? '' : ` data-article="${article}"`} `,
  );
}

/** The home while it is edited. @returns the last compilation without faults */
async function watchHome(
  server: ViteDevServer,
  {root = '', ...given}: ProjectFolders,
  compileNow: () => Promise<Compiled>,
): Promise<() => Compiled> {
  const found = findProject(given, filesIn(root));
  const folders = [found.content, `${found.geo}/derived`, `${found.geo}/sources`];
  const watched = folders.map((folder) => resolve(root, folder));
  return (await watchProject(server, compileNow, watched)).best;
}

/** Serves the data of home, other articles and collection in development. */
function serveSiteData(
  server: ViteDevServer,
  {writers = {}, collection: folder, collectionWriter}: ArticleMapOptions,
  home: () => Sound,
  compileOthers: () => Promise<ReadonlyMap<string, Compiled>>,
): void {
  const collection =
    folder !== undefined && collectionWriter
      ? watchCollection(server, folder, collectionWriter, () => home().bundle.region)
      : null;
  serveData(server, async (name, article) => {
    const others = await compileOthers();
    if (article !== null) {
      const compiled = others.get(article);
      return compiled ? writeData(writers, name, requireSound(compiled)) : null;
    }
    const own = home();
    if (name === ARTICLES && others.size > 0) return articlesFile(own, sound(others));
    return writeData(writers, name, collection ? collection.own(own) : own) ?? collection?.read(name, own) ?? null;
  });
}
