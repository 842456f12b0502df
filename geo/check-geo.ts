import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {MapFeatures} from '../src/domain/map-feature.ts';
import {readExpectations} from './expectations.ts';
import type {GeoFault, GeoResult, Locations} from './types.ts';
import {validateGeo} from './validate.ts';

export const DERIVED_FOLDER = fileURLToPath(new URL('derived/', import.meta.url));

/** The derived files as committed. */
export async function readDerived(): Promise<GeoResult> {
  const [map, places] = await Promise.all(
    ['map.geojson', 'places.json'].map((file) => readFile(`${DERIVED_FOLDER}${file}`, 'utf8')),
  );
  return {features: (JSON.parse(map ?? '') as MapFeatures).features, places: JSON.parse(places ?? '') as Locations};
}

/** All faults of the committed geometry, without network and without rebuilding it. */
export async function checkGeo(): Promise<readonly GeoFault[]> {
  return validateGeo(await readDerived(), await readExpectations());
}
