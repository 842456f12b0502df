import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compile, type Compiled} from '../../../src/compile/compile.ts';
import {filesIn} from '../../../src/compile/compile-project.ts';
import type {Files} from '../../../src/compile/read-content.ts';
import {readGeo} from '../../../src/compile/read-geo.ts';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/compile', import.meta.url));

/** Compiles a fixture. A `bad-…` folder holds only what differs from `ok-small`. */
export function compileFixture(name: string): Compiled {
  return compileFiles(overlaid(filesIn(join(FIXTURES, name)), filesIn(join(FIXTURES, 'ok-small'))));
}

/** Compiles `ok-small` with other bytes in some files, by path. */
export function compileChanged(changes: Readonly<Record<string, string | Uint8Array>>): Compiled {
  const changed = (path: string): Uint8Array | null => {
    const content = changes[path];
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);
  };
  const list = (folder: string): readonly string[] =>
    Object.keys(changes).flatMap((path) => (posix.dirname(path) === folder ? posix.basename(path) : []));
  return compileFiles(overlaid({read: changed, list}, filesIn(join(FIXTURES, 'ok-small'))));
}

/** A file of `ok-small`. */
export const textOf = (path: string): string => readFileSync(join(FIXTURES, 'ok-small', path), 'utf8');

function compileFiles(files: Files): Compiled {
  return compile('content', readGeo('geo', files), files);
}

function overlaid(top: Files, bottom: Files): Files {
  return {
    read: (path) => top.read(path) ?? bottom.read(path),
    list: (folder) => [...new Set([...top.list(folder), ...bottom.list(folder)])].toSorted(),
  };
}
