import {readFileSync} from 'node:fs';
import {extname, resolve} from 'node:path';
import sirv from 'sirv';
import type {Plugin} from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

/** The preview answers as a good static host does: files compressed at build, each with its caching header, and `404.html` for a page that there is not. What else it does not know goes on to Vite. */
export function serveCompressed(): Plugin {
  return {
    name: 'serve-compressed',
    configurePreviewServer({config, middlewares}) {
      const folder = resolve(config.root, config.build.outDir);
      const serve = sirv(folder, {
        // Files may come while it serves.
        dev: true,
        etag: true,
        gzip: true,
        brotli: true,
        extensions: [],
        setHeaders(response, path) {
          const type = TYPES[extname(path)];
          if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
          response.setHeader('Cache-Control', cacheControl(path));
          response.setHeader('Access-Control-Allow-Origin', '*');
          response.setHeader('X-Content-Type-Options', 'nosniff');
        },
      });
      middlewares.use((request, response, next) => {
        const {url = '/'} = request;
        // A range counts in the file itself.
        if (request.headers.range) delete request.headers['accept-encoding'];
        request.url = url.replace(/^[^?]*\/(?=\?|$)/, '$&index.html');
        serve(request, response, () => {
          request.url = url;
          if (request.method !== 'GET' || !/text\/html/.test(request.headers.accept ?? '')) return next();
          response.statusCode = 404;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(readFileSync(resolve(folder, '404.html')));
        });
      });
    },
  };
}

/** Vite names a file in `assets/` for its content: under one name it never changes. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** How long a file of the site may be kept without asking: for ever if its name says what is in it, else never (the ETag makes asking cheap). */
export function cacheControl(path: string): string {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
