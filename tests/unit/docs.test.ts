import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, expect, it} from 'vitest';
import {BUILDER_MESSAGES} from '../../src/page/features/embed/messages.ts';

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {encoding: 'utf8'})
  .trim()
  .split('\n')
  .filter((path) => existsSync(path));
const PAGES = FILES.filter((path) => /^(README\.md|geo\/README\.md|docs\/.*\.md)$/.test(path));
const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What commands and people make after the guides. */
const MADE = ['src/content/danhe', 'geo/regions/linfen', 'docs/adr/NNNN-short-name.md'];
/** A path from the project's root, or the name of a file of code wherever it lies; `ID` and `*` stand for any name. */
const PATH = /^(?:(?:src|geo|tests|docs|public|\.ci)\/[^\s`]*|[\w./-]+\.(?:tsx?|css))$/;
const WIDEST_TABLE = 8;

const textOf = (page: string): string => readFileSync(page, 'utf8');
const withoutExamples = (text: string): string => text.replace(/```[^]*?```/g, '');
const namedIn = (page: string): readonly string[] =>
  [...withoutExamples(textOf(page)).matchAll(/`([^`\n]+)`/g)].flatMap(([, name = '']) =>
    PATH.test(name) && !MADE.some((made) => name.startsWith(made)) ? name.replace(/\/$/, '') : [],
  );

function isThere(name: string): boolean {
  const pattern = name
    .split(/ID|ARTICLE|\*|<[^>]*>/)
    .map((part) => part.replace(/[.()]/g, '\\$&'))
    .join('[^/]+');
  const found = new RegExp(`(?:^|/)${pattern}(?:/|$)`);
  return FILES.some((path) => found.test(path));
}

describe.each(PAGES)('%s', (page) => {
  it('names files and folders that are there', () => {
    expect(namedIn(page).filter((name) => !isThere(name))).toEqual([]);
  });

  it('links to pages and files that are there', () => {
    const links = [...withoutExamples(textOf(page)).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, to = '']) => to);
    const local = links.filter((to) => !/^[a-z]+:/.test(to)).map((to) => posix.join(posix.dirname(page), to));
    expect(local.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names commands that are there', () => {
    const commands = [...textOf(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it(`has tables of at most ${WIDEST_TABLE} columns`, () => {
    const rows = withoutExamples(textOf(page))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const columns = rows.map((row) => row.replaceAll('\\|', '').split('|').length - 2);
    expect(Math.max(0, ...columns)).toBeLessThanOrEqual(WIDEST_TABLE);
  });
});

/** Its version 7.4 draws the SVG's hatching upright and loses its serif. */
describe('the guide to pictures, and the dialog that gives them', () => {
  it.each(['zh-CN', 'en'] as const)('send whoever uses LibreOffice to the PNG: %s', (locale) => {
    expect(BUILDER_MESSAGES[locale].pictureHint.svg).toMatch(/LibreOffice.*PNG/);
    const said = textOf('docs/taking-pictures.md')
      .split('\n')
      .filter((line) => line.includes('LibreOffice'));
    expect(said.filter((line) => /PNG/.test(line) && /[一-鿿]/.test(line) === (locale === 'zh-CN'))).not.toEqual([]);
  });
});
