import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../../../src/build/paths.ts';
import {bundle} from './changzhi.ts';

/** A typewriter's, within a word, and after one. */
const WITHIN = /\p{L}'\p{L}/u;
const STRAIGHT = /\p{L}'(?:\p{L}|\s)/u;

/** Every English text in a value: what is not written in Chinese. */
function englishIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return path.endsWith('.en') ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => englishIn(each, `${path}.${key}`));
}

/** The page's tables of English words: their strings and templates, without the code between. */
function wordsIn(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  return [...code.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(([text]) => text);
}

describe('English on the page', () => {
  it('has apostrophes as they are printed, in all that the article and its region say', () => {
    const all = englishIn(bundle);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, text]) => STRAIGHT.test(text))).toEqual([]);
  });

  it('has them in the words of every part', () => {
    const files = readdirSync(`${ROOT}src`, {recursive: true, encoding: 'utf8'}).filter((name) =>
      /(?:^|[/-])(?:messages(?:-en)?|words|en|addresses)\.ts$/.test(name),
    );
    expect(files.length).toBeGreaterThan(15);
    const straight = files.flatMap((name) =>
      wordsIn(`${ROOT}src/${name}`)
        .filter((text) => WITHIN.test(text))
        .map((text) => `${name}: ${text}`),
    );
    expect(straight).toEqual([]);
  });
});
