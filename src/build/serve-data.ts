import type {ServerResponse} from 'node:http';
import type {ViteDevServer} from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  json: 'application/json',
  csv: 'text/csv',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Serves the files of `data/` in development as a build would write them; `read` gives what is in one now, null where there is none; of `article`, or of the home. */
export function serveData(
  {middlewares, config}: ViteDevServer,
  read: (name: string, article: string | null) => Promise<string | Uint8Array | null>,
): void {
  middlewares.use((request, response, next) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(config.base) ? pathname.slice(config.base.length) : pathname.slice(1);
    const [, article = null, asked] = /^(?:article\/([^/]+)\/)?data\/(.+)$/.exec(path) ?? [];
    if (asked === undefined) return next();
    const name = decodeURIComponent(asked);
    read(name, article).then((body) => {
      if (body === null) return next();
      response.setHeader('Content-Type', typeOf(name));
      if (typeof body !== 'string' && request.headers.range) sendRange(response, body, request.headers.range);
      else response.end(body);
    }, next);
  });
}

function typeOf(name: string): string {
  const type = TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return /^image|octet/.test(type) ? type : `${type}; charset=utf-8`;
}

/** Archives are read in parts: `range` is what the request's header of that name says. */
export function sendRange(response: ServerResponse, bytes: Uint8Array, range: string): void {
  const [, first = 0, last = bytes.length - 1] = (/bytes=(\d+)-(\d+)/.exec(range) ?? []).map(Number);
  const part = bytes.subarray(first, Math.min(last + 1, bytes.length));
  response.writeHead(206, {
    'Content-Range': `bytes ${first}-${first + part.length - 1}/${bytes.length}`,
    'Content-Length': part.length,
  });
  response.end(part);
}
