import {existsSync, readFileSync, statSync} from 'node:fs';
import {extname, resolve, sep} from 'node:path';
import type {Connect, Plugin} from 'vite';
import {cacheControl} from './cache-control.ts';

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
/** In order of preference. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The preview answers as a good static host does: files compressed at build, each with its caching header. What it does not know goes on to Vite. */
export function serveCompressed(): Plugin {
  return {
    name: 'serve-compressed',
    configurePreviewServer({config, middlewares}) {
      middlewares.use(answerCompressed(resolve(config.root, config.build.outDir)));
    },
  };
}

function answerCompressed(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = pathOf(request.url ?? '/');
    const file = path === null ? null : resolve(folder, `.${path}`);
    if (path === null || !file?.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile())
      return next();
    response.setHeader('Cache-Control', cacheControl(path));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = ENCODINGS.find(([name, suffix]) => accepted.includes(name) && existsSync(file + suffix));
    const type = TYPES[extname(file)];
    if (!encoding || !type || request.headers.range) return next();
    const [name, suffix] = encoding;
    const {size, mtimeMs} = statSync(file + suffix);
    const etag = `W/"${name}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Content-Encoding', name);
    response.setHeader('Content-Length', size);
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file + suffix));
  };
}

/** Null where it is no path at all. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}
