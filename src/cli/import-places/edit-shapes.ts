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

/** The collection without a place's shapes; null where it has none. Others stay as they are written where each stands on its line. */
export function withoutShapes(geojson: string, id: string): string | null {
  const {features} = JSON.parse(geojson) as FeatureCollection;
  const isOf = ({properties}: FeatureCollection['features'][number]): boolean => properties?.['place'] === id;
  if (!features.some(isOf)) return null;
  const [head = '', ...lines] = geojson.trimEnd().split('\n');
  const tail = lines.pop() ?? '';
  if (lines.length !== features.length)
    return collectionOf(features.filter((feature) => !isOf(feature)).map((feature) => stableJson(feature)));
  const others = lines.filter((_, at) => !isOf(features[at] as FeatureCollection['features'][number]));
  return `${[head, others.map((line) => line.replace(/,\s*$/, '')).join(',\n'), tail].filter(Boolean).join('\n')}\n`;
}

function collectionOf(lines: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
