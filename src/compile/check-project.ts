import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Compiled} from './compile.ts';
import {compileProject, filesIn} from './compile-project.ts';
import {findProject, type ProjectFolders} from './project-folders.ts';
import type {Fault} from './fault.ts';

/** Compiles the project, and checks the geometry itself too: borders without gaps, stations on their line, areas as published. */
export async function checkProject(folders: ProjectFolders = {}): Promise<Compiled> {
  const {root = '.'} = folders;
  const {geo} = findProject(folders, filesIn(root));
  const compiled = compileProject(folders);
  const faults = [...compiled.faults, ...(await geometryFaults(root, geo))];
  return {...compiled, bundle: faults.length === 0 ? compiled.bundle : null, faults};
}

/** Geometry that is described by a region.yaml has something to agree with; other folders have no such faults. */
async function geometryFaults(root: string, geo: string): Promise<readonly Fault[]> {
  const region = resolve(root, geo);
  if (!existsSync(join(region, 'region.yaml'))) return [];
  const {checkGeo} = await import('../../geo/check-geo.ts');
  const fault = (id: string | null, message: string): Fault => ({
    file: `${geo}/derived/map.geojson`,
    line: 1,
    id,
    message,
    hint: 'mend its source or derivation, then run npm run geo',
  });
  try {
    return (await checkGeo(region)).map(({check, id, message}) => fault(id, `${check}: ${message}`));
  } catch (error) {
    return [fault(null, `cannot be checked: ${String(error)}`)];
  }
}
