import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const SOURCE = join(import.meta.dirname, '../../../src');
const names = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'}).map((name) => name.replaceAll('\\', '/'));

/** Of all parts: the page as served and its late half, and what every dialog over the page is made of. */
const SHARED = ['page/boot/style.css', 'page/features/shell/adapted.css', 'browser/dialog.css'];

/** Of documents of their own: nothing of the page is there. */
const ELSEWHERE = [
  'frame/embed.css',
  'build/pages/page.css',
  'build/pages/provenance.css',
  'edit/edit.css',
  'edit/cards.css',
];

/** A part makes its markup in its own folder; where several sheets lie in one folder, these say who makes theirs. */
const MAKERS: Readonly<Record<string, string>> = {
  'browser/older-browser.css': 'browser/older-browser.ts',
  'page/features/help/hint.css': 'page/features/help/hint.tsx',
  'page/features/panel/provenance.css': 'page/features/panel/provenance',
  'page/features/present/speaker.css': 'page/features/present/speaker',
};

/** What only a part sets on the page, for as long as it is open: the page may look different then. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'browser/older-browser.css': ['.no-dialog'],
  'map/painter/gl/maplibre.css': ['.maplibregl-'],
  'page/features/charts/charts.css': [`[data-mode='charts']`, `[data-region='charts']`],
  'page/features/compare/compare.css': ['[data-compare]'],
  'page/features/edit/editor.css': ['[data-editing]'],
  'page/features/print/print.css': ['[data-printing]'],
  'page/features/present/presenter.css': ['[data-presenting]', `[data-mode='present']`],
  'page/features/present/speaker.css': ['[data-speaker]'],
};

/** Makes no markup, or documents of their own. */
const NOT_ON_THE_PAGE = /^(?:build|cli|compile|content|edit|export|frame)\//;

const sheets = names.filter((name) => name.endsWith('.css') && !name.startsWith('content/'));
const ofParts = sheets.filter((name) => ![...SHARED, ...ELSEWHERE].includes(name));
const read = (name: string): string => readFileSync(join(SOURCE, name), 'utf8');

describe('the style sheet of a part', () => {
  it('lies with its part, but for those that are shared', () => {
    expect(sheets).toEqual(expect.arrayContaining([...SHARED, ...ELSEWHERE, ...Object.keys(MAKERS)]));
    expect(ofParts.length).toBeGreaterThan(15);
  });

  it.each(ofParts)('%s reaches nothing but what that part itself has made', (sheet) => {
    const room = MAKERS[sheet] ?? sheet.slice(0, sheet.lastIndexOf('/') + 1);
    const foreign = namesUsed((name) => !name.startsWith(room));
    const own = namesUsed((name) => name.startsWith(room));
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
