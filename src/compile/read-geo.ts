import {posix} from 'node:path';
import {parseRegion} from '../../geo/read/region.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Place, Source} from '../domain/place.ts';
import type {Region} from '../domain/region.ts';
import {checkShape} from '../shapes/check-shape.ts';
import {withoutRepeats, type Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import {lineAt} from './joined-text.ts';
import {parseYaml} from '../shapes/parse-yaml.ts';
import type {PlaceEntry} from './entries.ts';
import {readPlaces, type Entry, type Files} from './read-content.ts';
import {sourceFields, sourceShape} from '../shapes/common-shapes.ts';

/** What the geometry pipeline knows of a place. */
export type GeoPlace = Pick<Place, 'precision' | 'errorM' | 'source' | 'method' | 'anchor' | 'extent'> &
  Partial<Pick<Place, 'ref' | 'order' | 'km' | 'lengthKm' | 'pieces' | 'areaKm2' | 'neighbours' | 'offMap'>>;

export interface Geo {
  readonly folder: string;
  /** Null where its file is at fault. */
  readonly region: Region | null;
  readonly places: Readonly<Record<string, GeoPlace>>;
  readonly features: MapFeatures;
  readonly sources: readonly Source[];
  /** Ids of all records, well-formed or not. */
  readonly sourceIds: ReadonlySet<string>;
  /** 1-based line of a place in places.json. */
  readonly lineOf: (id: string) => number;
  /** Of a feature of map.geojson, by its place in the file. */
  readonly lineOfFeature: (at: number) => number;
  /** Towns and streets of the official list, by name, with the district that holds them; no name that two districts have. */
  readonly towns: ReadonlyMap<string, string>;
  /** What the region itself names: entries as in an article's places.yaml. None where it has no such file. */
  readonly named: readonly Entry<PlaceEntry>[];
  /** What is wrong with the files themselves. */
  readonly faults: readonly Fault[];
}

const NOTHING: MapFeatures = {type: 'FeatureCollection', features: []};

/** The region's facts, the derived geometry, and the record of every source it was derived from. `elsewhere`: a region described there. */
export function readGeo(folder: string, files: Files, elsewhere: Region | null = null): Geo {
  const faults: Fault[] = [];
  const region = elsewhere ?? readRegion(`${folder}/region.yaml`, files, faults);
  const records = readRecords(`${folder}/sources`, files);
  const features = readJson(`${folder}/derived/map.geojson`, NOTHING, files, faults);
  // Both files come from one command: where neither is there, that is one fault.
  const known = files.read(`${folder}/derived/map.geojson`) === null ? [] : faults;
  const places = readJson<Geo['places']>(`${folder}/derived/places.json`, {}, files, known);
  const named = readPlaces(folder, files);
  faults.push(...named.faults);
  return {
    folder,
    region,
    places: places.value,
    features: features.value,
    sources: records.flatMap(({source}) => source ?? []),
    sourceIds: new Set(records.map(({id}) => id)),
    towns: readTowns(`${folder}/derived/gazetteer.json`, files, faults),
    named: named.entries,
    lineOf: (id) => lineOf(places.text, `"${id}":`),
    lineOfFeature: (at) =>
      lineAt(features.text, [...features.text.matchAll(/"type"\s*:\s*"Feature"/g)][at]?.index ?? 0),
    faults: [...faults, ...records.flatMap((record) => record.faults)],
  };
}

/** None where a region has no such list. */
function readTowns(file: string, files: Files, faults: Fault[]): Geo['towns'] {
  if (files.read(file) === null) return new Map();
  const list = readJson<readonly {name: string; within: string}[]>(file, [], files, faults).value;
  const twice = new Set(list.map(({name}) => name).filter((name, i, names) => names.indexOf(name) < i));
  return new Map(list.flatMap(({name, within}) => (twice.has(name) ? [] : [[name, within] as const])));
}

function readRegion(file: string, {read}: Files, faults: Fault[]): Region | null {
  const bytes = read(file);
  if (bytes === null) {
    faults.push({file, line: 1, id: null, ...tell('region-missing')});
    return null;
  }
  const {region, faults: found} = parseRegion(file, bytes);
  faults.push(...found);
  return region;
}

function readJson<T>(
  file: string,
  absent: T,
  {read}: Files,
  faults: Fault[],
): {readonly value: T; readonly text: string} {
  const bytes = read(file);
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  try {
    return {value: JSON.parse(text) as T, text};
  } catch (error) {
    const line = bytes === null ? 1 : lineAt(text, offsetOf(error, text));
    faults.push({file, line, id: null, ...tell(bytes === null ? 'derived-missing' : 'not-json')});
    return {value: absent, text};
  }
}

/** Where the parser stumbled, as it says; at the end where the text broke off. */
function offsetOf(error: unknown, text: string): number {
  return Number(/position (\d+)/.exec(String(error))?.[1] ?? text.trimEnd().length);
}

function lineOf(text: string, sought: string): number {
  return lineAt(text, Math.max(0, text.indexOf(sought)));
}

interface SourceRecord {
  readonly id: string;
  /** Null if the record is malformed. */
  readonly source: Source | null;
  readonly faults: readonly Fault[];
}

function readRecords(folder: string, files: Files): readonly SourceRecord[] {
  return files
    .list(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readRecord(`${folder}/${name}`, files));
}

/** A record that cannot be read still has an id, that of its file: what refers to it is not one more fault. */
function readRecord(file: string, {read}: Files): SourceRecord {
  const {yaml, faults: unread} = parseYaml(file, read(file) ?? new Uint8Array());
  if (!yaml) return {id: posix.basename(file, '.yaml'), source: null, faults: unread};
  const record = recordOf(yaml.value);
  const id = String(record['id']);
  const misfits = checkShape(record, sourceShape).map(({path, told}) => yaml.fault(path, id, told));
  const faults = withoutRepeats([...unread, ...misfits]);
  return {id, source: faults.length === 0 ? (record as unknown as Source) : null, faults};
}

/** A record may hold more than the app shows (which files, how to fetch them): only the fields of `Source` go on. */
function recordOf(value: unknown): Record<string, unknown> {
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.keys(sourceFields)
      .filter((field) => field in record)
      .map((field) => [field, record[field]]),
  );
}
