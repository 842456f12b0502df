import gcoord from 'gcoord';
import type {MultiPolygon, Polygon, Position} from 'geojson';

/** The package rounds coordinates up to a 1/1024° grid: half a step back is the middle of what was rounded. */
const HALF_GRID = 1 / 2048;

/** One point of the package: off the grid, and from GCJ-02 (about 600 m off here) to WGS 84. */
export function toWgs84([lng = Number.NaN, lat = Number.NaN]: Position): Position {
  return gcoord.transform([lng - HALF_GRID, lat - HALF_GRID], gcoord.GCJ02, gcoord.WGS84) as Position;
}

function toCleanRing(ring: readonly Position[]): Position[] {
  const distinct = ring.filter((point, i) => i === 0 || point[0] !== ring[i - 1]?.[0] || point[1] !== ring[i - 1]?.[1]);
  return distinct.map(toWgs84);
}

/** The same shape in WGS 84, without repeated points. */
export function polygonToWgs84<T extends Polygon | MultiPolygon>(shape: T): T {
  if (shape.type === 'Polygon') return {...shape, coordinates: shape.coordinates.map(toCleanRing)};
  return {...shape, coordinates: shape.coordinates.map((rings) => rings.map(toCleanRing))};
}
