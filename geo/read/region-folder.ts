import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Source} from '../../src/domain/place.ts';
import type {Region} from '../../src/domain/region.ts';
import type {Bilingual} from '../../src/domain/text.ts';
import {METHODS} from '../methods.ts';
import {decodeUtf8} from '../../src/shapes/parse-yaml.ts';
import {columnsOf, parseCsv, surplusOf, type Row} from './csv.ts';
import type {SourceFault} from './fault.ts';
import type {PinnedPackage} from './package.ts';
import {parseRegion} from './region.ts';
import {sourceFields} from '../../src/shapes/common-shapes.ts';
import {bilingual, list, map, number, readYaml, record, text, type Check} from './yaml.ts';

/** A source with the files it describes. */
export interface SourceRecord extends Source {
  readonly files: readonly string[];
  /** Known faults and gaps. */
  readonly limits?: Bilingual;
  /** A pinned package that holds the data, fetched instead of kept here. */
  readonly package?: PinnedPackage;
  /** Its coordinates are rounded up to a grid of so many steps a degree. */
  readonly roundedUpTo?: number;
}

export const RECORD_SHAPE = map(
  {...sourceFields, files: list(text)},
  {
    limits: bilingual,
    package: map({name: text, version: text, integrity: text, folder: text}, {further: list(text)}),
    roundedUpTo: number,
  },
);

export const METHODS_SHAPE = record(bilingual);

/** Required and optional columns of a table. */
export interface Columns {
  readonly needed: readonly string[];
  readonly allowed?: readonly string[];
  /** Those of them that are numbers; an empty field of an allowed column is none. */
  readonly numbers?: readonly string[];
  /** Other words for a column: `{name: 'zh'}`. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** A region's folder: its facts, its sources, and all that is found to be wrong with them on the way. */
export interface RegionFolder {
  readonly path: string;
  readonly region: Region;
  /** By id. */
  readonly records: readonly SourceRecord[];
  readonly methods: Readonly<Record<string, Bilingual>>;
  readonly faults: SourceFault[];
  /** Sound rows that are not on the map, with the reason: reported, and no obstacle. */
  readonly notes: SourceFault[];
  /** Whether sources/ has this file. */
  has(file: string): boolean;
  /** Rows of a table of sources/; none where it is not there. Columns that nobody reads are faults. */
  table(file: string, columns: Columns): readonly Row[];
  /** The tables that were read with these columns, by file. */
  tablesOf(columns: Columns): ReadonlyMap<string, readonly Row[]>;
  /** @throws where it is no JSON, with the file's name */
  json<T>(file: string): T;
  /** As it stands in sources/. */
  text(file: string): string;
  /** A YAML file beside region.yaml; `otherwise` where it is not there, or at fault. */
  yaml<T>(file: string, check: Check, otherwise: T): T;
  /** The record that describes a file. */
  recordOf(file: string): SourceRecord;
  method(key: string): Bilingual;
  fault(file: string, line: number, id: string | null, zh: string, en: string): void;
  note(file: string, line: number, id: string | null, zh: string, en: string): void;
  /** Files of sources/ that nothing has read. */
  unread(): readonly string[];
  /** Files of sources/ that no record lists. */
  unrecorded(): readonly string[];
}

/** Opens a region; without a sound region.yaml and sound records there are only faults. */
export function openRegion(path: string): {
  readonly folder: RegionFolder | null;
  readonly faults: readonly SourceFault[];
} {
  const label = `geo/regions/${basename(path)}`;
  const at = join(path, 'region.yaml');
  if (!existsSync(at)) {
    const message = {zh: '找不到文件', en: 'file not found'};
    return {folder: null, faults: [{file: `${label}/region.yaml`, line: 1, id: null, message}]};
  }
  const {region, faults} = parseRegion(`${label}/region.yaml`, readFileSync(at));
  const records = readRecords(path, label);
  const all = [...faults, ...records.faults];
  if (!region || all.length > 0) return {folder: null, faults: all};
  return {folder: folderOf(path, label, region, records.records), faults: []};
}

/** All records of a region's sources, by id. */
export function readRecords(
  path: string,
  label = `geo/regions/${basename(path)}`,
): {readonly records: readonly SourceRecord[]; readonly faults: readonly SourceFault[]} {
  const files = filesIn(join(path, 'sources')).filter((file) => file.endsWith('.yaml'));
  const read = files.map((file) =>
    readYaml<SourceRecord>(`${label}/sources/${file}`, readFileSync(join(path, 'sources', file)), RECORD_SHAPE),
  );
  return {
    records: read.flatMap(({value}) => value ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)),
    faults: read.flatMap(({faults}) => faults),
  };
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function folderOf(path: string, label: string, region: Region, records: readonly SourceRecord[]): RegionFolder {
  const faults: SourceFault[] = [];
  const notes: SourceFault[] = [];
  const used = new Set<string>();
  const tables = new Map<string, {readonly columns: Columns; readonly rows: readonly Row[]}>();
  const dataFiles = filesIn(join(path, 'sources')).filter((file) => !file.endsWith('.yaml'));
  const has = (file: string): boolean => existsSync(join(path, 'sources', file));
  const fault: RegionFolder['fault'] = (file, line, id, zh, en) =>
    void faults.push({file: `${label}/${file}`, line, id, message: {zh, en}});
  const note: RegionFolder['note'] = (file, line, id, zh, en) =>
    void notes.push({file: `${label}/${file}`, line, id, message: {zh, en}});
  const content = (file: string): string | null => {
    const text = decodeUtf8(`${label}/sources/${file}`, readFileSync(join(path, 'sources', file)));
    if (typeof text !== 'string' && !used.has(file)) faults.push(text);
    used.add(file);
    return typeof text === 'string' ? text : null;
  };
  const yaml: RegionFolder['yaml'] = <T>(file: string, check: Check, otherwise: T): T => {
    if (!existsSync(join(path, file))) return otherwise;
    const read = readYaml<T>(`${label}/${file}`, readFileSync(join(path, file)), check);
    faults.push(...read.faults);
    return read.value ?? otherwise;
  };
  const methods = {...METHODS, ...yaml<Record<string, Bilingual>>('methods.yaml', METHODS_SHAPE, {})};
  return {
    path,
    region,
    records,
    methods,
    faults,
    notes,
    has,
    fault,
    note,
    yaml,
    table(file, columns) {
      if (!has(file)) return [];
      const kept = tables.get(file);
      if (kept) return kept.rows;
      const csv = content(file);
      if (csv === null) return [];
      checkTable(csv, columns, (line, id, zh, en) => fault(`sources/${file}`, line, id, zh, en));
      const rows = parseCsv(csv, columns.aliases);
      tables.set(file, {columns, rows});
      return rows;
    },
    tablesOf: (columns) =>
      new Map([...tables].flatMap(([file, table]) => (table.columns === columns ? [[file, table.rows] as const] : []))),
    json: <T>(file: string) => jsonOf(file, content(file) ?? 'null') as T,
    text: (file) => content(file) ?? '',
    recordOf(file) {
      const found = records.find(({files}) => files.includes(file));
      if (!found) throw new Error(`sources/${file}: no record names it in its files`);
      return found;
    },
    method(key) {
      const found = methods[key];
      if (!found) throw new Error(`methods.yaml: no method ${key}`);
      return found;
    },
    unread: () => dataFiles.filter((file) => !used.has(file)),
    unrecorded: () => dataFiles.filter((file) => !records.some(({files}) => files.includes(file))),
  };
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`sources/${file}: not valid JSON: ${(error as Error).message}`, {cause: error});
  }
}

