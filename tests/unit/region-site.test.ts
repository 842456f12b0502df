import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {folderSaysOfChangzhi, MADE_UP, onMadeUp, saysOfChangzhi} from '../fixtures/region-site.ts';
import {compiled} from './content/changzhi.ts';

const folder = mkdtempSync(join(tmpdir(), 'made-up-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

it('the facts of a region are found where they are', () => {
  expect(saysOfChangzhi(JSON.stringify(compiled.bundle)).length).toBeGreaterThan(100);
});

it('npm run check reads another region’s article', async () => {
  const said = await onMadeUp('check');
  expect(said).toContain('10 passages, 10 places');
  expect(said).toContain('0 faults');
  expect(saysOfChangzhi(said)).toEqual([]);
}, 120_000);

it('npm run geo derives another region, the same again, and finds it sound', async () => {
  cpSync(MADE_UP, folder, {recursive: true});
  const derived = 'geo/regions/yunze/derived';
  rmSync(join(folder, derived), {recursive: true});
  const said = [await onMadeUp('geo', [], {SITE_ROOT: folder}), await onMadeUp('geo', ['--check'])].join('');
  expect(said).toContain('yunze: written, no faults');
  expect(said).toContain('yunze: the committed geometry is sound');
  for (const name of readdirSync(join(MADE_UP, derived)))
    expect(readFileSync(join(folder, derived, name), 'utf8'), name).toBe(
      readFileSync(join(MADE_UP, derived, name), 'utf8'),
    );
  expect([...saysOfChangzhi(said), ...folderSaysOfChangzhi(folder)]).toEqual([]);
}, 120_000);

it('npm run export draws another region', async () => {
  const out = join(folder, 'pictures');
  await onMadeUp('export', ['--all', '--whole', '--kind', 'svg', '--out', out]);
  expect(readdirSync(out).length).toBe(11);
  expect(readFileSync(join(out, 'mirror-lake.svg'), 'utf8')).toContain('镜湖');
  expect(folderSaysOfChangzhi(out)).toEqual([]);
}, 120_000);
