import type {IncomingMessage, ServerResponse} from 'node:http';
import type {ChangeRequest, ImportRequest, NewArticleRequest, PublishRequest, Refusal} from '../../edit/protocol.ts';
import {Refused} from './article-values.ts';
import {Outdated} from './desk.ts';
import type {Editor} from './editor.ts';
import {freeArticleId, knownWords} from './known-words.ts';
import {regionMap} from './region-map.ts';

/** The largest request, in bytes: a text as Base64, or a briefing with its pictures. */
const LARGEST = 40e6;

/** What a route is given: the parts of its path, and the request. */
interface Asked {
  readonly id: string;
  readonly body: () => Promise<Buffer>;
  readonly json: <T>() => Promise<T>;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
}

/** What goes on after it was answered. */
const ACCEPTED = {};

type Route = (editor: Editor, asked: Asked) => unknown;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET shelf': ({shelf}) => shelf(),
  'GET id': ({root}, {url}) => ({id: freeArticleId(root, url.searchParams.get('words') ?? '')}),
  'POST articles': async ({begin}, {json}) => begin(await json<NewArticleRequest>()),
  'GET articles/*': ({sheet}, {id}) => sheet(id),
  'GET articles/*/map': ({root}, {id}) => regionMap(root, id),
  'GET articles/*/known': ({root}, {id, url}) => knownWords(root, id, url.searchParams.get('words') ?? ''),
  'POST articles/*/changes': async ({change}, {id, json}) => change(id, await json<ChangeRequest>()),
  'POST articles/*/undo': ({undo}, {id}) => undo(id),
  'POST articles/*/redo': ({redo}, {id}) => redo(id),
  'GET articles/*/divisions': ({divisions}, {id, url}) => divisions(id, url.searchParams.get('name') ?? ''),
  'POST articles/*/import': async ({importFile}, {id, json}) => importFile(id, await json<ImportRequest>()),
  'POST articles/*/publish': async ({publish}, {id, body}) => {
    const given = (await body()).toString('utf8');
    publish(id, given === '' ? {} : (parsed(given) as PublishRequest));
    return ACCEPTED;
  },
};

/** Answers what is asked below `/edit/api/`; whoever comes here was let in at the door. */
export async function serveApi(editor: Editor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.slice('/edit/api/'.length);
  if (request.method === 'GET' && path === 'events') return sendEvents(editor, request, response);
  const [, id = ''] = /^articles\/([^/]+)/.exec(path) ?? [];
  const route = ROUTES[`${request.method} ${id === '' ? path : path.replace(id, '*')}`];
  try {
    if (!route) throw new Refused('没有这个地址', 'there is no such address', 404);
    const body = (): Promise<Buffer> => bodyOf(request);
    const json = async <T>(): Promise<T> => parsed((await body()).toString('utf8')) as T;
    const answer = await route(editor, {id: decoded(id), body, json, url, headers: request.headers});
    send(response, answer === ACCEPTED ? 202 : 200, answer);
  } catch (error) {
    sendRefusal(response, error);
  }
}

function sendRefusal(response: ServerResponse, error: unknown): void {
  if (!(error instanceof Refused)) console.error(error);
  const refusal: Refusal =
    error instanceof Refused
      ? {refused: error.told, ...(error instanceof Outdated && {sheet: error.sheet})}
      : {refused: {zh: `编辑器出错：${String(error)}`, en: `the editor failed: ${String(error)}`}};
  send(response, error instanceof Refused ? error.status : 500, refusal);
}

export function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store'});
  response.end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST) throw new Refused('文件太大，不超过 25 MB', 'the file is too large: at most 25 MB', 413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refused('地址的写法不对', 'the address is not well written', 400);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused('请求不是 JSON', 'the request is no JSON', 400);
  }
}

function sendEvents({listen}: Editor, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'});
  response.write(':\n\n');
  const stop = listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  request.on('close', stop);
}