type TableFault = (line: number, id: string | null, zh: string, en: string) => void;

function checkTable(csv: string, {needed, allowed = [], numbers = [], aliases}: Columns, fault: TableFault): void {
  const columns = columnsOf(csv, aliases);
  const known = [...needed, ...allowed];
  for (const name of needed) if (!columns.includes(name)) fault(1, null, `缺少列 ${name}`, `column ${name} is missing`);
  for (const name of columns)
    if (!known.includes(name))
      fault(1, null, `未知的列 ${name}：可用 ${known.join('、')}`, `unknown column ${name}: use ${known.join(', ')}`);
  for (const name of columns.filter((column, i) => columns.indexOf(column) < i))
    fault(1, null, `列 ${name} 出现两次`, `column ${name} is there twice`);
  parseCsv(csv, aliases).forEach((row, i) => {
    const id = row['id'] ?? row['place'] ?? row['name_zh'] ?? null;
    const surplus = surplusOf(row);
    if (surplus)
      fault(
        i + 2,
        id,
        `多出一栏：${surplus}；含逗号的文字要加引号`,
        `a field too many: ${surplus}; quote a text with a comma`,
      );
    for (const name of columns.filter((column) => needed.includes(column)))
      if (row[name] === '') fault(i + 2, id, `${name} 是空的`, `${name} is empty`);
    for (const name of numbers) {
      const value = row[name] ?? '';
      if (value !== '' && !Number.isFinite(Number(value)))
        fault(i + 2, id, `${name} 不是数字：${value}`, `${name} is no number: ${value}`);
    }
  });
}
