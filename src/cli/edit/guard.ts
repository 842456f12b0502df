import {timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';

/** The name under which a page on this machine may ask. */
export interface Door {
  readonly port: number;
  readonly token: string;
}

/** Why a request is turned away, as a status; null: it is let in. Names of this machine alone are its hosts, so that no page of the web reaches it under one of its own. */
export function statusAtDoor(
  request: Pick<IncomingMessage, 'headers' | 'method' | 'url'>,
  {port, token}: Door,
): 403 | 421 | null {
  const {host = '', origin} = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(host)) return 421;
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) return 403;
  const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
  const site = request.headers['sec-fetch-site'];
  if (pathname.startsWith('/edit/api/')) {
    if (site !== undefined && site !== 'same-origin') return 403;
    // A stream of events is opened without headers of one's own.
    const given = request.headers['x-token'] ?? (pathname === '/edit/api/events' ? searchParams.get('token') : null);
    return isToken(given, token) ? null : 403;
  }
  if (pathname === '/edit/' || pathname === '/edit') return isToken(searchParams.get('token'), token) ? null : 403;
  return null;
}

function isToken(given: unknown, token: string): boolean {
  return (
    typeof given === 'string' &&
    given.length === token.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(token))
  );
}
