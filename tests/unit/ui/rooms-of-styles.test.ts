import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const SOURCE = join(import.meta.dirname, '../../../src');
const names = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'}).map((name) => name.replaceAll('\\', '/'));

/** Of all parts: the page as served and its late half, and what every dialog over the page is made of. */
const SHARED = ['app/style.css', 'ui/frame/adapted.css', 'ui/frame/dialog.css'];

/** Of documents of their own: nothing of the page is there. */
const ELSEWHERE = ['app/embed/embed.css', 'app/pages/page.css', 'app/pages/provenance.css'];

/** The sheets of parts that come when they are used, and where the markup of each is made. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'app/older-browser.css': ['app/older-browser.ts'],
  'map-gl/basemap.css': ['map-gl/'],
  'map-gl/maplibre.css': ['map-gl/'],
  'ui/builder/builder.css': ['ui/builder/', 'app/parts/builder'],
  'ui/charts/charts.css': ['ui/charts/', 'app/parts/charts'],
  'ui/compare/compare.css': ['ui/compare/', 'app/parts/compare'],
  'ui/editor/editor.css': ['ui/editor/', 'app/present/start-editing.tsx', 'app/present/drag-scenes.ts'],
  'ui/filters/filters.css': ['ui/filters/', 'app/parts/filter'],
  'ui/follow/follow.css': ['ui/follow/', 'app/parts/follow'],
  'ui/help/help.css': ['ui/help/', 'app/parts/help'],
  'ui/help/hint.css': ['app/parts/hint.tsx'],
  'ui/offline/offline.css': ['ui/offline/', 'app/offline/'],
  'ui/panel/provenance.css': ['ui/panel/provenance'],
  'ui/presenter/presenter.css': ['ui/presenter/', 'app/present/'],
  'ui/presenter/speaker.css': ['ui/presenter/speaker', 'app/present/speaker'],
  'ui/search/search.css': ['ui/search/', 'app/parts/search'],
  'ui/settings/settings.css': ['ui/settings/', 'app/parts/settings'],
  'ui/share/share.css': ['ui/share/', 'app/parts/share'],
  'ui/take-away/take-away.css': ['ui/take-away/', 'app/take-away/'],
};

/** What only a part sets on the page, for as long as it is open: the page may look different then. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'app/older-browser.css': ['.no-dialog'],
  'map-gl/maplibre.css': ['.maplibregl-'],
  'ui/charts/charts.css': [`[data-mode='charts']`, `[data-region='charts']`],
  'ui/compare/compare.css': ['[data-compare]'],
  'ui/editor/editor.css': ['[data-editing]'],
  'ui/presenter/presenter.css': ['[data-presenting]', `[data-mode='present']`],
  'ui/presenter/speaker.css': ['[data-speaker]'],
};

/** Makes no markup, or documents of their own. */
const NOT_ON_THE_PAGE = /^(?:compile|command|content|export|embed|app\/(?:embed|pages))\//;

const read = (name: string): string => readFileSync(join(SOURCE, name), 'utf8');

describe('the style sheet of a part', () => {
  it('is known, like those that are shared', () => {
    const known = [...SHARED, ...ELSEWHERE, ...Object.keys(ROOMS)];
    expect(names.filter((name) => name.endsWith('.css')).sort()).toEqual(known.sort());
  });

  it.each(Object.entries(ROOMS))('%s reaches nothing but what that part itself has made', (sheet, rooms) => {
    const foreign = namesUsed((name) => !rooms.some((room) => name.startsWith(room)));
    const own = namesUsed((name) => rooms.some((room) => name.startsWith(room)));
    const leaving = selectorsOf(read(sheet)).filter(
      (selector) => !staysIn(selector, (name) => own.has(name) && !foreign.has(name), STATES[sheet] ?? []),
    );
    expect(leaving).toEqual([]);
  });

  it('is found to leave its room by the class of another part, alone or beside its own', () => {
    const isOwn = (name: string): boolean => name === 'ours';
    const stays = (selector: string): boolean => staysIn(selector, isOwn, [`[data-mode='ours']`]);
    expect(['.ours', '.js .ours b', '#x + .ours > a', ".layout[data-mode='ours'] .map"].filter(stays)).toHaveLength(4);
    expect(['.theirs', 'h2', '.ours + h2', '.ours ~ *', ':not(.ours) b', '.theirs .x'].filter(stays)).toEqual([]);
  });
});

/** Whether a selector means a root of the part, what is within one, or the page in a state that only the part sets. */
function staysIn(selector: string, isOwn: (name: string) => boolean, states: readonly string[]): boolean {
  const pieces = selector.split(/(?<![(,])\s*([>+~]|\s)\s*(?![^(]*\))/).map((piece) => piece.trim());
  return pieces.some((piece, at) => {
    const bare = piece.replace(/:(?:not|has|is|where)\([^)]*\)/g, '');
    if (states.some((state) => bare.includes(state))) return true;
    const leaves = pieces[at + 1] === '+' || pieces[at + 1] === '~';
    return !leaves && [...bare.matchAll(/[.#]([\w-]+)/g)].some(([, name = '']) => isOwn(name));
  });
}

function selectorsOf(css: string): readonly string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...rules.matchAll(/([^{};]+)\{/g)]
    .map(([, prelude = '']) => prelude.trim())
    .filter((prelude) => !prelude.startsWith('@'))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim().replace(/\s+/g, ' '));
}

/** Classes and ids that markup in these files is given. */
function namesUsed(isMeant: (name: string) => boolean): ReadonlySet<string> {
  const literals = names
    .filter((name) => /\.tsx?$/.test(name) && !NOT_ON_THE_PAGE.test(name) && isMeant(name))
    .flatMap((name) => givenIn(read(name)));
  return new Set(literals.flatMap((literal) => literal.split(/\s+/)));
}

const GIVEN = [
  /\b(?:class|className|id)=\\?"([^"\\]*)/g,
  /\b(?:class|className|id)=\{([^}]*(?:\$\{[^}]*\}[^}]*)*)\}/g,
  /\.(?:className|id) = ([^;]*);/g,
  /\bclassList\.\w+\(([^)]*)\)/g,
  /\b(?:element|openDialog)\(([^)]*)/g,
  /setAttribute\('class', ([^)]*)\)/g,
];

function givenIn(source: string): readonly string[] {
  return GIVEN.flatMap((pattern, at) =>
    [...source.matchAll(pattern)].flatMap(([, given = '']) =>
      at === 0
        ? [given]
        : [...given.replace(/\$\{/g, "${'").matchAll(/['"`]([^'"`$]*)/g)].map(([, literal = '']) => literal),
    ),
  );
}
