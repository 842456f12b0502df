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
  const others = features.filter(({properties}) => properties?.['place'] !== id);
  if (others.length === features.length) return null;
  const lines = geojson.split('\n').map((line) => line.replace(/,\s*$/, ''));
  const written = (feature: unknown): string => stableJson(feature);
  const asWritten = new Map(lines.flatMap((line) => (line.startsWith('{') ? [[parsed(line), line] as const] : [])));
  return collectionOf(others.map((feature) => asWritten.get(written(feature)) ?? written(feature)));
}

/** A line that holds one feature, in the same bytes however it is written; '' for any other. */
function parsed(line: string): string {
  try {
    return stableJson(JSON.parse(line));
  } catch {
    return '';
  }
}

function collectionOf(lines: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
