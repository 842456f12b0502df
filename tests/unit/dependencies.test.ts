import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: true;
  readonly devOptional?: true;
  readonly optional?: true;
}

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
    const installed = Object.keys({...dependencies, ...devDependencies}).sort();
    expect([...namesIn(read('docs/adr/0002-dependencies.md'))].sort()).toEqual(installed);
  });
});

const {dependencies, devDependencies} = JSON.parse(read('package.json')) as Manifest;
const {packages} = JSON.parse(read('package-lock.json')) as {readonly packages: Readonly<Record<string, Locked>>};
/** Licences that let whoever has the site pass it on; of two offered one of these is taken. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Zlib',
]);

/** `(MIT OR GPL-3.0-or-later)`: one of them will do; `(MIT AND Zlib)`: each has to. */
function isPermissive(license: string): boolean {
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => PERMISSIVE.has(each)));
}

describe('the packages', () => {
  it('are pinned to the version that the lock file has', () => {
    const loose = Object.entries({...dependencies, ...devDependencies}).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(loose).toEqual([]);
    expect(packages['']).toMatchObject({dependencies, devDependencies});
  });

  it('come with a checksum each', () => {
    const unchecked = Object.entries(packages).filter(
      ([path, {resolved, integrity}]) => path !== '' && resolved !== undefined && !integrity?.startsWith('sha512-'),
    );
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it('that are shipped are under a permissive licence, with all that they need', () => {
    const shipped = Object.entries(packages).filter(
      ([path, {dev, devOptional}]) => path !== '' && !dev && !devOptional,
    );
    expect(shipped.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(
      shipped.filter(([, {license = ''}]) => !isPermissive(license)).map(([path, {license}]) => `${path} ${license}`),
    ).toEqual([]);
    expect(['GPL-3.0', '', 'MPL-2.0', '(MIT AND GPL-3.0)'].filter(isPermissive)).toEqual([]);
  });
});
