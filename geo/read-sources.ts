import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import type {Source} from '../src/domain/place.ts';
import {parseCsv, type Row} from './derive/csv.ts';

export const SOURCES_FOLDER = fileURLToPath(new URL('sources', import.meta.url));

/** A source with the files it describes. `expects` pins what is fetched instead of kept here. */
export interface SourceRecord extends Source {
  readonly files: readonly string[];
  /** What is known to be wrong with it or to be missing. */
  readonly limits?: {readonly zh: string; readonly en: string};
  readonly package?: {
    readonly name: string;
    readonly version: string;
    readonly integrity: string;
    readonly folder: string;
  };
}

export function readText(file: string): Promise<string> {
  return readFile(join(SOURCES_FOLDER, file), 'utf8');
}

export async function readTable(file: string): Promise<readonly Row[]> {
  return parseCsv(await readText(file));
}

/** All records, by id. */
export async function readRecords(): Promise<readonly SourceRecord[]> {
  const files = (await readdir(SOURCES_FOLDER)).filter((file) => file.endsWith('.yaml')).sort();
  const records = await Promise.all(files.map(async (file) => parse(await readText(file)) as SourceRecord));
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}
