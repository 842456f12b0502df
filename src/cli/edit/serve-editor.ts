import {randomBytes} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import sirv from 'sirv';
import type {ViteDevServer} from 'vite';
import {ROOT, siteFolder} from '../../build/paths.ts';
import {createEditor, type Editor} from './editor.ts';
import {statusAtDoor} from './guard.ts';
import {serveApi} from './serve-api.ts';

export interface EditorServer {
  /** Of the editor's page, with its token. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly editor: Editor;
  readonly close: () => Promise<void>;
}

export interface EditorOptions {
  /** The project's root: where content and regions lie. */
  readonly root: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Whether the pages are served too, and not only the answers that they ask for. */
  readonly pages?: boolean;
}

/** Serves the editor to this machine alone: its page, what the page asks for, and the site as it is in development. */
export async function serveEditor({root, port: wanted, pages = true}: EditorOptions): Promise<EditorServer> {
  const editor = await createEditor(root);
  const token = randomBytes(24).toString('base64url');
  const server = createServer();
  const port = await listenOn(server, wanted);
  const vite = pages ? await siteServer(server, root) : null;
  server.on('request', (request, response) => {
    response.setHeader('Referrer-Policy', 'no-referrer');
    const status = statusAtDoor(request, {port, token});
    if (status !== null) return turnAway(request, response, status);
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/edit/api/')) return void serveApi(editor, request, response);
    if (!vite) return turnAway(request, response, 404);
    if (pathname.startsWith('/published/')) return servePublished(request, response);
    if (pathname === '/edit/') return void sendPage(vite, request, response);
    // What the page names beside itself lies beside it.
    if (pathname.startsWith('/edit/')) request.url = `/src${request.url}`;
    vite.middlewares(request, response);
  });
  return {
    url: `http://127.0.0.1:${port}/edit/?token=${token}`,
    port,
    token,
    editor,
    async close() {
      editor.close();
      await vite?.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * The project's own development server, beneath ours; it shows articles that are not published too. The pages of a build are no changed
 * pages: nothing is loaded anew under an editor's hands. Faults stand in the editor, and nothing over it.
 */
async function siteServer(server: Server, root: string): Promise<ViteDevServer> {
  process.env['SITE_DRAFTS'] = '1';
  // Only where there are pages: it takes longer to load than all the rest.
  const {createServer: createVite} = await import('vite');
  const vite = await createVite({
    root: ROOT,
    appType: 'mpa',
    server: {
      middlewareMode: true,
      hmr: {server, overlay: false},
      // Whatever page is written anywhere below, by another build too, would have ours loaded anew.
      watch: {ignored: (path: string) => path.startsWith(siteFolder()) || path.endsWith('.html')},
    },
  });
  vite.watcher.add([join(root, 'src/content'), join(root, 'geo/regions')]);
  return vite;
}

async function sendPage(vite: ViteDevServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = join(ROOT, 'src/edit/index.html');
  if (!existsSync(page)) return turnAway(request, response, 404);
  try {
    const html = await vite.transformIndexHtml('/src/edit/index.html', readFileSync(page, 'utf8'), request.url);
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store'}).end(html);
  } catch (error) {
    response.writeHead(500, {'Content-Type': 'text/plain; charset=utf-8'}).end(String(error));
  }
}

/** The built site, as it lies on disk now. */
function servePublished(request: IncomingMessage, response: ServerResponse): void {
  request.url = (request.url ?? '').slice('/published'.length);
  sirv(siteFolder(), {dev: true})(request, response, () => turnAway(request, response, 404));
}

const WHY: Readonly<Record<number, string>> = {
  403: '请用命令给出的整个地址打开 · open the whole address that the command gives\n',
  404: '没有这个地址 · there is no such address\n',
  421: '只在这台电脑上可用 · for this machine alone\n',
};

function turnAway(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume();
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'}).end(WHY[status]);
}
