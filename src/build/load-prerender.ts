import {resolve} from 'node:path';
import {runnerImport, type ResolvedConfig, type ViteDevServer} from 'vite';
import type {Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';

/** `path` is the page's, from the site's root: `/index.html`. */
export type Prerender = (bundle: Bundle, features: MapFeatures, path: string) => Prerendered | Promise<Prerendered>;

/** A module of the site, run here as a build of `config` would compile it; `path` is from the project's root. */
export async function importSource<Module>(path: string, {root, define}: ResolvedConfig): Promise<Module> {
  return (await runnerImport<Module>(resolve(root, path), {root, define: {...define}})).module;
}

/** The `prerender` of a module of the site: as it is now in development, loaded once for a build. */
export async function loadPrerender(
  path: string,
  config: ResolvedConfig,
  server: ViteDevServer | null,
): Promise<Prerender> {
  type Module = {readonly prerender: Prerender};
  const {prerender} = server
    ? ((await server.ssrLoadModule(resolve(config.root, path))) as Module)
    : await importSource<Module>(path, config);
  return prerender;
}

/** The content of a page before any script runs. */
export interface Prerendered {
  readonly html: string;
  readonly head: string;
  /** Data for the page's scripts, in an element with the id `first-data`. */
  readonly data?: unknown;
}

/** Fills `<!--app-html-->`, `<!--app-head-->` and `<!--app-data-->`; a page without a placeholder stays as it is. */
export function fillPage(page: string, {html, head, data}: Prerendered): string {
  return page
    .replace('<!--app-head-->', () => head)
    .replace('<!--app-html-->', () => html)
    .replace('<!--app-data-->', () => `<script type="application/json" id="first-data">${toScriptJson(data)}</script>`);
}

/** JSON that cannot end the script element it stands in, whatever the article says. */
function toScriptJson(value: unknown = null): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
