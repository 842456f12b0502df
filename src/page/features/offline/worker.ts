import {sitePrefix} from '../../../domain/site.ts';
import {insteadOf, nameOf} from './address.ts';
import {asBuilt, isForeignAsset, isForeignPage, isFromSite, isNeeded} from './verify.ts';

/** The site's files, `./` for the page, with the SHA-256 of each, and a hash of it all: written in when the site is built. */
declare const FILES: Readonly<Record<string, string>>;
declare const VERSION: string;

/** As much of a service worker's world as is used here. */
interface Lasting extends Event {
  readonly waitUntil: (promise: Promise<unknown>) => void;
}
interface Fetched extends Lasting {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
interface WorkerScope {
  readonly registration: {readonly scope: string};
  readonly clients: {readonly claim: () => Promise<void>};
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: ((type: 'install' | 'activate', listener: (event: Lasting) => void) => void) &
    ((type: 'fetch', listener: (event: Fetched) => void) => void) &
    ((type: 'message', listener: (event: MessageEvent) => void) => void);
}

const worker = self as unknown as WorkerScope;
const {scope} = worker.registration;
const PREFIX = `${sitePrefix}-`;
const CACHE = `${PREFIX}${VERSION}`;
const ANY = {ignoreSearch: true, ignoreVary: true};
const OWN = {...ANY, cacheName: CACHE};

worker.addEventListener('install', (event) => event.waitUntil(keepAll().then(replaceForeign)));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())));
// A new version waits until every page of the old one is closed, or until the reader asks for it.
worker.addEventListener('message', ({data}) => {
  if (data === 'activate') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const {request} = event;
  const name = nameOf(request, scope, FILES);
  if (name !== null) return event.respondWith(answer(name, event));
  const instead = request.destination === 'document' ? insteadOf(request, scope) : null;
  if (instead !== null) event.respondWith(fetch(request).catch((error) => openKept(instead, error)));
});

function urlOf(name: string): string {
  return new URL(name, scope).href;
}

/**
 * All files or none, each as the build made it: a version is never half there, and a login page that answers in our place is never kept. What
 * fails here the browser tries again at the next visit.
 */
async function keepAll(): Promise<void> {
  const files = await Promise.all(Object.keys(FILES).map(async (name) => [urlOf(name), await obtain(name)] as const));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(files.map(([url, response]) => response && cache.put(url, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** A file as the build made it: from an older version, else from the site, past whatever the browser itself has kept. Null: the host rewrites it. */
async function obtain(name: string): Promise<Response | null> {
  const url = urlOf(name);
  const hash = FILES[name] ?? '';
  const kept = await caches.match(url, ANY);
  const inherited = kept && (await asBuilt(kept, hash));
  if (inherited) return inherited;
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(url, {cache});
    if (!isFromSite(response, scope)) throw new Error(`${name}: ${response.status} ${response.url}`);
    const right = await asBuilt(response, hash);
    if (right) return right;
  }
  if (isNeeded(name)) throw new Error(`${name}: not what was built`);
  return null;
}

/** Where a version before shows somebody else's page there is no page of ours to offer the change, and nothing of a reader's to be lost. */
async function replaceForeign(): Promise<void> {
  const foreign = await Promise.all((await otherCaches()).map(isForeign));
  if (foreign.includes(true)) await worker.skipWaiting();
}

/** The version before stays, if it is ours: a page of it that is still open may ask for another of its files. */
async function dropOld(): Promise<void> {
  const names = await otherCaches();
  const before = names.pop();
  if (before !== undefined && (await isForeign(before))) names.push(before);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

/** Whether a version of a time when nothing was verified holds what is not ours. */
async function isForeign(name: string): Promise<boolean> {
  const cache = await caches.open(name);
  const page = await cache.match(scope, ANY);
  if (page && (await isForeignPage(page))) return true;
  const assets = (await cache.keys()).map(async ({url}) => {
    const response = await cache.match(url, ANY);
    return response !== undefined && isForeignAsset(url, response);
  });
  return (await Promise.all(assets)).includes(true);
}

async function answer(name: string, event: Fetched): Promise<Response> {
  const kept = await caches.match(urlOf(name), OWN);
  if (kept) return kept;
  const hash = FILES[name];
  const older = hash === undefined ? await caches.match(urlOf(name), ANY) : undefined;
  if (older && !isForeignAsset(urlOf(name), older)) return older;
  const response = await fetch(event.request);
  if (hash !== undefined) event.waitUntil(keepLate(name, hash, response.clone()));
  return response;
}

/** What the host had rewritten, or the browser thrown away, is kept when it comes as it was built. */
async function keepLate(name: string, hash: string, response: Response): Promise<void> {
  const right = isFromSite(response, scope) && (await asBuilt(response, hash));
  if (right) await (await caches.open(CACHE)).put(urlOf(name), right);
}

/** Without network, a page that is not kept opens as the view of the map that says the same. */
async function openKept(instead: string, error: unknown): Promise<Response> {
  if (!(await caches.match(scope, OWN))) throw error;
  return Response.redirect(urlOf(instead));
}
