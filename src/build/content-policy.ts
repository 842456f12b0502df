import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Plugin, ResolvedConfig} from 'vite';
import {articleFolders} from './article-pages.ts';
import {basemapOrigins} from './basemap-setting.ts';
import {TRUSTED_POLICY} from '../domain/trusted.ts';

/** Where a built site says which policy it works under. */
/** Lies in every site. */
export const POLICY_FILE = 'content-policy.txt';
const NOT_FOUND = '404.html';

/**
 * The content security policy that every page of the site works under, the frame in a sandbox of opaque origin included. What stands in
 * `pages` as script runs for the hash of its text, and nothing else does. `blob:` workers are MapLibre's across origins, `data:` workers its
 * way under an opaque origin. Styles stand in the pages themselves, so that the first picture needs no second request: hence
 * `unsafe-inline` for them, and for them alone. A basemap from elsewhere is the one reason to ask another server.
 * Where a browser knows trusted types, no text becomes markup or a script's address but through the one policy of `domain/trusted.ts`.
 */
export const contentPolicy = (pages: string, basemap: string): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...hashesOf(pages)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob: data:",
    ["connect-src 'self' blob: data:", ...basemapOrigins(basemap)].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_POLICY}`,
  ].join('; ');

function hashesOf(pages: string): readonly string[] {
  const hashes = [...pages.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [...new Set(hashes)];
}

/**
 * Headers that a host sends with every file, beside the policy: frames may stand anywhere, scripts and data may be read from an opaque or a foreign
 * origin, and a page that isolates itself (`require-corp`) may have all of it.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The pages with scripts in them, one after the other: those with the map, and what answers for pages that there are not. */
function scriptedPages(folder: string): string {
  return [...articleFolders(folder).map(({path}) => `${path}index.html`), NOT_FOUND]
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

/** Writes the policy beside the pages; the preview server sends it as a host should. */
export function serveHeaders(): Plugin {
  const folderOf = ({root, build}: ResolvedConfig): string => resolve(root, build.outDir);
  return {
    name: 'serve-headers',
    writeBundle: {
      // After all pages.
      order: 'post',
      sequential: true,
      handler() {
        const folder = folderOf(this.environment.config);
        const policy = contentPolicy(scriptedPages(folder), process.env['BASEMAP'] ?? '');
        writeFileSync(join(folder, POLICY_FILE), `${policy}\n`);
      },
    },
    configurePreviewServer({middlewares, config}) {
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', readFileSync(join(folderOf(config), POLICY_FILE), 'utf8').trim());
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        next();
      });
    },
  };
}
