import type {Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon} from 'geojson';
import mapshaper from 'mapshaper';
import {simplePolygon} from './simple-rings.ts';

export interface UnitProperties {
  /** Key of the unit after merging: several input shapes may share it. */
  readonly unit: string;
  readonly prefecture: string;
  /** How far a simplified border may move, in metres. A shared border takes the smaller of its two. */
  readonly toleranceM: number;
}
export type UnitFeature = Feature<Polygon | MultiPolygon, UnitProperties>;

/** Which units a border parts: `prefecture` where they lie in different ones, `inner` otherwise. */
export type BorderFeature = Feature<
  LineString | MultiLineString,
  {readonly TYPE: 'outer' | 'prefecture' | 'inner'; readonly units: string}
>;

export interface Topology {
  readonly units: readonly UnitFeature[];
  readonly borders: readonly BorderFeature[];
}

function command(region: readonly number[]): string {
  return [
    '-i raw.json snap snap-interval=0.0006 name=units',
    '-clean gap-fill-area=40km2',
    '-dissolve fields=unit copy-fields=prefecture,toleranceM',
    '-filter-islands min-area=0.1km2 remove-empty',
    "-simplify dp variable interval='toleranceM' keep-shapes",
    "-explode -filter 'this.area > (toleranceM > 100 ? 5e6 : 2e5)' -clean gap-fill-area=6km2",
    '-dissolve fields=unit copy-fields=prefecture,toleranceM',
    `-clip bbox=${region.join(',')}`,
    '-o units.json precision=0.00001 format=geojson rfc7946',
    '-lines prefecture each=\'units = [A.unit, B ? B.unit : ""].sort().join("|")\'',
    '-o borders.json precision=0.00001 format=geojson',
  ].join(' ');
}

function read<T>(file: Uint8Array | undefined): T {
  return JSON.parse(new TextDecoder().decode(file)) as T;
}

/**
 * Merges shapes into units that meet without gaps or overlaps, simplifies each shared border once and clips to the region.
 *
 * @param region `[west, south, east, north]`
 */
export async function cleanTopology(raw: readonly UnitFeature[], region: readonly number[]): Promise<Topology> {
  const input = {'raw.json': JSON.stringify({type: 'FeatureCollection', features: raw})};
  const output = await mapshaper.applyCommands(command(region), input);
  return {
    units: (read<FeatureCollection>(output['units.json']).features as UnitFeature[]).map((unit) => ({
      ...unit,
      geometry: simplePolygon(unit.geometry),
    })),
    borders: read<FeatureCollection>(output['borders.json']).features as BorderFeature[],
  };
}
