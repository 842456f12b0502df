import {existsSync, watch, type FSWatcher} from 'node:fs';
import {join, resolve} from 'node:path';
import {filesIn} from '../../compile/compile-project.ts';
import {articlesOn} from '../../compile/other-articles.ts';
import {SHELF} from '../../compile/read-site.ts';
import {regionFolder} from './article-texts.ts';

/** How long a save may take to write all its files, in ms. */
const SETTLE_MS = 100;

/** Hears of every file of an article, and of its region's tables, that any hand changes. @returns what ends it */
export function watchArticles(root: string, changed: (id: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const waiting = new Map<string, NodeJS.Timeout>();

  function soon(id: string): void {
    clearTimeout(waiting.get(id));
    waiting.set(
      id,
      setTimeout(() => {
        waiting.delete(id);
        if (existsSync(join(root, SHELF, id, 'article.yaml'))) changed(id);
      }, SETTLE_MS),
    );
  }

  function look(folder: string, heard: () => void): void {
    const path = resolve(root, folder);
    if (watchers.has(path) || !existsSync(path)) return;
    const watcher = watch(path, heard);
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(path);
    });
    watchers.set(path, watcher);
  }

  function lookAtAll(): void {
    for (const folder of articlesOn(SHELF, filesIn(root))) {
      const id = folder.slice(SHELF.length + 1);
      look(folder, () => soon(id));
      look(`${folder}/.edit`, () => soon(id));
      const region = regionFolder(root, id);
      look(`${region}/sources`, () => soonIn(region));
    }
  }

  function soonIn(region: string): void {
    for (const folder of articlesOn(SHELF, filesIn(root))) {
      const id = folder.slice(SHELF.length + 1);
      if (regionFolder(root, id) === region) soon(id);
    }
  }

  look(SHELF, lookAtAll);
  lookAtAll();
  return () => {
    for (const watcher of watchers.values()) watcher.close();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
}
