import {readdirSync, readFileSync} from 'node:fs';
import {join, posix, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Room {
  /** Other rooms that it may import. `build` and `cli` may import anything, and nothing imports them. */
  readonly rooms: readonly string[] | 'any';
  /** Names of packages; `*` at the end stands for anything. `geojson` is types alone and allowed everywhere. */
  readonly packages: readonly string[];
}

const PREACT = ['preact', 'preact/*'];
const VIEW = ['domain', 'words', 'quotation'];

/** Which room may import what, from the ground up: a room stands on those above it, never on one below. */
const TABLE: Readonly<Record<string, Room>> = {
  domain: {rooms: [], packages: []},
  words: {rooms: ['domain'], packages: []},
  'read-text': {rooms: ['domain'], packages: ['mammoth', 'parse5', 'marked']},
  faults: {rooms: ['domain'], packages: []},
  shapes: {rooms: ['domain', 'faults', 'read-text'], packages: ['yaml']},
  geo: {
    rooms: ['domain', 'faults', 'shapes'],
    packages: ['node:*', '@turf/*', 'd3-*', 'mapshaper', 'gcoord', 'polylabel'],
  },
  search: {rooms: ['domain'], packages: []},
  suggest: {rooms: ['domain'], packages: []},
  carto: {rooms: ['domain', 'words'], packages: ['d3-*']},
  state: {rooms: ['domain', 'words'], packages: []},
  quotation: {rooms: ['domain', 'words'], packages: PREACT},
  browser: {rooms: ['domain', 'state', 'words'], packages: PREACT},
  compile: {
    rooms: ['domain', 'faults', 'shapes', 'geo', 'search', 'suggest', 'carto'],
    packages: ['node:*', 'ajv', 'pinyin-pro'],
  },
  'map/painter/svg': {rooms: ['domain', 'carto'], packages: ['d3-geo', 'd3-zoom', 'd3-selection']},
  'map/lettering': {rooms: ['domain', 'words', 'carto', 'map/painter/svg'], packages: []},
  'map/painter/poster': {rooms: ['domain', 'words', 'carto', 'map/lettering', 'map/painter/svg'], packages: []},
  'map/painter/gl': {rooms: ['domain', 'carto'], packages: ['maplibre-gl', 'maplibre-gl/*', 'pmtiles', 'virtual:*']},
  'map/controller': {
    rooms: ['domain', 'carto', 'state', 'words', 'browser', 'map/lettering', 'map/painter/*'],
    packages: ['virtual:*'],
  },
  export: {
    rooms: ['domain', 'words', 'carto', 'map/lettering', 'map/painter/svg'],
    packages: ['fflate', 'uqr', 'pptxgenjs'],
  },
  collection: {rooms: ['domain', 'carto', 'search', 'browser'], packages: []},
  frame: {
    rooms: ['carto', 'state', 'browser', 'export', 'map/*', ...VIEW],
    packages: [...PREACT, 'preact-render-to-string'],
  },
  page: {
    rooms: ['carto', 'state', 'search', 'browser', 'export', 'collection', 'map/controller', 'map/lettering', ...VIEW],
    packages: [...PREACT, 'd3-array', 'd3-geo', 'd3-scale', '@turf/*'],
  },
  edit: {
    rooms: ['carto', 'browser', 'compile', 'faults', 'suggest', 'shapes', 'map/*', ...VIEW],
    packages: [...PREACT, 'd3-*', 'maplibre-gl', 'maplibre-gl/*', 'terra-draw', 'terra-draw-*'],
  },
  build: {rooms: 'any', packages: ['*']},
  cli: {rooms: 'any', packages: ['*']},
};

interface Import {
  readonly name: string;
  /** Only a type, or only when it is first needed: neither makes a circle that carries a value. */
  readonly light: boolean;
}

/** What stands behind every `import`, `export … from` and `import()`. */
function importsIn(code: string): readonly Import[] {
  const withoutComments = code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const found =
    /(?<type>\b(?:import|export)\s+type\b[^;'"]*?)?(?:\bfrom|\bimport(?<later>\s*\()?)\s*\(?\s*['"](?<name>[^'"\n]+)['"]/g;
  return [...withoutComments.matchAll(found)].flatMap(({groups: {type, later, name} = {}}) =>
    name ? [{name, light: type !== undefined || later !== undefined}] : [],
  );
}

/** The room of a file, given from the project's folder: the longest row of the table that its path begins with. */
function roomOf(path: string): string {
  const inside = path.replace(/^src\//, '');
  const rows = Object.keys(TABLE).filter((row) => inside.startsWith(`${row}/`));
  return rows.toSorted((a, b) => b.length - a.length)[0] ?? inside.split('/')[0] ?? '';
}

function faultsIn(path: string, code: string): readonly string[] {
  return importsIn(code).flatMap(({name}) => faultOf(path, name) ?? []);
}

function faultOf(path: string, name: string): string | null {
  const from = roomOf(path);
  const room = TABLE[from];
  if (!room) return `${path}: no room "${from}" in the table`;
  if (!name.startsWith('.'))
    return name === 'geojson' || matches(room.packages, name) ? null : `${path}: ${from} does not import ${name}`;
  const to = roomOf(targetOf(path, name));
  if (to !== from && room.rooms !== 'any' && !matches(room.rooms, to)) return `${path}: ${from} does not import ${to}`;
  return /\.[a-z]+(\?[a-z]+)?$/.test(name) ? null : `${path}: ${name} lacks its extension`;
}

function matches(allowed: readonly string[], name: string): boolean {
  return allowed.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
}

function targetOf(path: string, name: string): string {
  return posix.join(posix.dirname(path), name.replace(/\?.*$/, ''));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Every circle of files in which each imports a value from the next. */
function circlesIn(files: ReadonlyMap<string, string>): readonly string[] {
  const next = new Map(
    [...files].map(([path, code]) => [
      path,
      importsIn(code)
        .filter(({name, light}) => !light && name.startsWith('.'))
        .map(({name}) => targetOf(path, name)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return circles;
}

describe('the import table', () => {
  const files = [...filesIn('src'), ...filesIn('geo')];
  const code = new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

  it.each(Object.keys(TABLE))('holds in %s', (room) => {
    const ours = files.filter((path) => roomOf(path) === room);
    expect(ours.flatMap((path) => faultsIn(path, code.get(path) ?? ''))).toEqual([]);
  });

  it('has a row for every room', () => {
    expect(files.map(roomOf).filter((room) => !(room in TABLE))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  it('lets no room stand on one below it', () => {
    const order = Object.keys(TABLE);
    const upward = Object.entries(TABLE).flatMap(([from, {rooms}]) =>
      rooms === 'any'
        ? []
        : rooms
            .filter((to) => !to.endsWith('*') && order.indexOf(to) > order.indexOf(from))
            .map((to) => `${from} → ${to}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no circle of files that carries a value', () => {
    expect(circlesIn(code)).toEqual([]);
    const circle = new Map([
      ['src/carto/a.ts', "import {b} from './b.ts';"],
      ['src/carto/b.ts', "import {a} from './a.ts';"],
      ['src/carto/c.ts', "import type {A} from './a.ts'; void import('./b.ts');"],
    ]);
    expect(circlesIn(circle)).toEqual(['src/carto/a.ts → src/carto/b.ts → src/carto/a.ts']);
  });

  it('keeps page and frame apart: what both need lies beneath them', () => {
    expect(faultsIn('src/page/boot/main.tsx', "import {mountFrame} from '../../frame/mount-frame.ts';")).toEqual([
      'src/page/boot/main.tsx: page does not import frame',
    ]);
    expect(faultsIn('src/frame/main.tsx', "import {main} from '../page/boot/main.tsx';")).toEqual([
      'src/frame/main.tsx: frame does not import page',
    ]);
  });

  it('leaves drawing with Preact to the two files that watch over what a browser translated', () => {
    // The editor's page asks not to be translated.
    const drawing = [...code].filter(
      ([path, text]) =>
        !path.startsWith('src/edit/') && /import \{[^}]*\b(?:render|hydrate)\b[^}]*\} from 'preact'/.test(text),
    );
    expect(drawing.map(([path]) => path).sort()).toEqual(['src/browser/first-render.ts', 'src/browser/render.ts']);
  });

  it('keeps MapLibre behind one door', () => {
    expect(faultsIn('src/page/boot/main.tsx', "import {Map} from 'maplibre-gl';")).toHaveLength(1);
    expect(faultsIn('src/page/app.ts', "import {a} from '../map/painter/gl/gl-painter.ts';")).toHaveLength(1);
  });

  it.each([
    ["import type {Map} from 'maplibre-gl';", 'carto does not import maplibre-gl'],
    ["export * from '../state/store.ts';", 'carto does not import state'],
    ["const later = await import('../export/svg.ts');", 'carto does not import export'],
    ["import '../page/features/panel/panel.css';", 'carto does not import page'],
    ["import {\n  a,\n} from\n'../../geo/run.ts';", 'carto does not import geo'],
    ["import {a} from './mercator';", './mercator lacks its extension'],
  ])('finds the fault in %j', (line, fault) => {
    expect(faultsIn('src/carto/layers.ts', line)).toEqual([`src/carto/layers.ts: ${fault}`]);
  });

  it('passes over comments', () => {
    const lines = "/** import x from '../page/x.ts' */\n// import '../page/y.ts'\nimport {a} from './a.ts';";
    expect(importsIn(lines)).toEqual([{name: './a.ts', light: false}]);
  });
});
