/** Names of the site's files, `./` for the page, and a hash of all that is in them: written in when the site is built. */
declare const FILES: readonly string[];
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
const PREFIX = 'changzhi-map-';
const CACHE = `${PREFIX}${VERSION}`;
const ANY = {ignoreSearch: true, ignoreVary: true};
const NAMES = new Set(FILES);

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())));
// A new version waits until every page of the old one is closed, or until the reader asks for it.
worker.addEventListener('message', ({data}) => {
  if (data === 'activate') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name !== null) event.respondWith(answer(name, event.request));
});

/** All files or none: a version is never half there. What an older one has under the same hashed name is not fetched again. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async (name) => {
      const url = new URL(name, worker.registration.scope).href;
      const kept = name.startsWith('assets/') ? await caches.match(url, ANY) : undefined;
      const response = kept ?? (await fetch(url, {cache: 'no-cache'}));
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      await cache.put(url, response);
    }),
  );
}

/** The version before stays: a page of it that is still open may ask for another of its files. */
async function dropOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.slice(0, -2).map((name) => caches.delete(name)));
}

/** Which of the site's files is asked for; null for everything that is left to the network. */
function nameOf({method, url, mode}: Request): string | null {
  const {scope} = worker.registration;
  if (method !== 'GET' || !url.startsWith(scope)) return null;
  const name = url.slice(scope.length).replace(/[?#].*$/, '');
  if (name === '' || name === 'index.html') return mode === 'navigate' ? './' : null;
  return NAMES.has(name) || name.startsWith('assets/') ? name : null;
}

async function answer(name: string, request: Request): Promise<Response> {
  const url = new URL(name, worker.registration.scope).href;
  const cache = await caches.open(CACHE);
  return (await cache.match(url, ANY)) ?? (await caches.match(url, ANY)) ?? fetch(request);
}
