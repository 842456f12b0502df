import {readFileSync} from 'node:fs';
import {csvParseRows} from 'd3-dsv';
import type {LngLat} from '../../src/domain/place.ts';

export type Row = Readonly<Record<string, string>>;

const fieldsOf = (line: string): readonly string[] => csvParseRows(line)[0] ?? [];

/** Where a row keeps what stands beyond its last column. */
const SURPLUS = Symbol('surplus');

/** Other words for columns: `{name: 'zh'}`. */
type Aliases = Readonly<Record<string, string>>;

/** Rows of a CSV file with a header line. Quoted fields may hold commas, but no line breaks: row `i` stands on line `i + 2`. */
export function parseCsv(text: string, aliases: Aliases = {}): readonly Row[] {
  const [, ...lines] = text.trimEnd().split(/\r?\n/);
  const names = columnsOf(text, aliases);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    const row: Row & {[SURPLUS]?: string} = Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
    const surplus = fields.slice(names.length).filter((field) => field !== '');
    return surplus.length > 0 ? {...row, [SURPLUS]: surplus.join(',')} : row;
  });
}

/** The fields of a row for which there is no column; empty where there are none. */
export function surplusOf(row: Row & {readonly [SURPLUS]?: string}): string {
  return row[SURPLUS] ?? '';
}

export function columnsOf(text: string, aliases: Aliases = {}): readonly string[] {
  const header = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  return fieldsOf(header).map((name) => aliases[name.trim()] ?? name.trim());
}

export function readTable(path: string): readonly Row[] {
  return parseCsv(readFileSync(path, 'utf8'));
}

/** The position of a row, in columns `lng` or `lon` and `lat`. */
export function positionOf({lng, lon, lat}: Row): LngLat {
  return [Number(lng ?? lon), Number(lat)];
}
