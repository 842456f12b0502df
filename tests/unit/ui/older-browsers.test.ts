import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const SOURCE = join(import.meta.dirname, '../../../src');
const sources = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'}).map((name) => join(SOURCE, name));
const styles = sources.filter((name) => name.endsWith('.css'));
const scripts = sources.filter((name) => /\.tsx?$/.test(name) && !/src\/(build|cli|compile|suggest)\//.test(name));

/** Units and functions that came to browsers after 2021. */
const NEW = /\d(?:[dsl]v[hw]|cq[whib])\b|color-mix\(|light-dark\(|oklch\(/;

describe('what an older browser reads', () => {
  it('has no declaration with a variable that the browser would only find out to be wrong when it is too late for the one before', () => {
    const late = styles.flatMap((name) => {
      const always = readFileSync(name, 'utf8').replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
      return [...always.matchAll(/([\w-]+):([^;{}]*)/g)]
        .filter(([, , value = '']) => NEW.test(value) && value.includes('var('))
        .map(([declaration]) => declaration);
    });
    expect(late).toEqual([]);
  });

  it('finds no look behind in a pattern, at which Safari before 16.4 would not read the script', () => {
    expect(scripts.filter((name) => /\(\?<[=!]/.test(readFileSync(name, 'utf8')))).toEqual([]);
  });

  it('is asked for no group of selectors, at which it would throw', () => {
    const grouped = scripts.filter((name) => /:(?:is|where)\(/.test(readFileSync(name, 'utf8')));
    expect(grouped).toEqual([]);
  });
});
