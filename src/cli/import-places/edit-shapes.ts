import type {FeatureCollection} from 'geojson';
import {stableJson} from '../../../geo/stable-json.ts';
import type {Sourced} from './edit-table.ts';

/** A collection of shapes with features added, one a line; those that are there stay as they are written. */
export function withShapes(geojson: string | null, added: readonly Sourced[]): string {
  const features = added.map(({placed: {id, class: kind, precision, errorM, geometry}, source}) =>
    stableJson({type: 'Feature', properties: {place: id, class: kind, precision, error_m: errorM, source}, geometry}),
  );
  const collection = geojson === null ? null : (JSON.parse(geojson) as FeatureCollection);
  const open = geojson?.replace(/\s*\]\s*\}\s*$/, '') ?? '';
  if (!collection || collection.features.length === 0 || open === geojson)
    return collectionOf([...(collection?.features ?? []).map((feature) => stableJson(feature)), ...features]);
  return `${open},\n${features.join(',\n')}\n]}\n`;
}

function collectionOf(lines: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
