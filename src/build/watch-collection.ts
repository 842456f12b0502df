import {resolve, sep} from 'node:path';
import type {ViteDevServer} from 'vite';
import {withCollection, compileCollection, type Collection} from '../compile/compile-collection.ts';
import type {Region} from '../domain/region.ts';
import type {CollectionWriter} from './site-files.ts';
import type {Sound} from '../compile/sound.ts';

/** A collection while it is edited: compiled when it is first asked for, and again after a change to one of its files. */
export interface WatchedCollection {
  /** The page's own data with what they say of it. */
  readonly own: (own: Sound) => Sound;
  /** What is in a file of the collection; null where there is none. */
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
