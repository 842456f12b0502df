import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {fetchPackage} from '../../../geo/read/package.ts';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'boundaries-'));
});
afterEach(() => rm(cache, {recursive: true}));

it('refuses a package that is not the pinned one', async () => {
  await writeFile(join(cache, 'shapes-1.0.0.tgz'), 'not the package');
  const pinned = {name: 'shapes', version: '1.0.0', integrity: 'sha512-expected', folder: 'geojson'};
  await expect(fetchPackage(pinned, cache)).rejects.toThrow('expected sha512-expected');
});
