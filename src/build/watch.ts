import {resolve, sep} from 'node:path';
import type {ErrorPayload, ViteDevServer} from 'vite';
import type {Compiled} from '../compile/compile.ts';
import {formatFaults, type Fault} from '../faults/fault.ts';
import {isSound, type Sound} from '../compile/sound.ts';
import {withCollection, compileCollection, type Collection} from '../compile/compile-collection.ts';
import type {Region} from '../domain/region.ts';
import type {CollectionWriter} from './site-files.ts';

/** How long a save may take to write all its files, in ms. */
const SETTLE_MS = 40;

/** The project while it is edited. */
export interface WatchedProject {
  /** The last compilation without faults, so that a page stays readable while its article is being mended; else the latest. */
  readonly best: () => Compiled;
}

/**
 * Compiles again whenever a file in `folders` changes. A sound article goes to the open pages as `bundle:update` (and `features:update` if the
 * geometry changed), faults go to the browser's overlay until they are mended. Nothing reloads.
 */
export async function watchProject(
  server: ViteDevServer,
  compile: () => Promise<Compiled>,
  folders: readonly string[],
): Promise<WatchedProject> {
  let latest = await compile();
  let best = latest;
  let runs = 0;
  let timer: NodeJS.Timeout | undefined;
  const watched = folders.map((folder) => resolve(server.config.root, folder) + sep);

  async function update(): Promise<void> {
    const before = best;
    const run = (runs += 1);
    const compiled = await compile();
    if (run !== runs) return;
    latest = compiled;
    if (isSound(latest)) best = latest;
    report(server, latest);
    if (!isSound(latest)) return;
    server.ws.send({type: 'custom', event: 'bundle:update', data: latest.bundle});
    if (!isSame(before.features, latest.features))
      server.ws.send({type: 'custom', event: 'features:update', data: latest.features});
  }

  server.watcher.add(watched);
  server.watcher.on('all', (_event, file) => {
    if (!watched.some((folder) => file.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), SETTLE_MS);
  });
  server.ws.on('connection', () => report(server, latest));
  return {best: () => best};
}

/** An update without modules is what makes Vite's client take its overlay away. */
function report(server: ViteDevServer, {faults}: Compiled): void {
  if (faults.length > 0) server.config.logger.error(formatFaults(faults), {timestamp: true});
  server.ws.send(faults.length > 0 ? toErrorPayload(faults) : {type: 'update', updates: []});
}

function toErrorPayload(faults: readonly Fault[]): ErrorPayload {
  const [first] = faults;
  const loc = first && {file: first.file, line: first.line, column: 1};
  return {
    type: 'error',
    err: {message: formatFaults(faults), stack: '', plugin: 'article-map', ...(loc && {loc, id: loc.file})},
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A collection while it is edited: compiled when it is first asked for, and again after a change to one of its files. */
export interface WatchedCollection {
  /** The page's own data with what they say of it. */
  readonly own: (own: Sound) => Sound;
  /** The content of a file of the collection; null where there is none. */
  readonly read: (name: string, own: Sound) => string | Uint8Array | null;
}

export function watchCollection(
  {watcher, config}: ViteDevServer,
  folder: string,
  {files}: CollectionWriter,
  region: () => Region,
): WatchedCollection {
  let compiled: Collection | null = null;
  let pieces: ReadonlyMap<string, string | Uint8Array> | null = null;
  const watched = resolve(config.root, folder) + sep;
  const now = (): Collection => (compiled ??= compileCollection(config.root, folder, region()));
  watcher.add(watched);
  watcher.on('all', (_event, file) => {
    if (!file.startsWith(watched)) return;
    compiled = null;
    pieces = null;
  });
  return {
    own: (own) => withCollection(own, now()),
    read(name, own) {
      if (!/^(?:at|collection)\//.test(name)) return null;
      pieces ??= new Map(files(now(), own));
      return pieces.get(name) ?? null;
    },
  };
}
