import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {buildGeo} from './build.ts';
import {stableJson} from './stable-json.ts';
import type {MapFeature} from '../src/domain/map-feature.ts';

const DERIVED = fileURLToPath(new URL('derived/', import.meta.url));

/** One feature on a line: a difference between two runs shows where it is. */
function collection(features: readonly MapFeature[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => stableJson(feature)).join(',\n')}\n]}\n`;
}

const {features, places, figures} = await buildGeo();
await mkdir(DERIVED, {recursive: true});
await writeFile(`${DERIVED}map.geojson`, collection(features));
await writeFile(`${DERIVED}places.json`, `${stableJson(places, 1)}\n`);
console.table(figures);
