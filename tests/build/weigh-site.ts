import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join, posix} from 'node:path';
import {gzipSync} from 'node:zlib';
import {ROOT} from '../browser/paths.ts';

/** Files that are loaded together, by their paths in the site, each with its kB of gzip. */
export interface Load {
  readonly name: string;
  readonly files: ReadonlyMap<string, number>;
}

export const SITE = join(ROOT, process.env['SITE_DIR'] ?? 'dist');

const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["'`](\.[^"'`]+)["'`]/g;
const LAZY_IMPORT = /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g;
const FIRST_TAGS =
  /<script\b[^>]*\bsrc="([^"]+)"|<link\b[^>]*\brel="(?:modulepreload|stylesheet)"[^>]*\bhref="([^"]+)"/g;
/** How a frame names the script that it loads when its map is wanted. */
const LIVE_SCRIPT = /\bdata-live="(\.[^"]+)"/g;

export function kilobytes(path: string): number {
  return gzipSync(readFileSync(join(SITE, path)), {level: 9}).length / 1000;
}

export function totalOf({files}: Load): number {
  return [...files.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Names what is asked for once the page answers. */
const REST = /<template id="rest">([^]*?)<\/template>/;

/** What a page waits for: its HTML, the scripts and style sheets it names, and what these import. */
export function firstLoad(page: string): Load {
  const named = [...read(page).replace(REST, '').matchAll(FIRST_TAGS)]
    .flatMap(([, script, link]) => script ?? link ?? [])
    .map((href) => posix.normalize(href));
  return weigh(page, [page, ...withImports(named)]);
}

/** What the page asks for once it answers, by its paths in the site. */
export function restOf(page: string): readonly string[] {
  return [...(REST.exec(read(page))?.[1] ?? '').matchAll(/ href="([^"]+)"/g)].map(([, href = '']) =>
    posix.normalize(href),
  );
}

/** What comes unasked, as soon as the first click could be answered: the rest has it already when somebody asks for it. */
const UNASKED = new Set(['whole-page', 'lettering']);

/** Every script that is loaded later, with its style sheet and its imports, less what every page that can ask for it has already. */
export function lazyLoads(pages: readonly string[]): readonly Load[] {
  const loads = pages.flatMap((page) => {
    const first = [...firstLoad(page).files.keys()];
    const roots = [...read(page).matchAll(LIVE_SCRIPT)].flatMap(([, path]) => (path ? [posix.normalize(path)] : []));
    const targets = lazyTargets([...first.filter(isScript), ...roots], roots);
    const unasked = targets.filter((target) => UNASKED.has(stemOf(target)));
    const had = new Set([...first, ...unasked.flatMap((target) => [...lazyLoad(target, new Set()).files.keys()])]);
    return targets.map((target) => lazyLoad(target, unasked.includes(target) ? new Set(first) : had));
  });
  return [...new Map(loads.map((load) => [load.name, load])).values()];
}

/** All that is reached by `import()` from these scripts, however far down. */
function lazyTargets(scripts: readonly string[], found: readonly string[]): readonly string[] {
  const targets = scripts
    .flatMap((script) => withImports([script]))
    .flatMap((script) => referencesIn(script, LAZY_IMPORT))
    .filter((target) => !found.includes(target));
  const all = [...new Set([...found, ...targets])];
  return targets.length === 0 ? all : lazyTargets([...new Set(targets)], all);
}

function lazyLoad(target: string, loaded: ReadonlySet<string>): Load {
  const scripts = withImports([target]);
  return weigh(
    target,
    [...scripts, ...scripts.flatMap(styleSheetOf), ...scripts.flatMap(workerOf)].filter((file) => !loaded.has(file)),
  );
}

function withImports(scripts: readonly string[], seen: readonly string[] = []): readonly string[] {
  const all = [...new Set([...seen, ...scripts])];
  const further = scripts
    .filter(isScript)
    .flatMap((script) => referencesIn(script, STATIC_IMPORT))
    .filter((file) => !all.includes(file));
  return further.length === 0 ? all : withImports([...new Set(further)], all);
}

function referencesIn(script: string, pattern: RegExp): readonly string[] {
  return [...read(script).matchAll(pattern)]
    .flatMap(([, path]) => (path ? [posix.join(posix.dirname(script), path)] : []))
    .filter((path) => existsSync(join(SITE, path)));
}

/** A lazy module's style sheet has its name, before the hash. */
function styleSheetOf(script: string): readonly string[] {
  return filesNamed(`${stemOf(script)}-`, '.css');
}

/** The page's worker and the frame's are alike but for the names they import. */
function workerOf(script: string): readonly string[] {
  return stemOf(script) === 'gl-painter' ? filesNamed('maplibre-gl-worker-', '.js').slice(0, 1) : [];
}

/** MapLibre's worker for those that cannot share a file with it. */
export function wholeWorkers(): readonly string[] {
  return filesNamed('maplibre-gl-worker-', '.mjs');
}

function filesNamed(start: string, end: string): readonly string[] {
  return readdirSync(join(SITE, 'assets'))
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .map((name) => `assets/${name}`);
}

/** `assets/gl-painter-Dc1QuMJb.js` is `gl-painter`. */
export function stemOf(path: string): string {
  return basename(path).replace(/-[\w-]{8}\.\w+$/, '');
}

function isScript(path: string): boolean {
  return /\.m?js$/.test(path);
}

function weigh(name: string, files: readonly string[]): Load {
  return {name, files: new Map([...new Set(files)].map((file) => [file, kilobytes(file)]))};
}

function read(path: string): string {
  return readFileSync(join(SITE, path), 'utf8');
}
