import gcoord from 'gcoord';
import type {MultiPolygon, Polygon, Position} from 'geojson';
import type {LngLat} from '../../src/domain/place.ts';

/** The datum of coordinates. */
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

/** The possible meanings of a position's two numbers: WGS 84, an encrypted datum of China, or WGS 84 with its axes exchanged. */
export type Reading = 'WGS 84' | 'GCJ-02' | 'BD-09' | 'lat, lng';

export const READINGS: readonly Reading[] = ['WGS 84', 'GCJ-02', 'BD-09', 'lat, lng'];

/** A position in WGS 84, if its numbers are meant so. GCJ-02 lies some 600 m from WGS 84 in China, BD-09 some 1.2 km. */
export function readAs([lng, lat]: LngLat, reading: Reading): LngLat {
  if (reading === 'WGS 84') return [lng, lat];
  if (reading === 'lat, lng') return [lat, lng];
  return gcoord.transform([lng, lat], reading === 'GCJ-02' ? gcoord.GCJ02 : gcoord.BD09, gcoord.WGS84) as [
    number,
    number,
  ];
}

/** A reading under which a position fits better, and how far it is off then, in metres. */
export interface BetterReading {
  readonly reading: Reading;
  readonly metres: number;
}

/** So many times nearer a position must come before another reading is said to fit. */
const CLEARLY = 4;

/**
 * The reading that brings a position clearly nearer to where it should be; null where none does.
 * @param offM how far it is off as it stands, in metres
 * @param metresOff how far a position in WGS 84 is off
 */
export function betterReading(
  at: LngLat,
  offM: number,
  metresOff: (at: LngLat) => number,
  readings: readonly Reading[] = READINGS,
): BetterReading | null {
  const others = readings
    .map((reading) => ({reading, metres: metresOff(readAs(at, reading))}))
    .filter(({metres}) => metres * CLEARLY < offM)
    .sort((a, b) => a.metres - b.metres);
  return others[0] ?? null;
}
