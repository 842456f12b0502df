import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {ROOT} from '../browser/paths.ts';
import type {Served} from '../../src/cli/preview.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Pages that are not files: name → HTML. */
export type Stories = Readonly<Record<string, string>>;

/**
 * A newspaper's own server: the example pages from another origin, with the map's address filled in as an editor would.
 * `policy` is the newspaper's content security policy.
 */
export async function serveStories(
  siteUrl: string,
  {
    stories = {},
    policy,
    headers = {},
  }: {readonly stories?: Stories; readonly policy?: string; readonly headers?: Readonly<Record<string, string>>} = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    // A whole browser asks for it, where one without a window does not.
    if (name === 'favicon.ico') return void response.writeHead(204).end();
    try {
      const text = stories[name] ?? readFileSync(join(ROOT, 'src/content/public/examples', name), 'utf8');
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'text/plain');
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
      if (policy) response.setHeader('Content-Security-Policy', policy);
      response.end(text.replaceAll('"../', `"${siteUrl}`));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
