import type {Plugin} from 'vite';
import {basemapOrigins} from './basemap-setting.ts';

/** The page's first line of script, before its style: it says that there are scripts, so that the layout is right from the first picture. */
const START_SCRIPT = "'sha256-STW09sat/V7ihy4DPtI8i72PBIyB8E1V1pDM24ROHYM='";

/**
 * The content security policy that every page of the site works under, the frame in a sandbox of opaque origin included.
 * `blob:` workers are MapLibre's across origins, `data:` workers its way under an opaque origin. Styles stand in the pages themselves,
 * so that the first picture needs no second request: hence `unsafe-inline` for them, and for them alone. A basemap from elsewhere is
 * the one reason to ask another server.
 */
export const contentPolicy = (basemap: string): string => [
  "default-src 'self'", `script-src 'self' ${START_SCRIPT}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "worker-src 'self' blob: data:",
  ["connect-src 'self' blob: data:", ...basemapOrigins(basemap)].join(' '), "object-src 'none'", "base-uri 'none'", "form-action 'none'",
].join('; ');

export const CONTENT_POLICY = contentPolicy(process.env['BASEMAP'] ?? '');

/** What a host sends with every file: frames may stand anywhere, and scripts and data may be read from an opaque or a foreign origin. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  'Access-Control-Allow-Origin': '*',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The preview server sends them as a host should. */
export function serveHeaders(): Plugin {
  return {
    name: 'serve-headers',
    configurePreviewServer({middlewares}) {
      middlewares.use((_request, response, next) => {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        next();
      });
    },
  };
}
