import {resolve} from 'node:path';
import type {Plugin} from 'vite';

/** What Vite has every `import()` of a page go through. */
const HELPER = '\0vite/preload-helper.js';

/** Has every `import()` of the built page go through `bring-module.ts`, and tells it of each module's own file too. */
export function askBeforeImport(): Plugin {
  const source = resolve('src/browser/lazy/bring-module.ts');
  return {
    name: 'ask-before-import',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {polyfill: false, resolveDependencies: (file, files) => (files.length > 0 ? files : [file])},
      },
    }),
    load: {
      order: 'pre',
      handler: (id) => (id === HELPER ? `export {bringModule as __vitePreload} from ${JSON.stringify(source)};` : null),
    },
  };
}
