import {existsSync, readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {MapFeatures} from '../src/domain/map-feature.ts';
import {offsetsOf, referenceFaults, referenceLines, verdicts} from './check/references.ts';
import {readExpectations} from './read/expectations.ts';
import {formatSourceFault, type SourceFault} from './read/fault.ts';
import {readReferences} from './read/references.ts';
import {openRegion} from './read/region-folder.ts';
import type {GeoFault, GeoResult, Locations} from './types.ts';
import {validateGeo} from './validate.ts';

/** The folders of all regions below a root, by id. */
export function regionFolders(root: string): readonly string[] {
  const shelf = join(root, 'geo/regions');
  return existsSync(shelf)
    ? readdirSync(shelf, {withFileTypes: true})
        .filter((entry) => entry.isDirectory())
        .map(({name}) => join(shelf, name))
        .toSorted()
    : [];
}

/** A region's derived files as committed. */
export async function readDerived(region: string): Promise<GeoResult> {
  const [map, places] = await Promise.all(
    ['map.geojson', 'places.json'].map((file) => readFile(join(region, 'derived', file), 'utf8')),
  );
  return {features: (JSON.parse(map ?? '') as MapFeatures).features, places: JSON.parse(places ?? '') as Locations};
}

/**
 * All faults of a region's committed geometry, without network and without rebuilding it.
 * @param tell hears how stated errors hold against the references that the region has
 */
export async function checkGeo(region: string, tell: (line: string) => void = () => {}): Promise<readonly GeoFault[]> {
  const {folder, faults} = openRegion(region);
  if (!folder) return faults.map(ofSource);
  if (!existsSync(join(region, 'derived/map.geojson')))
    return [{check: 'derived', id: folder.region.id, message: 'nothing is derived yet: run npm run geo'}];
  const derived = await readDerived(region);
  const held = verdicts(offsetsOf(readReferences(folder), derived));
  if (held.length > 0) tell(referenceLines(held));
  const found = [...validateGeo(derived, readExpectations(folder)), ...referenceFaults(held)];
  return [...folder.faults.map(ofSource), ...found];
}

function ofSource(source: SourceFault): GeoFault {
  return {check: 'source', id: source.id ?? '', message: formatSourceFault(source), source};
}
