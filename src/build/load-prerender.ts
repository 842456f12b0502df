import {resolve} from 'node:path';
import {runnerImport, type ResolvedConfig, type ViteDevServer} from 'vite';
import type {Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Prerendered} from './fill-page.ts';

/** `path` is the page's, from the site's root: `/index.html`. */
export type Prerender = (bundle: Bundle, features: MapFeatures, path: string) => Prerendered | Promise<Prerendered>;

interface PrerenderModule {
  readonly prerender: Prerender;
}

/** The `prerender` of a module of the site: as it is now in development, loaded once for a build. */
export async function loadPrerender(
  path: string,
  {root, define}: ResolvedConfig,
  server: ViteDevServer | null,
): Promise<Prerender> {
  const file = resolve(root, path);
  const module = server
    ? ((await server.ssrLoadModule(file)) as PrerenderModule)
    : (await runnerImport<PrerenderModule>(file, {root, define: {...define}})).module;
  return module.prerender;
}
