import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('src/cli/export.ts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  afterAll(() => rmSync(folder, {recursive: true}));
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/export.ts', '--out', folder, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });

  it('writes what was asked for and says how many', () => {
    expect(run('--place', 'binhu', '--whole', '--kind', 'svg', '--date', '2026-03-01')).toContain('2 of 2 files');
    expect(readdirSync(folder).toSorted()).toEqual(['binhu.svg', 'changzhi-whole.svg']);
    expect(readFileSync(join(folder, 'binhu.svg'), 'utf8')).toContain('滨湖区');
  }, 30_000);

  it('ends with a fault where there is nothing to make', () => {
    expect(() => run('--place', 'nowhere')).toThrow('there is no such place');
  }, 30_000);
});
