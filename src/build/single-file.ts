import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, join} from 'node:path';
import type {Plugin, ResolvedConfig, Rolldown} from 'vite';

export interface SingleFileOptions {
  /** The name of the one file. */
  readonly fileName: string;
  /** The script of the page as served, and the one that takes its place. */
  readonly entry: readonly [served: string, single: string];
}

const {resolve} = createRequire(import.meta.url);
/** The map's second thread. */
const WORKER = /^(.+worker\.mjs)\?url$/;
/** What a page asks for that shares a file with its worker. */
const SHARING_WORKER = 'virtual:maplibre-worker';
const SHARE = 'virtual:maplibre-share';
const WHOLE_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';
const PREFIX = '\0inline-worker:';
/** Answers while the rest is on its way: here nothing is. */
const EARLY = '<script>@answer@</script>';

/**
 * Puts scripts, styles, data and icon into the page, so that it is one file that opens from a stick. Workers become blobs, whose address
 * is made when the page runs.
 */
export function singleFile({fileName, entry: [served, single]}: SingleFileOptions): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    config: () => ({build: {cssCodeSplit: false, rolldownOptions: {output: {codeSplitting: false}}}}),
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) =>
      id === SHARE
        ? `\0${id}`
        : id === SHARING_WORKER
          ? PREFIX + WHOLE_WORKER
          : WORKER.test(id)
            ? PREFIX + id.replace('?url', '')
            : null,
    load: (id) =>
      id === `\0${SHARE}`
        ? 'export {};'
        : id.startsWith(PREFIX)
          ? workerModule(readFileSync(resolve(id.slice(PREFIX.length)), 'utf8'))
          : null,
    transformIndexHtml: {order: 'pre', handler: (html) => html.replace(served, single).replace(EARLY, '')},
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const source = intoOne(bundle, config.root);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({type: 'asset', fileName, source});
      },
    },
  };
}

function workerModule(code: string): string {
  return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], {type: 'text/javascript'}));`;
}

function intoOne(bundle: Rolldown.OutputBundle, root: string): string {
  const files = Object.values(bundle);
  const html =
    files.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.html') ? [String(file.source)] : [],
    )[0] ?? '';
  const code = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  const data = files.flatMap((file) =>
    file.type === 'asset' && /^data\/.+json$/.test(file.fileName)
      ? [dataElement(basename(file.fileName), String(file.source))]
      : [],
  );
  if (code.length !== 1 || html === '')
    throw new Error(`one page and one script are wanted: there are ${code.length} scripts`);
  return html
    .replace(/\s*<link rel="(?:stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, '')
    .replace(/\s*<link[^>]*oembed[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/(<link rel="icon" href=")[^"]*/, (_, start: string) => `${start}${iconAddress(root)}`)
    .replace('</head>', () => `<style>${styles.join('\n').replaceAll('</style', '<\\/style')}</style>\n</head>`)
    .replace('</body>', () => `${data.join('\n')}\n<script type="module">${inScript(code[0] ?? '')}</script>\n</body>`);
}

function dataElement(name: string, json: string): string {
  return `<script type="application/json" id="data-${name}">${json.replaceAll('<', '\\u003c')}</script>`;
}

/** Code that cannot end the element it stands in. */
function inScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function iconAddress(root: string): string {
  const path = join(root, 'public/icon.svg');
  return existsSync(path) ? `data:image/svg+xml;base64,${readFileSync(path).toString('base64')}` : '';
}
