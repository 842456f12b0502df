import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compile} from '../../../src/compile/compile.ts';
import type {Compiled} from '../../../src/compile/compile.ts';
import {filesIn} from '../../../src/compile/compile-project.ts';
import type {Files} from '../../../src/compile/read-content.ts';
import {readGeo} from '../../../src/compile/read-geo.ts';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/compile', import.meta.url));

/** Compiles a fixture. A `bad-…` folder holds only what differs from `ok-small`. */
export function compileFixture(name: string): Compiled {
  const files = overlaid(filesIn(join(FIXTURES, name)), filesIn(join(FIXTURES, 'ok-small')));
  return compile('content', readGeo('geo', files), files);
}

function overlaid(top: Files, bottom: Files): Files {
  return {
    read: (path) => top.read(path) ?? bottom.read(path),
    list: (folder) => [...new Set([...top.list(folder), ...bottom.list(folder)])].toSorted(),
  };
}
