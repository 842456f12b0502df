import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, resolve} from 'node:path';
import {ROOT} from '../browser/paths.ts';
import type {Served} from '../../src/cli/preview.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Stands in the page that a host answers for whatever it does not have. */
export const HOSTS_OWN = 'Welcome to this host';

export interface HostHabits {
  /** The folder that the site lies in: `/news/map/`. */
  readonly under?: string;
  /** Names lose `.html` and `index.html`: a redirect leads from the one to the other. */
  readonly stripsHtml?: boolean;
  /** What comes for what is not there: our `404.html` with that status, or a page of the host's with 200. */
  readonly missing?: 'page' | 'own';
}

/**
 * The built site on a static host with habits of its own. It answers no ranges, compresses nothing, and knows
 * nothing outside the folder of the site.
 */
export async function serveHost({under = '/', stripsHtml = false, missing = 'page'}: HostHabits = {}): Promise<Served> {
  const folder = resolve(ROOT, process.env['SITE_DIR'] ?? 'dist');
  const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
  const answer = (path: string, search: string, response: ServerResponse): void => {
    const send = (file: string, status = 200): void => {
      response.writeHead(status, {'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream'});
      response.end(readFileSync(file));
    };
    const redirect = (to: string): void => {
      response.writeHead(301, {Location: `${to}${search}`}).end();
    };
    const inside = path.startsWith(under) ? decodeURIComponent(path.slice(under.length)) : null;
    if (inside === null) return void response.writeHead(404, {'Content-Type': 'text/plain'}).end('not found');
    const file = join(folder, inside);
    if (stripsHtml && /(^|\/)index\.html$/.test(inside)) redirect(path.replace(/index\.html$/, ''));
    else if (stripsHtml && inside.endsWith('.html') && isFile(file)) redirect(path.replace(/\.html$/, ''));
    else if (isFile(file)) send(file);
    else if (stripsHtml && isFile(`${file}.html`)) send(`${file}.html`);
    else if (isFile(join(file, 'index.html'))) {
      if (path.endsWith('/')) send(join(file, 'index.html'));
      else redirect(`${path}/`);
    } else if (missing === 'page') send(join(folder, '404.html'), 404);
    else response.writeHead(200, {'Content-Type': 'text/html'}).end(`<!doctype html><h1>${HOSTS_OWN}</h1>`);
  };
  const server = createServer((request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
    // What frames of an opaque origin need, which docs/deploying.md asks of a host.
    response.setHeader('Access-Control-Allow-Origin', '*');
    answer(pathname, search, response);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
