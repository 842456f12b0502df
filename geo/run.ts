import {basename, join} from 'node:path';
import {parseArgs} from 'node:util';
import {buildRegion, type GeoBuild} from './build.ts';
import {checkGeo, regionFolders} from './check-geo.ts';
import {noteUnlisted} from './derive/points.ts';
import {offsetsOf, referenceFaults, referenceLines, verdicts} from './check/references.ts';
import {formatSourceFault, noteLines} from './read/fault.ts';
import {listedPlaces} from './read/listed.ts';
import {readReferences} from './read/references.ts';
import {openRegion, type RegionFolder} from './read/region-folder.ts';
import {agrees, faultLines, figureLines} from './report.ts';
import {validateGeo} from './validate.ts';
import type {GeoFault} from './types.ts';
import {writeDerived} from './write-derived.ts';

/** Where a line for the reader goes. */
type Tell = (line: string) => void;

function figureFaults({figures}: GeoBuild): readonly GeoFault[] {
  return figures
    .filter((figure) => agrees(figure) === false)
    .map(({what, computed, published}) => ({
      check: 'figure',
      id: what,
      message: `${computed} does not agree with ${published}`,
    }));
}

/** The build, and what is wrong with it: an error that follows from faults of the sources is not one of its own. */
async function attempt(folder: RegionFolder): Promise<GeoBuild | string> {
  try {
    return await buildRegion(folder);
  } catch (error) {
    return folder.faults.length > 0 ? '' : `geo: ${(error as Error).message}`;
  }
}

const NOTHING_WRITTEN = 'geo: 没有改动 derived/ / nothing was written';

/** Derives a region and writes it, if nothing is wrong: what was there before stays otherwise. */
async function rebuild(path: string, tell: Tell): Promise<readonly string[]> {
  const {folder, faults} = openRegion(path);
  if (!folder) return faults.map(formatSourceFault);
  const build = await attempt(folder);
  if (typeof build === 'string' || folder.faults.length > 0)
    return [
      ...folder.faults.map(formatSourceFault),
      ...(typeof build === 'string' && build !== '' ? [build] : []),
      NOTHING_WRITTEN,
    ];
  tell(figureLines(build.figures));
  const held = verdicts(offsetsOf(readReferences(folder), build));
  if (held.length > 0) tell(referenceLines(held));
  const wrong = [...validateGeo(build, build.expected), ...figureFaults(build), ...referenceFaults(held)];
  if (wrong.length > 0) return [faultLines(wrong), NOTHING_WRITTEN];
  await writeDerived(folder, build);
  const listed = listedPlaces(join(path, '../../..'));
  if (listed) noteUnlisted(folder, listed);
  if (folder.notes.length > 0) tell(noteLines(folder.notes).join('\n'));
  return [];
}

async function check(path: string, tell: Tell): Promise<readonly string[]> {
  const faults = await checkGeo(path, tell);
  return faults.length > 0 ? [faultLines(faults)] : [];
}

/**
 * `npm run geo` with its options: derives the regions, or checks what was derived.
 * @returns whether all is sound
 */
export async function runGeo(args: readonly string[], tell: Tell, complain: Tell): Promise<boolean> {
  const {values} = parseArgs({
    args: [...args],
    options: {
      region: {type: 'string', multiple: true},
      check: {type: 'boolean', default: false},
      root: {type: 'string', default: process.env['GEO_ROOT'] ?? process.env['SITE_ROOT'] ?? '.'},
    },
  });
  const paths = values.region?.map((id) => join(values.root, 'geo/regions', id)) ?? regionFolders(values.root);
  if (paths.length === 0) complain(`geo: no regions in ${join(values.root, 'geo/regions')}`);
  let sound = paths.length > 0;
  for (const path of paths) {
    const faults = await (values.check ? check(path, tell) : rebuild(path, tell));
    sound &&= faults.length === 0;
    if (faults.length > 0) complain(faults.join('\n'));
    else tell(`geo: ${basename(path)}: ${values.check ? 'the committed geometry is sound' : 'written, no faults'}`);
  }
  return sound;
}
