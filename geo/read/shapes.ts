import type {MultiPolygon, Polygon} from 'geojson';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {datumNamed, polygonToWgs84, toWgs84, type Datum} from '../derive/datum.ts';
import type {LngLat} from '../../src/domain/place.ts';
import {decodeOutline, type PackedGeometry} from './decode-outline.ts';
import {fetchPackage} from './package.ts';
import type {RegionFolder, SourceRecord} from './region-folder.ts';

const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));

/** An outline with its name in its file, in WGS 84, and the point of its seat where the file has one. */
export interface Shape {
  readonly name: string;
  readonly seat: LngLat | null;
  readonly geometry: Polygon | MultiPolygon;
}

/** The outlines of a file of sources/, or of the package that the record of the units pins. */
export interface ShapeReader {
  readonly record: SourceRecord;
  /** Names of the files that begin with what stands before `*`; else the name itself. */
  match(pattern: string): readonly string[];
  shapes(file: string): readonly Shape[];
}

/** @throws when the datum of the record is none that we can convert */
export function datumOf({id, datum, roundedUpTo}: SourceRecord): Datum {
  const from = datumNamed(datum);
  if (!from) throw new Error(`${id}.yaml: begin datum with WGS 84 or GCJ-02, not with ${datum}`);
  return {from, roundedUpTo};
}

/** Opens the file or package of outlines that the region's units come from. */
export async function shapeReader(folder: RegionFolder, record: SourceRecord): Promise<ShapeReader> {
  const datum = datumOf(record);
  const packed = record.package ? await fetchPackage(record.package, CACHE) : null;
  const kept = new Map<string, readonly Shape[]>();
  const read = (file: string): readonly Shape[] =>
    shapesIn(
      packed === null
        ? folder.json<Outlines>(file)
        : (JSON.parse(readFileSync(join(packed, `${file}.geojson`), 'utf8')) as Outlines),
      datum,
    );
  return {
    record,
    match(pattern) {
      const [head = '', tail] = pattern.split('*');
      if (tail === undefined) return [pattern];
      const names = readdirSync(packed ?? join(folder.path, 'sources')).toSorted();
      return names
        .filter((name) => name.startsWith(head))
        .map((name) => (packed ? name.replace('.geojson', '') : name));
    },
    shapes(file) {
      const shapes = kept.get(file) ?? read(file);
      kept.set(file, shapes);
      return shapes;
    },
  };
}

/** A collection as a file has it: each outline with its name, and the point of its seat where the file has one. */
export interface Outlines {
  readonly features: readonly {
    readonly properties: {readonly name: string; readonly cp?: readonly [lng: number, lat: number]};
    readonly geometry: PackedGeometry;
  }[];
}

/** The outlines of a collection in WGS 84; what has no ring is left out. */
export function shapesIn({features}: Outlines, datum: Datum): readonly Shape[] {
  return features.flatMap(({properties: {name, cp}, geometry}) => {
    const coordinates = decodeOutline(geometry);
    if (coordinates.length === 0) return [];
    // A seat is a point of its own, never rounded to the grid of the outlines.
    const seat = cp ? (toWgs84([...cp], {from: datum.from}) as unknown as LngLat) : null;
    const outline = {type: geometry.type, coordinates} as Polygon | MultiPolygon;
    return [{name, seat, geometry: polygonToWgs84(outline, datum)}];
  });
}
