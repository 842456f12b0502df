import {columnsOf, parseCsv, type Row} from '../../../geo/read/csv.ts';
import type {Placed} from './decision.ts';

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

function quoted(field: string): string {
  const line = field.replace(/\s*[\r\n]+\s*/g, ' ');
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
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
    all.map((name) => quoted(row[columnOf(name)] || (old[name] ?? ''))).join(',');
  const kept = lines.map((line, i) => {
    const row = rows.find(({id}) => id === before[i]?.['id']);
    return row ? toLine({...row, zh: '', en: ''}, before[i]) : line;
  });
  const fresh = rows.filter(({id}) => !before.some((row) => row['id'] === id)).map((row) => toLine(row));
  return [[header, ...missing].join(','), ...kept, ...fresh, ''].join(end);
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
