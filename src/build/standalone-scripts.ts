import {createHash} from 'node:crypto';
import {resolve} from 'node:path';
import {build, type Plugin, type ResolvedConfig, type Rolldown} from 'vite';
import {rootFrom} from './article-pages.ts';

export interface StandaloneScript {
  /** From the project's root. */
  readonly entry: string;
  /** `iife` runs as a classic script: on `file:`, and under an opaque origin without any header from the server. */
  readonly format: 'es' | 'iife';
  /** The published name, for addresses that others paste; without it the file is named for its content. */
  readonly fileName?: string;
  /** Stands for the script's address in pages and in other standalone scripts: `@embed@`. */
  readonly token?: string;
  /** Stands in the page itself, for `token`: what must run before anything else can come. */
  readonly inline?: true;
}

/**
 * Builds scripts that share nothing with the page, so that a frame, or a script in somebody else's page, loads no more than it needs and
 * can be kept as it is for years. `plugins` build what modules (`es`) bring along. In development the tokens stand for the sources,
 * and what has a name of its own is built when it is asked for.
 */
export function standaloneScripts(
  scripts: readonly StandaloneScript[],
  plugins: () => readonly Plugin[] = () => [],
): Plugin {
  let config: ResolvedConfig;
  let built: readonly (readonly [StandaloneScript, string])[] = [];
  const files = new Map<string, string | Uint8Array>();
  const withAddresses = (text: string, depth: string): string =>
    built.reduce(
      (filled, [{token, inline}, name]) =>
        token ? filled.replaceAll(token, () => (inline ? String(files.get(name)).trim() : `${depth}${name}`)) : filled,
      text,
    );

  return {
    name: 'standalone-scripts',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      if (config.command === 'serve') return;
      built = await Promise.all(
        scripts.map(async (script) => [script, await buildScript(script, config, files, plugins())] as const),
      );
    },
    configureServer({middlewares}) {
      for (const script of scripts.filter(({fileName}) => fileName))
        middlewares.use(`/${script.fileName}`, (_request, response, next) => {
          const made = new Map<string, string | Uint8Array>();
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          buildScript(script, config, made, plugins()).then((name) => response.end(made.get(name)), next);
        });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, {path}) {
        if (config.command === 'build') return withAddresses(html, rootFrom(path));
        return scripts.reduce(
          (filled, {entry, token, inline}) =>
            inline
              ? filled.replace(`<script>${token}</script>`, '')
              : token
                ? filled
                    .replaceAll(`<script defer src="${token}">`, `<script type="module" src="/${entry}">`)
                    .replaceAll(token, `/${entry}`)
                : filled,
          html,
        );
      },
    },
    generateBundle(_options, bundle) {
      const inPages = new Set(built.flatMap(([{inline}, name]) => (inline ? [name] : [])));
      for (const [fileName, source] of files) {
        if (fileName in bundle || inPages.has(fileName)) continue;
        this.emitFile({
          type: 'asset',
          fileName,
          source: typeof source === 'string' ? withAddresses(source, './') : source,
        });
      }
    },
  };
}

/** A chunk for what several parts of a script import: one request, not one for each module. */
const SHARED = {name: 'shared', test: /^(?!.*node_modules).*\/src\/|preload-helper/, minShareCount: 2};

/** Builds one script and what it loads later. @returns the published name of its entry */
async function buildScript(
  {entry, format, fileName}: StandaloneScript,
  {root, define, build: {target, minify}}: ResolvedConfig,
  files: Map<string, string | Uint8Array>,
  plugins: readonly Plugin[],
): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    base: './',
    publicDir: false,
    define: {...define},
    plugins: [withoutStyleSheets(), ...(format === 'es' ? plugins : [])],
    oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
    build: {
      write: false,
      target,
      minify,
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: resolve(root, entry),
        preserveEntrySignatures: 'strict',
        output: {
          format,
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          ...(format === 'es' && {codeSplitting: {groups: [SHARED]}}),
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const output = [result].flat().flatMap((part) => part.output);
  const first = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (first?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  const named =
    fileName ?? `assets/${first.name}-${createHash('sha256').update(first.code).digest('base64url').slice(0, 8)}.js`;
  for (const file of output)
    files.set(file === first ? named : file.fileName, file.type === 'chunk' ? file.code : file.source);
  return named;
}

/** The style of a frame is in its page: a style sheet that a module brings along would end up in somebody else's. */
function withoutStyleSheets(): Plugin {
  return {name: 'without-style-sheets', enforce: 'pre', load: (id) => (id.split('?')[0]?.endsWith('.css') ? '' : null)};
}

/** Scripts that stand in the page itself. */
export const pageScripts: readonly StandaloneScript[] = [
  {entry: 'src/page/boot/early/start.ts', format: 'iife', token: '@start@', inline: true},
  {entry: 'src/page/boot/early/answer.ts', format: 'iife', token: '@answer@', inline: true},
];

/** The scripts of a frame, and those that other pages load to embed one: their names begin with the site's prefix. */
export const embedScripts = (prefix: string): readonly StandaloneScript[] => [
  {entry: 'src/frame/main.tsx', format: 'iife', token: '@embed@'},
  {entry: 'src/frame/live.ts', format: 'es', token: '@embed-live@'},
  {entry: 'src/frame/element.ts', format: 'es', fileName: `${prefix}.js`},
  {entry: 'src/frame/parent.ts', format: 'iife', fileName: `${prefix}-parent.js`},
];
