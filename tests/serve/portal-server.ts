import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Served} from '../../src/cli/preview.ts';

/** Stands in every page of the portal, and in nothing of ours. */
export const PORTAL_MARK = 'Sign in to this network';
const PORTAL = `<!doctype html><title>${PORTAL_MARK}</title><h1>${PORTAL_MARK}</h1>`;

/** What comes in the site's place: the portal's page, a redirect, or another text; null lets the site answer. */
export type Interference = (path: string) => Instead | null;
type Instead = 'portal' | {readonly location: string} | {readonly text: string};

export interface PortalServer extends Served {
  /** From now on. */
  readonly interfere: (interference: Interference) => void;
  /** Paths at which something else than the site has answered, in order. */
  readonly interfered: readonly string[];
}

/** The site at `site` behind a network that may answer in its place: a login page, maintenance, a host with a mind of its own. */
export async function servePortal(site: string, first: Interference = () => null): Promise<PortalServer> {
  const interfered: string[] = [];
  let interfere = first;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', site);
    const instead = url.pathname === '/login' ? 'portal' : interfere(url.pathname);
    // The answer may be read from another origin: without this a browser follows no redirect to it, and the check would not be needed.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (instead) {
      interfered.push(url.pathname);
      answerInstead(response, url.pathname, instead);
      return;
    }
    void fetch(url).then(async (answer) => {
      response.setHeader('Content-Type', answer.headers.get('Content-Type') ?? 'text/plain');
      response.statusCode = answer.status;
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    interfered,
    interfere: (next) => {
      interfere = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answerInstead(response: ServerResponse, path: string, instead: Instead): void {
  if (typeof instead === 'object' && 'location' in instead) {
    response.writeHead(302, {Location: instead.location}).end();
    return;
  }
  const type = instead !== 'portal' && path.endsWith('.js') ? 'text/javascript' : 'text/html';
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(instead === 'portal' ? PORTAL : instead.text);
}
