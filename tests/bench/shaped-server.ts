import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {extname, join, resolve} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {cacheControl} from '../../src/build/serve-compressed.ts';
import {sendRange} from '../../src/build/serve-data.ts';

/** A line to the reader. It is made in the server, so that workers' scripts pay as well as the page's own. */
export interface Line {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
}

export const SLOW_LINE: Line = {bitsPerSecond: 1_600_000, roundTripMs: 150};

export interface Request {
  readonly path: string;
  readonly kind: string;
  /** Since 1970, in ms. */
  readonly at: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface ShapedServer {
  readonly url: string;
  /** From now on, for every reader together; null is as fast as the machine. Forgets the requests so far. */
  readonly useLine: (line: Line | null) => void;
  readonly requests: () => readonly Request[];
  /** Resolves when nothing has been asked for or sent for `ms`. */
  readonly quiet: (ms?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
};
const PACKET = 4096;

/** Serves built sites, each in a folder of its own (`/page/`, `/bare/`), as brotli where the browser takes it, else as gzip. */
export async function serveShaped(sites: Readonly<Record<string, string>>): Promise<ShapedServer> {
  let line: Line | null = null;
  let busyUntil = 0;
  let requests: Request[] = [];
  let open = 0;
  let lastAt = 0;
  const greeted = new WeakSet<Socket>();

  async function answer({url, socket, headers}: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    const file = fileOf(sites, url ?? '/');
    if (line) await sleep(greeted.has(socket) ? line.roundTripMs : 2 * line.roundTripMs);
    greeted.add(socket);
    if (!file) return void response.writeHead(404).end();
    if (headers.range && !existsSync(`${file}.gz`)) return sendRange(response, readFileSync(file), headers.range);
    const accepted = String(headers['accept-encoding'] ?? '');
    const coding = [
      ['br', '.br'],
      ['gzip', '.gz'],
    ].find(([name, suffix]) => accepted.includes(name as string) && existsSync(file + suffix));
    const bytes = readFileSync(file + (coding?.[1] ?? ''));
    requests.push({
      path: (url ?? '').split('?')[0] ?? '',
      kind: extname(file).slice(1),
      at,
      gzip: sizeOf(`${file}.gz`) ?? bytes.length,
      brotli: sizeOf(`${file}.br`) ?? bytes.length,
    });
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': bytes.length,
      'Cache-Control': cacheControl(url ?? ''),
      ...(coding && {'Content-Encoding': coding[0]}),
    });
    const packets = line ? Math.ceil(bytes.length / PACKET) : 0;
    for (const packet of Array.from({length: packets}, (_, at) => bytes.subarray(at * PACKET, (at + 1) * PACKET))) {
      busyUntil = Math.max(busyUntil, Date.now()) + (packet.length * 8000) / (line ?? SLOW_LINE).bitsPerSecond;
      await sleep(Math.max(0, busyUntil - Date.now()));
      response.write(packet);
    }
    response.end(packets > 0 ? undefined : bytes);
  }

  const server = createServer((request, response) => {
    open++;
    response.once('close', () => {
      open--;
      lastAt = Date.now();
    });
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    useLine(next) {
      line = next;
      busyUntil = 0;
      requests = [];
    },
    requests: () => requests,
    async quiet(ms = 700) {
      const isQuiet = (): boolean => open === 0 && Date.now() - lastAt >= ms;
      do await sleep(50);
      while (!isQuiet());
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function fileOf(sites: Readonly<Record<string, string>>, url: string): string | null {
  const [, name = '', path = ''] = /^\/(\w+)\/([^?]*)/.exec(url) ?? [];
  const folder = sites[name];
  if (folder === undefined) return null;
  const file = resolve(folder, path === '' ? 'index.html' : path);
  return file.startsWith(join(folder, '/')) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function sizeOf(file: string): number | null {
  return existsSync(file) ? statSync(file).size : null;
}
