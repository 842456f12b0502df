import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {factsIn, factsOf} from '../fixtures/region-facts.ts';
import {compiled} from './content/changzhi.ts';

const CODE = ['src', 'public', 'index.html', 'embed.html', 'embed.en.html', 'vite.config.ts', 'vite.single.config.ts'];

function textFiles(path: string): readonly string[] {
  // The suggestions for a new article know names of the whole country, and say by which a rule was found.
  if (['src/content', 'src/suggest', 'src/cli/suggest', 'src/cli/gazetteer', 'src/cli/new-article'].includes(path))
    return [];
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => textFiles(join(path, name)));
  return /\.(tsx?|css|html|js|webmanifest|svg)$/.test(path) ? [path] : [];
}

it('no file of the code, its styles and its pages holds a fact of the region: no id, name or coordinate', () => {
  const facts = factsOf(compiled.bundle);
  const found = CODE.flatMap(textFiles).flatMap((path) =>
    factsIn(readFileSync(path, 'utf8'), facts).map((fact) => `${path}: ${fact}`),
  );
  expect(found).toEqual([]);
});
