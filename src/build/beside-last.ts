import {existsSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {POLICY_FILE} from './content-policy.ts';

/**
 * Builds into `FOLDER.next` and lets it change places with FOLDER once all is written: a build that fails leaves the last good one as it
 * was. A folder that holds anything else than a site is nobody's to replace. @throws what `build` throws
 */
export async function besideLast(folder: string, build: (next: string) => Promise<unknown>): Promise<void> {
  const [next, last] = [`${folder}.next`, `${folder}.last`];
  // A handout may lie where no site has been built yet.
  if (
    existsSync(folder) &&
    readdirSync(folder).some((name) => !name.endsWith('.pdf')) &&
    !existsSync(join(folder, POLICY_FILE))
  )
    throw new Error(
      `${folder}：里面不是建好的站点，不能拿新站点替换它，请另选一个文件夹。It holds something else than a site: choose another folder.`,
    );
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
