import gcoord from 'gcoord';
import type {MultiPolygon, Polygon, Position} from 'geojson';

/** What coordinates are given in. */
export interface Datum {
  readonly from: 'WGS 84' | 'GCJ-02';
  /** They are rounded up to a grid of so many steps a degree: half a step back is the middle of what was rounded. */
  readonly roundedUpTo?: number | undefined;
}

/** The datum that a record names first; undefined where it names none that we can convert. */
export function datumNamed(text: string): Datum['from'] | undefined {
  if (/^WGS ?-?84/i.test(text)) return 'WGS 84';
  return /^GCJ-?02/i.test(text) ? 'GCJ-02' : undefined;
}

/** One point, off its grid and converted: GCJ-02 is some 600 m off in China. */
export function toWgs84([lng = Number.NaN, lat = Number.NaN]: Position, {from, roundedUpTo}: Datum): Position {
  const half = roundedUpTo ? 1 / (2 * roundedUpTo) : 0;
  const point: [number, number] = [lng - half, lat - half];
  return from === 'WGS 84' ? point : (gcoord.transform(point, gcoord.GCJ02, gcoord.WGS84) as Position);
}

function toCleanRing(ring: readonly Position[], datum: Datum): Position[] {
  const distinct = ring.filter((point, i) => i === 0 || point[0] !== ring[i - 1]?.[0] || point[1] !== ring[i - 1]?.[1]);
  return distinct.map((point) => toWgs84(point, datum));
}

/** The same shape in WGS 84, without repeated points. */
export function polygonToWgs84<T extends Polygon | MultiPolygon>(shape: T, datum: Datum): T {
  if (shape.type === 'Polygon')
    return {...shape, coordinates: shape.coordinates.map((ring) => toCleanRing(ring, datum))};
  return {...shape, coordinates: shape.coordinates.map((rings) => rings.map((ring) => toCleanRing(ring, datum)))};
}
