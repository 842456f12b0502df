import {basename} from 'node:path';
import {runGeo} from '../../../geo/run.ts';
import {Refused} from './article-values.ts';
import {regionOfPath} from './place-changes.ts';

/** Derives the geometry of every region whose sources are among the files. @returns why it was refused; nothing is written then */
export async function deriveRegions(root: string, paths: Iterable<string>): Promise<Refused | null> {
  const regions = new Set([...paths].flatMap((path) => regionOfPath(path) ?? []));
  for (const region of regions) {
    const told: string[] = [];
    const run = runGeo(
      ['--region', basename(region), '--root', root],
      () => {},
      (line) => told.push(line),
    );
    const isSound = await run.catch((error: unknown) => void told.push(String(error)));
    if (!isSound)
      return new Refused(
        `位置没有通过几何检查，没有写入：\n${told.join('\n')}`,
        `the position did not pass the checks of geometry and was not written:\n${told.join('\n')}`,
      );
  }
  return null;
}
