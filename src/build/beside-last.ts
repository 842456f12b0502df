import {existsSync, renameSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {PROJECT, ROOT} from './paths.ts';

/**
 * Builds into `FOLDER.next` and lets it change places with FOLDER once all is written: a build that fails leaves the last good one as it
 * was. @throws what `build` throws, and, before anything is done, where FOLDER is more than a site: all that lies in it would be gone
 */
export async function besideLast(folder: string, build: (next: string) => Promise<unknown>): Promise<void> {
  if (isMoreThanSite(folder))
    throw new Error(
      `${folder} 不只是一个网站，不能换掉 · ${folder} is more than a site, and is not replaced: name another folder`,
    );
  const [next, last] = [`${folder}.next`, `${folder}.last`];
  // Whoever was stopped between the two renamings.
  if (!existsSync(folder) && existsSync(last)) renameSync(last, folder);
  for (const left of [next, last]) rmSync(left, {recursive: true, force: true});
  try {
    await build(next);
    if (existsSync(folder)) renameSync(folder, last);
    renameSync(next, folder);
  } finally {
    for (const left of [next, last]) rmSync(left, {recursive: true, force: true});
  }
}

/** Whether the folder is, or holds, the code or the project, or is somebody's work of another kind. */
export function isMoreThanSite(folder: string): boolean {
  const holds = (inside: string): boolean => !/^\.\.(?:[\\/]|$)/.test(relative(folder, inside));
  return [ROOT, PROJECT].some(holds) || ['.git', 'package.json'].some((name) => existsSync(join(folder, name)));
}
