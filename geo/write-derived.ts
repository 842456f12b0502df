import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {MapFeature} from '../src/domain/map-feature.ts';
import type {Source} from '../src/domain/place.ts';
import type {GeoBuild} from './build.ts';
import {readmeOf} from './readme.ts';
import type {RegionFolder, SourceRecord} from './read/region-folder.ts';
import {stableJson} from './stable-json.ts';

/** One feature on a line: a difference between two runs shows where it is. */
function collection(features: readonly MapFeature[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => stableJson(feature)).join(',\n')}\n]}\n`;
}

function toSource({id, title, publisher, licence, url, date, datum, method, errorM}: SourceRecord): Source {
  return {id, title, publisher, licence, url, date, datum, method, errorM};
}

/** One entry on a line. */
function gazetteerJson(entries: GeoBuild['gazetteer']): string {
  return `[\n${entries.map((entry) => stableJson(entry)).join(',\n')}\n]\n`;
}

/** Writes a region's derived files and its manual: all beside the old ones first, then each in its place. */
export async function writeDerived(folder: RegionFolder, build: GeoBuild): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'derived/map.geojson': collection(build.features),
    'derived/places.json': `${stableJson(build.places, 1)}\n`,
    'derived/sources.json': `${stableJson(folder.records.map(toSource), 1)}\n`,
    ...(build.gazetteer.length > 0 ? {'derived/gazetteer.json': gazetteerJson(build.gazetteer)} : {}),
    'README.md': readmeOf(folder, build),
  };
  await mkdir(join(folder.path, 'derived'), {recursive: true});
  const beside = (file: string): string => join(folder.path, `${file}.new`);
  try {
    await Promise.all(Object.entries(files).map(([file, content]) => writeFile(beside(file), content)));
  } catch (error) {
    await Promise.all(Object.keys(files).map((file) => rm(beside(file), {force: true})));
    throw error;
  }
  for (const file of Object.keys(files)) await rename(beside(file), join(folder.path, file));
}
