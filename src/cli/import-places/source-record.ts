import {isSeq, parseDocument} from 'yaml';
import type {Datum} from './candidate.ts';

/** What is known of a file that was imported. */
export interface Imported {
  readonly id: string;
  /** Its name, without folders. */
  readonly file: string;
  readonly format: string;
  readonly datum: Datum;
  /** The largest of its places, in metres. */
  readonly errorM: number;
  /** Tables of the region that no record lists yet. */
  readonly tables: readonly string[];
}

/** What stands in a record until somebody fills it in. */
export const NOT_STATED = '未注明 · not stated';

/** A record for a file of which only its name is known: who published it and under which licence is left to be said. */
export function recordText({id, file, format, datum, errorM, tables}: Imported): string {
  const text = (words: string): string => JSON.stringify(words);
  const converted = datum === 'WGS 84' ? datum : `WGS 84（由 ${datum} 换算）`;
  return [
    `id: ${id}`,
    `title: {zh: ${text(`导入的文件 ${file}`)}, en: ${text(`Imported file ${file}`)}}`,
    '# 请补上发布者、许可和日期 · say who published it, under which licence, and when',
    `publisher: ${NOT_STATED}`,
    `licence: ${NOT_STATED}`,
    'url: null',
    `date: ${NOT_STATED}`,
    `datum: ${converted}`,
    `method: {zh: ${text(`由 ${file}（${format}）导入，未经核实。`)}, en: ${text(`Imported from ${file} (${format}), not verified.`)}}`,
    `errorM: ${errorM}`,
    `files: [${tables.join(', ')}]`,
    '',
  ].join('\n');
}

/** A record that lists further tables; comments and the rest stay. */
export function withTables(yaml: string, tables: readonly string[]): string {
  const document = parseDocument(yaml);
  const files = document.get('files');
  if (tables.length === 0 || !isSeq(files)) return yaml;
  for (const table of tables) files.add(table);
  return document.toString({lineWidth: 0});
}

/** `导入 wells-2026.kml` as an id: imported-wells-2026. */
export function recordId(file: string): string {
  const stem = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `imported-${stem || 'places'}`;
}
