import {posix} from 'node:path';
import type {Plugin, Rolldown} from 'vite';
import {pageOf, rootFrom} from './article-pages.ts';

export interface RestOptions {
  /** The page, of each article. */
  readonly page: string;
  /** Names of the chunks that come next, first what is needed first. */
  readonly chunks: readonly string[];
  /** Data that comes with them, from the page. */
  readonly data: readonly string[];
}

/** The app's own script, as Vite writes it. */
const APP = /<script type="module"( crossorigin)? src="([^"]+)"><\/script>/;

/**
 * Keeps the app's script from running before the first pictures: it is asked for at once, and lies in `<template id="app">` until the early script
 * takes it out. Then writes into the page what its scripts will ask for next, with all that this imports: `<template id="rest">` of preloads, which do nothing
 * before somebody takes them out of it. So the line need not stand idle while the first scripts come and run.
 */
export function preloadRest({page, chunks, data}: RestOptions): Plugin {
  return {
    name: 'preload-rest',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, {path, bundle}) {
        if (pageOf(path).page !== page || !bundle) return html;
        const root = rootFrom(path);
        const there = new Set(
          [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(?:\.\/|(?:\.\.\/)+)([^"]+)"/g)].map(
            ([, file]) => file,
          ),
        );
        const files = [...new Set(chunks.flatMap((name) => withImports(bundle, fileNamed(bundle, name))))].filter(
          (file) => !there.has(file),
        );
        const [sheets, scripts] = [true, false].map((isSheet) =>
          files.filter((file) => (posix.extname(file) === '.css') === isSheet),
        ) as [string[], string[]];
        // Few are let through at a time: the heavy ones first, whatever is small finds its way beside them.
        const links = [
          ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="${root}${file}">`),
          ...data.map((file) => `<link rel="preload" as="fetch" crossorigin href="./${file}">`),
          ...sheets.map((file) => `<link rel="preload" as="style" crossorigin href="${root}${file}">`),
        ];
        const [app = '', , source = ''] = APP.exec(html) ?? [];
        if (!app) throw new Error(`${path}: the page has no script`);
        return html
          .replace(app, `<link rel="modulepreload" crossorigin href="${source}">`)
          .replace(
            '<!--rest-->',
            `<template id="app">${app}</template><template id="rest">${links.join('')}</template>`,
          );
      },
    },
  };
}

function fileNamed(bundle: Rolldown.OutputBundle, name: string): string {
  const file = Object.values(bundle).find((output) => output.type === 'chunk' && output.name === name);
  if (!file) throw new Error(`no chunk is called ${name}`);
  return file.fileName;
}

function withImports(bundle: Rolldown.OutputBundle, fileName: string): readonly string[] {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk') return [];
  return [
    fileName,
    ...chunk.imports.flatMap((imported) => withImports(bundle, imported)),
    ...(chunk.viteMetadata?.importedCss ?? []),
  ];
}
