import {readdirSync, readFileSync} from 'node:fs';
import {join, posix, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EVERYTHING_IN_THE_BROWSER = [
  'domain',
  'carto',
  'state',
  'map-svg',
  'map-gl',
  'ui',
  'export',
  'search',
  'embed',
  'app',
];

interface Room {
  readonly rooms: readonly string[];
  /** Names of packages; `*` at the end stands for anything. `geojson` is types alone and allowed everywhere. */
  readonly packages: readonly string[];
}

/** Which room may import what: architecture.md, with the packages that each needs. */
const TABLE: Readonly<Record<string, Room>> = {
  domain: {rooms: [], packages: []},
  geo: {rooms: ['domain'], packages: ['node:*', '@turf/*', 'd3-*', 'mapshaper', 'gcoord', 'yaml']},
  search: {rooms: ['domain'], packages: []},
  suggest: {rooms: ['domain'], packages: []},
  'read-text': {rooms: ['domain'], packages: ['mammoth', 'parse5', 'marked']},
  compile: {rooms: ['domain', 'geo', 'search', 'suggest'], packages: ['node:*', 'vite', 'yaml', 'ajv', 'pinyin-pro']},
  carto: {rooms: ['domain'], packages: ['d3-*']},
  state: {rooms: ['domain'], packages: []},
  'map-svg': {rooms: ['domain', 'carto'], packages: ['d3-geo', 'd3-zoom', 'd3-selection']},
  'map-gl': {
    rooms: ['domain', 'carto', 'state'],
    packages: ['maplibre-gl', 'maplibre-gl/*', '@maplibre/*', 'pmtiles', 'virtual:*'],
  },
  ui: {
    rooms: ['domain', 'state', 'carto', 'map-svg', 'search'],
    packages: ['preact', 'preact/*', 'd3-array', 'd3-geo', 'd3-scale'],
  },
  export: {rooms: ['domain', 'carto', 'map-svg'], packages: ['fflate', 'uqr', 'pptxgenjs']},
  embed: {rooms: EVERYTHING_IN_THE_BROWSER, packages: ['preact', 'preact/*', 'virtual:*']},
  command: {
    rooms: [...EVERYTHING_IN_THE_BROWSER, 'compile', 'geo', 'suggest', 'read-text'],
    packages: [
      'node:*',
      'yaml',
      'vite',
      'playwright-core',
      '@sparticuz/chromium',
      'pngjs',
      '@maplibre/geojson-vt',
      '@maplibre/vt-pbf',
      'pmtiles',
    ],
  },
  app: {
    rooms: EVERYTHING_IN_THE_BROWSER,
    packages: ['preact', 'preact/*', 'preact-render-to-string', '@turf/*', 'virtual:*'],
  },
};

/** What stands behind every `import`, `export … from` and `import()`. */
function importsIn(code: string): readonly string[] {
  const withoutComments = code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...withoutComments.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

/** The room of a file, given from the project's folder: `src/carto/mercator.ts` is in `carto`, `geo/…` in `geo`. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
}

function faultsIn(path: string, code: string): readonly string[] {
  return importsIn(code).flatMap((name) => faultOf(path, name) ?? []);
}

function faultOf(path: string, name: string): string | null {
  const from = roomOf(path);
  const room = TABLE[from];
  if (!room) return `${path}: no room "${from}" in the table`;
  if (!name.startsWith('.')) return allowsPackage(room, name) ? null : `${path}: ${from} does not import ${name}`;
  const to = roomOf(posix.join(posix.dirname(path), name));
  if (to !== from && !room.rooms.includes(to)) return `${path}: ${from} does not import ${to}`;
  return /\.[a-z]+(\?[a-z]+)?$/.test(name) ? null : `${path}: ${name} lacks its extension`;
}

function allowsPackage({packages}: Room, name: string): boolean {
  return (
    name === 'geojson' ||
    packages.some((allowed) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed))
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

describe('the import table', () => {
  const files = [...filesIn('src'), ...filesIn('geo')];

  it.each(Object.keys(TABLE))('holds in %s', (room) => {
    const ours = files.filter((path) => roomOf(path) === room);
    expect(ours.flatMap((path) => faultsIn(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  it('has a row for every room', () => {
    expect(files.map(roomOf).filter((room) => !(room in TABLE))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  it('keeps map-gl and ui apart: they meet in the store', () => {
    expect(faultsIn('src/ui/panel.tsx', "import {createMap} from '../map-gl/map.ts';")).toEqual([
      'src/ui/panel.tsx: ui does not import map-gl',
    ]);
    expect(faultsIn('src/map-gl/map.ts', "import {Panel} from '../ui/panel.tsx';")).toEqual([
      'src/map-gl/map.ts: map-gl does not import ui',
    ]);
  });

  it.each([
    ["import type {Map} from 'maplibre-gl';", 'carto does not import maplibre-gl'],
    ["export * from '../state/store.ts';", 'carto does not import state'],
    ["const later = await import('../export/svg.ts');", 'carto does not import export'],
    ["import '../ui/panel.css';", 'carto does not import ui'],
    ["import {\n  a,\n} from\n'../../geo/cli.ts';", 'carto does not import geo'],
    ["import {a} from './mercator';", './mercator lacks its extension'],
  ])('finds the fault in %j', (code, fault) => {
    expect(faultsIn('src/carto/layers.ts', code)).toEqual([`src/carto/layers.ts: ${fault}`]);
  });

  it('passes over comments', () => {
    expect(importsIn("/** import x from '../ui/x.ts' */\n// import '../ui/y.ts'\nimport {a} from './a.ts';")).toEqual([
      './a.ts',
    ]);
  });
});
