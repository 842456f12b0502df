import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Plugin, ResolvedConfig} from 'vite';
import {basemapOrigins} from './basemap-setting.ts';
import {TRUSTED_POLICY} from '../domain/trusted.ts';

/** Where a built site says which policy it works under. */
const FILE = 'content-policy.txt';

/**
 * The content security policy that every page of the site works under, the frame in a sandbox of opaque origin included. What stands in
 * `page` as script runs for the hash of its text, and nothing else does. `blob:` workers are MapLibre's across origins, `data:` workers its
 * way under an opaque origin. Styles stand in the pages themselves, so that the first picture needs no second request: hence
 * `unsafe-inline` for them, and for them alone. A basemap from elsewhere is the one reason to ask another server.
 * Where a browser knows trusted types, no text becomes markup or a script's address but through the one policy of `domain/trusted.ts`.
 */
export const contentPolicy = (page: string, basemap: string): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...hashesOf(page)].join(' '),
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

function hashesOf(page: string): readonly string[] {
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
}

/** What a host sends with every file, beside the policy: frames may stand anywhere, and scripts and data may be read from an opaque or a foreign origin. */
const HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Writes the policy beside the pages; the preview server sends it as a host should. */
export function serveHeaders(): Plugin {
  let config: ResolvedConfig;
  const folder = (): string => resolve(config.root, config.build.outDir);
  return {
    name: 'serve-headers',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: () =>
      writeFileSync(
        join(folder(), FILE),
        `${contentPolicy(readFileSync(join(folder(), 'index.html'), 'utf8'), process.env['BASEMAP'] ?? '')}\n`,
      ),
    configurePreviewServer({middlewares}) {
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', readFileSync(join(folder(), FILE), 'utf8').trim());
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        next();
      });
    },
  };
}
