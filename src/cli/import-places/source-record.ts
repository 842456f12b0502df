import {isSeq, parseDocument} from 'yaml';
import type {Bilingual} from '../../domain/text.ts';
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
  /** Where its file is not what it is called by. */
  readonly title?: Bilingual;
  readonly method?: Bilingual;
  /** What known places say against it. */
  readonly doubt?: Bilingual;
}

/** What stands in a record until somebody fills it in. */
export const NOT_STATED = '未注明 · not stated';

/** A record for a file of which only its name is known: who published it and under which licence is left to be said. */
export function recordText({id, file, format, datum, errorM, tables, ...given}: Imported): string {
  const {title = {zh: `导入的文件 ${file}`, en: `Imported file ${file}`}} = given;
  const {
    method = {zh: `由 ${file}（${format}）导入，未经核实。`, en: `Imported from ${file} (${format}), not verified.`},
  } = given;
  const {doubt} = given;
  const text = (words: string): string => JSON.stringify(words);
  const converted = datum === 'WGS 84' ? datum : `WGS 84（由 ${datum} 换算）`;
  return [
    `id: ${id}`,
    `title: {zh: ${text(title.zh)}, en: ${text(title.en)}}`,
    '# 请补上发布者、许可和日期 · say who published it, under which licence, and when',
    `publisher: ${NOT_STATED}`,
    `licence: ${NOT_STATED}`,
    'url: null',
    `date: ${NOT_STATED}`,
    `datum: ${converted}`,
    `method: {zh: ${text(`${method.zh}${doubt?.zh ?? ''}`)}, en: ${text([method.en, doubt?.en].filter(Boolean).join(' '))}}`,
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
