import type {
  Feature,
  FeatureCollection,
  GeoJSON,
  GeoJsonProperties,
  Geometry,
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import mapshaper from 'mapshaper';
import {junctionsOf, nodeRings} from './node-rings.ts';
import {roundCoordinates} from './round.ts';
import {simplePolygon, withoutSlivers} from './simple-rings.ts';
import type {Extent} from '../../src/domain/place.ts';

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
  /** By unit, the corners where outlines that crossed or nearly met were made to meet, if there are any. */
  readonly mended: ReadonlyMap<string, readonly Position[]>;
  readonly borders: readonly BorderFeature[];
}

function command(region: readonly number[]): string {
  return [
    '-i in.json snap snap-interval=0.0006 name=units',
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

/** Runs mapshaper over one file of geometry in memory. @returns the files that the commands write, by name */
async function run(geometry: GeoJSON, commands: string): Promise<<T>(file: string) => T> {
  const output = await mapshaper.applyCommands(commands, {'in.json': JSON.stringify(geometry)});
  return <T>(file: string) => JSON.parse(new TextDecoder().decode(output[file])) as T;
}

/** The one shape of a file: mapshaper writes a collection of geometries where there are no properties. */
function onlyShape(file: FeatureCollection | GeometryCollection): Polygon | MultiPolygon {
  const [shape] = 'geometries' in file ? file.geometries : file.features.map(({geometry}) => geometry);
  if (!shape) throw new Error('an outline came out empty');
  return shape as Polygon | MultiPolygon;
}

function rounded(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return {...shape, coordinates: roundCoordinates(shape.coordinates)} as Polygon | MultiPolygon;
}

function collection<G extends Geometry, P>(features: readonly Feature<G, P>[]): FeatureCollection<G, P> {
  return {type: 'FeatureCollection', features: [...features]};
}

/**
 * Merges shapes into units that meet without gaps or overlaps, simplifies each shared border once and clips to the region.
 *
 * @param region `[west, south, east, north]`
 */
export async function cleanTopology(raw: readonly UnitFeature[], region: readonly number[]): Promise<Topology> {
  const read = await run(collection(raw), command(region));
  const {features: units} = read<FeatureCollection<Polygon | MultiPolygon, UnitProperties>>('units.json');
  const {shapes, through} = nodeRings(units.map(({geometry}) => rounded(geometry)));
  const junctions = junctionsOf(shapes);
  const simple = withoutSlivers(shapes.map((shape) => simplePolygon(shape, junctions)));
  return {
    units: units
      .map((unit, i) => ({...unit, geometry: simple[i] ?? unit.geometry}))
      .filter(({geometry}) => geometry.coordinates.length > 0),
    mended: new Map(
      units.flatMap(({properties}, i) => (through[i]?.length ? [[properties.unit, through[i]] as const] : [])),
    ),
    borders: read<{readonly features: readonly BorderFeature[]}>('borders.json').features,
  };
}

/** The common outline of units that meet exactly. */
export async function dissolve(units: readonly UnitFeature[]): Promise<Polygon | MultiPolygon> {
  const commands = '-i in.json -dissolve -o out.json precision=0.00001 format=geojson rfc7946';
  return onlyShape((await run(collection(units), commands))('out.json'));
}

/** Lines cut at the edge of an extent, without what lies beyond. */
export async function clipLines<P extends GeoJsonProperties>(
  lines: readonly Feature<LineString, P>[],
  extent: Extent,
): Promise<readonly Feature<LineString | MultiLineString, P>[]> {
  const commands = `-i in.json -clip bbox=${extent.join(',')} -o out.json precision=0.00001 format=geojson`;
  const read = await run(collection(lines), commands);
  return read<FeatureCollection<LineString | MultiLineString, P>>('out.json').features;
}

/**
 * Shapes melted into one, for a picture a thumb wide: holes and islands dropped, borders straightened.
 * @param toleranceM how far a border may move, in metres
 */
export async function outlineOf(
  shapes: readonly (Polygon | MultiPolygon)[],
  toleranceM: number,
): Promise<Polygon | MultiPolygon> {
  const commands = [
    '-i in.json snap snap-interval=0.0006',
    '-clean gap-fill-area=400km2 -dissolve',
    `-filter-islands min-area=400km2 -simplify visvalingam interval=${toleranceM} keep-shapes -clean`,
    '-o out.json precision=0.001 format=geojson rfc7946',
  ].join(' ');
  return onlyShape((await run({type: 'GeometryCollection', geometries: [...shapes]}, commands))('out.json'));
}
