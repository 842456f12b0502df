import {csvFormatRow} from 'd3-dsv';
import type {FeatureCollection} from 'geojson';
import {columnsOf, parseCsv, type Row} from '../../../geo/read/csv.ts';
import type {Placed} from './decision.ts';
import {stableJson} from '../../../geo/stable-json.ts';

/** A place as a row of places.csv, with the id of its source. */
export interface Sourced {
  readonly placed: Placed;
  readonly source: string;
}

/** The columns of places.csv by the words that stand for them; those that a table must have come first. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  id: ['id'],
  zh: ['zh', 'name', 'name_zh'],
  lng: ['lng', 'lon'],
  lat: ['lat'],
  error_m: ['error_m', 'error'],
  source: ['source'],
  en: ['en', 'name_en'],
  precision: ['precision'],
  class: ['class'],
  note: ['note'],
};
const NEW = 'id,zh,en,lng,lat,error_m,source,precision,class,note';
const ASSUMED = '误差未注明，为估计 · error not stated, assumed';

function valuesOf({placed, source}: Sourced): Row {
  const {id, zh, en, geometry, errorM, precision, class: kind, isErrorAssumed} = placed;
  const [lng, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
  return {
    id,
    zh,
    en,
    lng: String(lng),
    lat: String(lat),
    error_m: String(errorM),
    source,
    precision,
    class: kind === 'site' ? '' : kind,
    note: isErrorAssumed ? ASSUMED : '',
  };
}

/**
 * A table of places with rows added, and those of the same id replaced: other rows stay byte for byte, a column that is needed is added.
 * @param csv null where there is no table yet
 */
export function withRows(csv: string | null, added: readonly Sourced[]): string {
  if (added.length === 0) return csv ?? '';
  const text = csv ?? `${NEW}\n`;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const rows = added.map(valuesOf);
  const names = [...columnsOf(text)];
  const has = (column: string): boolean => names.some((name) => WORDS[column]?.includes(name));
  const missing = Object.keys(WORDS).filter((column) => !has(column) && rows.some((row) => row[column] !== ''));
  const all = [...names, ...missing];
  const columnOf = (name: string): string => Object.keys(WORDS).find((column) => WORDS[column]?.includes(name)) ?? name;
  const before = parseCsv(text);
  const toLine = (row: Row, old: Row = {}): string =>
    csvFormatRow(all.map((name) => (row[columnOf(name)] || (old[name] ?? '')).replace(/\s*[\r\n]+\s*/g, ' ')));
  const kept = lines.map((line, i) => {
    const row = rows.find(({id}) => id === before[i]?.['id']);
    return row ? toLine({...row, zh: '', en: ''}, before[i]) : line;
  });
  const fresh = rows.filter(({id}) => !before.some((row) => row['id'] === id)).map((row) => toLine(row));
  return [[header, ...missing].join(','), ...kept, ...fresh, ''].join(end);
}

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

/** The table without a place's row; null where it has none. */
export function withoutRow(csv: string, id: string): string | null {
  const at = parseCsv(csv).findIndex((row) => row['id'] === id);
  return at === -1
    ? null
    : csv
        .split(/(?<=\n)/)
        .toSpliced(at + 1, 1)
        .join('');
}
