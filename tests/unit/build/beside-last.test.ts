import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {build} from 'vite';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {besideLast, isMoreThanSite} from '../../../src/build/beside-last.ts';
import {ROOT} from '../../../src/build/paths.ts';
import {articleMap} from '../../../src/build/vite-plugin.ts';
import {FIXTURES} from '../compile/compile-fixture.ts';

let root = '';
let dist = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'beside-'));
  dist = join(root, 'dist');
  cpSync(join(FIXTURES, 'ok-small'), root, {recursive: true});
  writeFileSync(join(root, 'index.html'), '<html><head></head><body><!--app-html--></body></html>');
});
afterEach(() => rmSync(root, {recursive: true}));

const writers = {'ids.txt': ({bundle}: {bundle: {article: {id: string}}}) => bundle.article.id};
const buildInto = (outDir: string): Promise<unknown> =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {outDir},
    plugins: [articleMap({content: 'content', geo: 'geo', writers})],
  });
const edit = (from: string, to: string): void => {
  const file = join(root, 'content/passages.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};
const built = (): readonly string[] => readdirSync(root).filter((name) => name.startsWith('dist'));

describe('a site is built beside the last good one', {timeout: 30_000}, () => {
  it('and takes its place, whole', async () => {
    mkdirSync(dist);
    writeFileSync(join(dist, 'old.txt'), 'gone with the old site');
    await besideLast(dist, buildInto);
    expect(readFileSync(join(dist, 'data/ids.txt'), 'utf8')).toBe('small');
    expect(existsSync(join(dist, 'old.txt'))).toBe(false);
    expect(built()).toEqual(['dist']);
  });

  it('which an article at fault leaves as it was, byte for byte', async () => {
    await besideLast(dist, buildInto);
    const before = readdirSync(dist, {recursive: true}).toSorted();
    edit('桥通了就好', '桥通了就行');
    await expect(besideLast(dist, buildInto)).rejects.toThrow('引文不在原文中');
    expect(readdirSync(dist, {recursive: true}).toSorted()).toEqual(before);
    expect(built()).toEqual(['dist']);
  });

  it('which a failure while files are written leaves as well', async () => {
    await besideLast(dist, buildInto);
    const writeHalf = (next: string): Promise<void> => {
      mkdirSync(next);
      writeFileSync(join(next, 'index.html'), '<html>');
      return Promise.reject(new Error('no space left'));
    };
    await expect(besideLast(dist, writeHalf)).rejects.toThrow('no space left');
    expect(readFileSync(join(dist, 'data/ids.txt'), 'utf8')).toBe('small');
  });

  it('and comes back where the last build was stopped between two names', async () => {
    mkdirSync(`${dist}.last`);
    writeFileSync(join(`${dist}.last`, 'index.html'), 'the last good one');
    await expect(besideLast(dist, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good one');
  });
});

describe('a folder that is more than a site', () => {
  it('is the one with the code, and every one that holds it', () => {
    expect([ROOT, dirname(ROOT), '/'].map(isMoreThanSite)).toEqual([true, true, true]);
    expect(['dist', '.cache/site', '..site'].map((name) => isMoreThanSite(join(ROOT, name)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is not replaced, and nothing in it is touched', async () => {
    const work = join(root, 'work');
    mkdirSync(join(work, '.git'), {recursive: true});
    let begun = false;
    const building = besideLast(work, async () => {
      begun = true;
    });
    await expect(building).rejects.toThrow(`${work} is more than a site`);
    expect([begun, existsSync(join(work, '.git'))]).toEqual([false, true]);
  });
});
