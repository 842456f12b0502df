import type {Geometry, Position} from 'geojson';

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
