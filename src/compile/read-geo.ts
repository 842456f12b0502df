import type {MapFeatures} from '../domain/map-feature.ts';
import type {Place, Source} from '../domain/place.ts';
import {checkShape} from './check-shape.ts';
import type {Fault} from './fault.ts';
import {parseYaml} from './parse-yaml.ts';
import type {Files} from './read-content.ts';
import {sourceShape} from './shapes.ts';

/** What the geometry pipeline knows of a place. */
export type GeoPlace =
  & Pick<Place, 'precision' | 'errorM' | 'source' | 'method' | 'anchor' | 'extent'>
  & Partial<Pick<Place, 'ref' | 'order' | 'km' | 'lengthKm' | 'areaKm2' | 'neighbours' | 'offMap'>>;

export interface Geo {
  readonly folder: string;
  readonly places: Readonly<Record<string, GeoPlace>>;
  readonly features: MapFeatures;
  readonly sources: readonly Source[];
}

const NOTHING: MapFeatures = {type: 'FeatureCollection', features: []};

/** The derived geometry, and the record of every source it was derived from. */
export function readGeo(folder: string, files: Files): {readonly geo: Geo; readonly faults: readonly Fault[]} {
  const faults: Fault[] = [];
  const json = <T>(name: string, absent: T): T => readJson(`${folder}/derived/${name}`, absent, files, faults);
  const geo: Geo = {
    folder,
    places: json<Geo['places']>('places.json', {}),
    features: json('map.geojson', NOTHING),
    sources: readSources(`${folder}/sources`, files, faults),
  };
  return {geo, faults};
}

function readJson<T>(file: string, absent: T, {read}: Files, faults: Fault[]): T {
  const bytes = read(file);
  const fault = (message: string): void => void faults.push({file, line: 1, id: null, message, hint: 'run npm run geo'});
  if (bytes === null) fault('file not found');
  try {
    return bytes === null ? absent : JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    fault('not valid JSON');
    return absent;
  }
}

function readSources(folder: string, files: Files, faults: Fault[]): readonly Source[] {
  const records = files.list(folder).filter((name) => name.endsWith('.yaml'));
  return records.flatMap((name) => readSource(`${folder}/${name}`, files, faults) ?? []);
}

function readSource(file: string, {read}: Files, faults: Fault[]): Source | null {
  const {yaml, faults: syntax} = parseYaml(file, new TextDecoder().decode(read(file) ?? new Uint8Array()));
  const record = recordOf(yaml.value);
  const misfits = checkShape(record, sourceShape);
  faults.push(...syntax, ...misfits.map(({path, message, hint}) => ({file, line: yaml.lineOf(path), id: record['id'] ?? null, message, hint}) as Fault));
  return misfits.length === 0 ? record as unknown as Source : null;
}

/** A record may hold more than the app shows (which files, how to fetch them): only the fields of `Source` go on. */
function recordOf(value: unknown): Record<string, unknown> {
  const fields = sourceShape.is === 'map' ? Object.keys(sourceShape.required) : [];
  const record = typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  return Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]));
}
