/**
 * Measures what three changes cost (docs/adr/0016-rooms.md), by making each of them in a copy of the code.
 *
 *   npm run house [-- --files]
 *
 * “Touched” are the files of code that name what the change adds a sibling to; “found” are those of them in which the compiler finds the
 * omission. The rest would have been forgotten.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {CACHE, ROOT} from '../../src/build/paths.ts';
import {MADE_UP} from '../fixtures/region-site.ts';
import {helpIfAsked} from '../../src/cli/help.ts';

helpIfAsked(import.meta.url);

/** A change, made by adding one more of something to where it is declared. */
interface Change {
  readonly what: string;
  /** Where it is declared, and how one more is added there. */
  readonly declaration: RegExp;
  readonly added: string;
  /** A file that names one of its siblings. */
  readonly sibling: RegExp;
  /** Files that name it as a word of the language, not as what it is. */
  readonly apart: RegExp;
}

const CHANGES: readonly Change[] = [
  {
    what: 'a kind of place with a symbol of its own, as a peak has',
    declaration: /(?<=PLACE_KINDS = \[\s)/,
    added: "'bridge',",
    sibling: /['"]peak['"]|\bpeak:|peak-|\.peak\b|\[data-[a-z]+=['"]?peak/,
    apart: /^src\/(suggest|cli)\//,
  },
  {
    what: 'a language, as English is one',
    declaration: /(?<=type Locale = )/,
    added: "'xx' | ",
    sibling: /[!=]== 'en'/,
    apart: /^src\/(suggest|cli)\//,
  },
];

const CODE = /^(?!src\/content\/|geo\/regions\/[^/]+\/(sources|derived)\/).*\.(tsx?|css)$/;
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const folder = mkdtempSync(join(CACHE, 'house-'));
try {
  console.log(`another region (${MADE_UP})\n  ${regionCode().length} files of code touched, ${regionSays()}`);
  for (const change of CHANGES) console.log(report(change, cost(change)));
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** Files that another region brings beside its content, its geometry and its own public files. */
function regionCode(): readonly string[] {
  return filesIn(MADE_UP, '').filter((path) => !/^(geo\/regions|src\/content)\//.test(path));
}

function regionSays(): string {
  const env = {...process.env, SITE_ROOT: MADE_UP};
  const commands = [['check'], ['geo', '--', '--check']];
  const failed = commands.filter(
    ([name = '', ...rest]) => spawnSync('npm', ['run', '--silent', name, ...rest], {env}).status !== 0,
  );
  return failed.length === 0 ? 'check and geo are content' : `fails: ${failed.join('; ')}`;
}

interface Cost {
  readonly touched: readonly string[];
  readonly found: ReadonlySet<string>;
}

function cost({declaration, added, sibling, apart}: Change): Cost {
  const code = ['src', 'geo'].flatMap((top) => filesIn(join(ROOT, top), top)).filter((path) => CODE.test(path));
  const declared = code.find((path) => declaration.test(read(path)));
  if (!declared) throw new Error(`nothing declares ${declaration}`);
  for (const top of ['src', 'geo', 'tests', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts'])
    cpSync(join(ROOT, top), join(folder, top), {recursive: true});
  writeFileSync(join(folder, declared), read(declared).replace(declaration, added));
  const {stdout} = spawnSync('npx', ['tsc', '--noEmit', '--pretty', 'false', '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  const found = [...stdout.matchAll(/^((?:src|geo)\/[^(]+)\(\d+,\d+\): error/gm)].map(([, path = '']) => path);
  const named = code.filter((path) => sibling.test(read(path)) && !apart.test(path));
  return {touched: [...new Set([declared, ...named, ...found])].sort(), found: new Set([declared, ...found])};
}

function report({what}: Change, {touched, found}: Cost): string {
  const each = touched.map((path) => `    ${found.has(path) ? 'found    ' : 'forgotten'} ${path}`);
  return [
    what,
    `  ${touched.length} files of code touched, the compiler finds ${touched.filter((path) => found.has(path)).length}`,
    ...(process.argv.includes('--files') ? each : []),
  ].join('\n');
}

function filesIn(top: string, under: string): readonly string[] {
  return readdirSync(top, {withFileTypes: true}).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(top, entry.name), join(under, entry.name))
      : entry.isFile()
        ? [join(under, entry.name)]
        : [],
  );
}
