import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Texts} from './article-texts.ts';

/** Begins the names of files that are not yet in their place. */
const NEW = 'new-';

/** Files that lie whole on the disk, beside the places that they are for. */
export interface Prepared {
  /** Lets all change places with what is there; a text of null takes its file away. */
  readonly place: () => void;
  readonly drop: () => void;
}

/** Writes all files to `beside`, on the same disk: where one cannot be written, none is. @throws what the disk says */
export function prepareFiles(root: string, texts: Texts, beside: string): Prepared {
  const waiting: (readonly [from: string, to: string])[] = [];
  const drop = (): void => waiting.forEach(([from]) => rmSync(from, {force: true}));
  mkdirSync(beside, {recursive: true});
  try {
    for (const [path, text] of texts) {
      const from = join(beside, `${NEW}${process.pid}-${waiting.length}`);
      waiting.push([from, join(root, path)]);
      if (text !== null) writeSafely(from, text);
    }
  } catch (error) {
    drop();
    throw error;
  }
  const place = (): void => {
    for (const [from, to] of waiting) {
      if (existsSync(from)) {
        mkdirSync(dirname(to), {recursive: true});
        renameSync(from, to);
      } else rmSync(to, {force: true});
      syncFolder(dirname(to));
    }
  };
  return {place, drop};
}

/** A file that is there whole or not at all. @param beside a folder on the same disk */
export function writeWhole(path: string, content: string | Uint8Array, beside: string): void {
  mkdirSync(beside, {recursive: true});
  const from = join(beside, `${NEW}${process.pid}-whole`);
  try {
    writeSafely(from, content);
    renameSync(from, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(from, {force: true});
    throw error;
  }
}

/** Takes away what a stopped process left before it was in its place. */
export function dropUnplaced(beside: string): void {
  if (!existsSync(beside)) return;
  for (const name of readdirSync(beside).filter((each) => each.startsWith(NEW))) rmSync(join(beside, name));
}

/** On the disk itself when it returns. */
export function writeSafely(path: string, content: string | Uint8Array, flags = 'w'): void {
  const file = openSync(path, flags);
  try {
    const bytes = Buffer.from(content as string);
    let done = 0;
    while (done < bytes.length) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A renaming is on the disk once its folder is; not every system can do this. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch {
    // Windows opens no folders.
  }
}
