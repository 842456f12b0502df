import {readFileSync} from 'node:fs';
import type {LngLat} from '../../src/domain/place.ts';

export type Row = Readonly<Record<string, string>>;

const FIELD = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gy;

function fieldsOf(line: string): readonly string[] {
  const fields = [...line.matchAll(FIELD)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
  return line.endsWith(',') ? fields : fields.slice(0, -1);
}

/** Rows of a CSV file with a header line. Quoted fields may hold commas, but no line breaks: row `i` stands on line `i + 2`. */
export function parseCsv(text: string): readonly Row[] {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}

export function columnsOf(text: string): readonly string[] {
  return fieldsOf(text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '');
}

export function readTable(path: string): readonly Row[] {
  return parseCsv(readFileSync(path, 'utf8'));
}

/** The position of a row, in columns `lng` or `lon` and `lat`. */
export function positionOf({lng, lon, lat}: Row): LngLat {
  return [Number(lng ?? lon), Number(lat)];
}
