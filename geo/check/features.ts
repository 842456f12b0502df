import type {Geometry, Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {GeoFault} from '../types.ts';

/** How a fault names a feature: its place, or its class and name. */
export function idOf({properties}: MapFeature): string {
  return properties.place ?? [properties.class, properties.name?.zh ?? ''].join(' ').trim();
}

/** Every position of a geometry, in order. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  if (geometry.type === 'Point') return [geometry.coordinates];
  return flatten(geometry.coordinates);
}

function flatten(nested: readonly unknown[]): readonly Position[] {
  if (typeof nested[0] === 'number') return [nested as Position];
  return nested.flatMap((inner) => flatten(inner as readonly unknown[]));
}

/** The polygons of an area as lists of rings, outer ring first; none for other geometries. */
export function polygonsOf(geometry: Geometry): readonly (readonly Position[][])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** A fault of a feature, of a place or of a class, as a list to be joined with others. */
export function faultOf(check: string, subject: MapFeature | string, message: string): readonly GeoFault[] {
  return [{check, id: typeof subject === 'string' ? subject : idOf(subject), message}];
}
