import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Every package named in the first column of a table. */
function namesIn(record: string): readonly string[] {
  const cells = [...record.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell]) => cell ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []));
}

describe('docs/adr/0002-dependencies.md', () => {
  it('gives the reason for every package of package.json, and for no other', () => {
    const {dependencies, devDependencies} = JSON.parse(read('package.json')) as Manifest;
    const installed = Object.keys({...dependencies, ...devDependencies}).sort();
    expect([...namesIn(read('docs/adr/0002-dependencies.md'))].sort()).toEqual(installed);
  });
});
