import {existsSync, renameSync, rmSync} from 'node:fs';

/**
 * Builds into `FOLDER.next` and lets it change places with FOLDER once all is written: a build that fails leaves the last good one as it
 * was. @throws what `build` throws
 */
export async function besideLast(folder: string, build: (next: string) => Promise<unknown>): Promise<void> {
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
