import type {Geometry, Position} from 'geojson';
import type {MapFeatures, MapProperties} from './map-feature.ts';

/** Whole hundred-thousandths of a degree: the five decimals that the geometry has. */
const UNITS_PER_DEGREE = 100_000;

/** Coordinates in units; of a line or ring all in one array, each point but the first as its steps in x and y from the one before. */
export type PackedCoordinates = readonly number[] | readonly PackedCoordinates[];

export interface PackedFeature {
  readonly type: Exclude<Geometry['type'], 'GeometryCollection'>;
  readonly coordinates: PackedCoordinates;
  readonly properties: MapProperties;
}

/** Throws where there is a collection of geometries, which nothing draws. */
export function packMap({features}: MapFeatures): readonly PackedFeature[] {
  return features.map(({geometry, properties}) => {
    if (geometry.type === 'GeometryCollection') throw new Error('a collection of geometries cannot be drawn');
    return {
      type: geometry.type,
      coordinates: pack(geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates),
      properties,
    };
  });
}

/** The same features with the same coordinates, to the last digit. */
export function unpackMap(packed: readonly PackedFeature[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: packed.map(({type, coordinates, properties}) => {
      const unpacked = unpack(coordinates);
      return {
        type: 'Feature',
        geometry: {type, coordinates: type === 'Point' ? unpacked[0] : unpacked} as Geometry,
        properties,
      };
    }),
  };
}

type Nested = readonly Position[] | readonly Nested[];

function pack(coordinates: Nested): PackedCoordinates {
  if (!isLine(coordinates)) return coordinates.map(pack);
  const units = coordinates.map(
    ([x = 0, y = 0]) => [Math.round(x * UNITS_PER_DEGREE), Math.round(y * UNITS_PER_DEGREE)] as const,
  );
  return units.flatMap(([x, y], at) => [x - (units[at - 1]?.[0] ?? 0), y - (units[at - 1]?.[1] ?? 0)]);
}

function unpack(coordinates: PackedCoordinates): Nested {
  if (!isSteps(coordinates)) return coordinates.map(unpack) as Nested;
  const line: Position[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < coordinates.length; at += 2) {
    x += coordinates[at] as number;
    y += coordinates[at + 1] as number;
    line.push([x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE]);
  }
  return line;
}

function isLine(coordinates: Nested): coordinates is readonly Position[] {
  return typeof coordinates[0]?.[0] === 'number';
}

function isSteps(coordinates: PackedCoordinates): coordinates is readonly number[] {
  return typeof coordinates[0] === 'number';
}
