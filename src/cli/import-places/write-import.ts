import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseDocument} from 'yaml';
import type {RegionFolder} from '../../../geo/read/region-folder.ts';
import type {Datum} from './candidate.ts';
import type {Placed} from './decision.ts';
import {entriesOf, idsIn, withEntries} from './edit-entries.ts';
import {withShapes, withRows, type Sourced} from './edit-sources.ts';
import {recordId, recordText, withTables, type Imported} from './source-record.ts';

export interface WriteInput {
  readonly folder: RegionFolder;
  /** Name of the imported file, without folders. */
  readonly file: string;
  readonly format: string;
  readonly datum: Datum;
  readonly places: readonly Placed[];
  /** Id of the record that describes the file; null makes one. */
  readonly source: string | null;
  /** places.yaml of the article that is to list them; null leaves articles alone. */
  readonly list: string | null;
  /** What a new record says of the source; without it, that it is the file. */
  readonly about?: Pick<Imported, 'title' | 'method' | 'doubt'>;
  /** What stands in a file, null where there is none; without it, as on disk. */
  readonly read?: (path: string) => string | null;
}

/** Files with their new texts, by path. */
export type Texts = ReadonlyMap<string, string>;

/** What the files will be once the places are in; a message where a places.yaml cannot be added to. */
export function textsOf(input: WriteInput): {readonly texts: Texts; readonly unlisted: string} {
  const {folder, places, list, read = textAt} = input;
  const texts = new Map<string, string>();
  const at = (name: string): string => join(folder.path, 'sources', name);
  const source = input.source ?? recordId(input.file);
  const sourced = places.map((placed): Sourced => {
    const isRecord = folder.records.some(({id}) => id === placed.source);
    return {placed, source: isRecord && placed.source !== null ? placed.source : source};
  });
  const points = sourced.filter(({placed}) => placed.geometry.type === 'Point');
  const shapes = sourced.filter(({placed}) => placed.geometry.type !== 'Point');
  if (points.length > 0) texts.set(at('places.csv'), withRows(read(at('places.csv')), points));
  if (shapes.length > 0) texts.set(at('shapes.geojson'), withShapes(read(at('shapes.geojson')), shapes));
  const recorded = new Set(folder.records.flatMap(({files}) => files));
  const tables = [points.length > 0 ? ['places.csv'] : [], shapes.length > 0 ? ['shapes.geojson'] : []]
    .flat()
    .filter((table) => !recorded.has(table));
  const record = recordFile(folder, source);
  const before = read(at(record));
  if (before === null) {
    const {file, format, datum} = input;
    const errorM = Math.max(...places.map((placed) => placed.errorM));
    texts.set(at(record), recordText({id: source, file, format, datum, errorM, tables, ...input.about}));
  } else if (tables.length > 0) texts.set(at(record), withTables(before, tables));
  const fresh = places.filter(({isListed}) => !isListed);
  const yaml = list === null ? null : (read(list) ?? '');
  const entries = entriesOf(fresh, yaml === null ? null : idsIn(yaml));
  const listed = yaml === null || fresh.length === 0 ? null : withEntries(yaml, entries);
  if (list !== null && listed !== null) texts.set(list, listed);
  return {texts, unlisted: listed === null ? entries : ''};
}

/** A record may be called otherwise than its id. */
function recordFile({path}: RegionFolder, id: string): string {
  const names = readdirSync(join(path, 'sources')).filter((name) => name.endsWith('.yaml'));
  const isRecord = (name: string): boolean =>
    parseDocument(readFileSync(join(path, 'sources', name), 'utf8')).get('id') === id;
  return names.find(isRecord) ?? `${id}.yaml`;
}

function textAt(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Writes all of the files beside the old ones first, then each in its place; none of them where one cannot be written. */
export function writeTexts(texts: Texts): void {
  const beside = [...texts.keys()].map((path) => `${path}.new`);
  try {
    for (const [path, text] of texts) writeFileSync(`${path}.new`, text);
  } catch (error) {
    for (const path of beside) rmSync(path, {force: true});
    throw error;
  }
  for (const path of texts.keys()) renameSync(`${path}.new`, path);
}
