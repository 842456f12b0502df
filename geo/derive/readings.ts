import gcoord from 'gcoord';
import type {LngLat} from '../../src/domain/place.ts';

/** What the two numbers of a position may be: WGS 84, an encrypted datum of China, or WGS 84 with its axes exchanged. */
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
