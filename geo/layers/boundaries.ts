import type {FeatureCollection, MultiPolygon, Polygon} from 'geojson';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {cleanTopology, type Topology, type UnitFeature} from '../derive/clean-topology.ts';
import type {Row} from '../derive/csv.ts';
import {polygonToWgs84} from '../derive/to-wgs84.ts';
import {REGION} from '../region.ts';

/** One shape of the package with its name before 2018 and the point of its seat. */
interface Shape {
  readonly name: string;
  readonly cp: readonly [number, number];
  readonly geometry: Polygon | MultiPolygon;
}

export type Shapes = ReadonlyMap<string, readonly Shape[]>;

/** How far a simplified border may move, in metres. */
const TOLERANCE_M = {changzhi: 100, county: 600, prefecture: 1500} as const;

/** Every shape of the files that the unit table names. */
export async function readShapes(units: readonly Row[], folder: string): Promise<Shapes> {
  const files = [...new Set(units.map(({file = ''}) => file))];
  const entries = await Promise.all(
    files.map(async (file) => [file, await readShapesOf(join(folder, `${file}.geojson`))] as const),
  );
  return new Map(entries);
}

/** The shapes of one file of the package. */
export async function readShapesOf(path: string): Promise<readonly Shape[]> {
  const {features} = JSON.parse(await readFile(path, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    {name: string; cp: [number, number]}
  >;
  return features.map(({properties: {name, cp}, geometry}) => ({name, cp, geometry}));
}

function toleranceOf({prefecture, shapes}: Row): number {
  if (prefecture === 'changzhi') return TOLERANCE_M.changzhi;
  return shapes === '*' ? TOLERANCE_M.prefecture : TOLERANCE_M.county;
}

function rawUnits(row: Row, shapes: Shapes): readonly UnitFeature[] {
  const {unit = '', prefecture = '', file = ''} = row;
  const wanted = new Set(row['shapes']?.split('|'));
  const found = (shapes.get(file) ?? []).filter(({name}) => wanted.has('*') || wanted.has(name));
  if (found.length === 0) throw new Error(`units.csv: ${unit} names no shape of ${file}`);
  const properties = {unit, prefecture, toleranceM: toleranceOf(row)};
  return found.map(({geometry}) => ({type: 'Feature', properties, geometry: polygonToWgs84(geometry)}));
}

/** The units after the reform of 2018 and their neighbours, in WGS 84, meeting exactly. */
export function boundaryTopology(units: readonly Row[], shapes: Shapes): Promise<Topology> {
  return cleanTopology(
    units.flatMap((row) => rawUnits(row, shapes)),
    REGION,
  );
}
