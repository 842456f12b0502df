import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {distance} from '@turf/distance';
import {lineString} from '@turf/helpers';
import {nearestPointOnLine} from '@turf/nearest-point-on-line';
import {geoPath} from 'd3-geo';
import type {Geometry} from 'geojson';
import {betterReading, readAs, READINGS, type Reading} from '../../../geo/derive/datum.ts';
import type {LngLat} from '../../domain/place.ts';
import type {Bilingual} from '../../domain/text.ts';
import {say, type Datum} from './candidate.ts';
import type {Known, KnownPlace} from './known.ts';

/** Something that is known of where a place should be. */
export interface Evidence {
  /** Names the target of the distance. */
  readonly what: Bilingual;
  /** In the file's own numbers. */
  readonly at: LngLat;
  /** How far a position in WGS 84 would be off, in metres. */
  metresOff(at: LngLat): number;
  /** How far it may lie off by the errors of both; null where only a datum can be told by it. */
  readonly allowedM: number | null;
}

const DATUMS: readonly Datum[] = ['WGS 84', 'GCJ-02', 'BD-09'];

/** The point that stands for a geometry: the middle of its area, in its own numbers. */
export function middleOf(geometry: Geometry): LngLat {
  const [lng = Number.NaN, lat = Number.NaN] =
    geometry.type === 'Point' ? geometry.coordinates : geoPath().centroid(geometry);
  return [lng, lat];
}

function isArea({type}: Geometry): boolean {
  return type === 'Polygon' || type === 'MultiPolygon';
}

function metresBetween(a: LngLat, b: LngLat): number {
  return distance([...a], [...b]) * 1000;
}

interface Subject {
  readonly name: string | null;
  /** As the file has it. */
  readonly geometry: Geometry;
  readonly errorM: number;
  readonly place: KnownPlace | null;
  readonly isStation: boolean;
}

/** Known positions to compare a place of a file with: itself, a seat of its name, the railway that a station stands on. */
export function evidenceOf({name, geometry, errorM, place, isStation}: Subject, known: Known): readonly Evidence[] {
  const at = middleOf(geometry);
  const drawn = place?.geometry;
  if (place && drawn && isArea(drawn) === isArea(geometry) && geometry.type !== 'LineString') {
    const middle = middleOf(drawn);
    const what = say(`已知的 ${place.names[0] ?? place.id}`, `where ${place.id} is known to be`);
    return [{what, at, metresOff: (other) => metresBetween(other, middle), allowedM: Math.hypot(errorM, place.errorM)}];
  }
  if (geometry.type !== 'Point') return [];
  const seat = known.landmarks.find((landmark) => landmark.name === name);
  const evidence: Evidence[] = [];
  if (seat)
    evidence.push({
      what: say(`图上的 ${seat.name}`, `${seat.name} on the map`),
      at,
      metresOff: (other) => metresBetween(other, seat.at),
      allowedM: null,
    });
  if (isStation && known.railways.length > 0)
    evidence.push({
      what: say('最近的铁路', 'the nearest railway'),
      at,
      metresOff: (other) => metresToRailway(other, known),
      allowedM: null,
    });
  return evidence;
}

function metresToRailway(at: LngLat, {railways}: Known): number {
  const lines = railways.flatMap(({geometry}) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [],
  );
  return Math.min(
    ...lines.map((line) => nearestPointOnLine(lineString(line), [...at]).properties.pointDistance * 1000),
  );
}

/** Nearer than this a datum tells nothing: stated errors and outlines differ by as much. */
const TELLING_M = 100;

/** Why the position is doubted, with the distance; null where nothing speaks against it. */
export function doubtOf(evidence: readonly Evidence[], datum: Datum): Bilingual | null {
  const others = DATUMS.filter((other) => other !== datum);
  for (const {what, at, metresOff, allowedM} of evidence) {
    const offM = metresOff(readAs(at, datum));
    const better = offM > TELLING_M ? betterReading(at, offM, metresOff, others) : null;
    if (!better && (allowedM === null || offM <= allowedM)) continue;
    const [off, allowed, then] = [offM, allowedM ?? 0, better?.metres ?? 0].map(Math.round);
    const limit =
      allowedM === null ? ['', ''] : [`，误差合计 ${allowed} 米`, `, both errors together allow ${allowed} m`];
    const fits = better
      ? [`；若是 ${better.reading} 坐标则为 ${then} 米`, `; read as ${better.reading} it would be ${then} m`]
      : ['', ''];
    return say(`距${what.zh} ${off} 米${limit[0]}${fits[0]}`, `it lies ${off} m from ${what.en}${limit[1]}${fits[1]}`);
  }
  return null;
}

/** How far the places of a file lie, by median, from where they are known to be, were it in each datum. */
export interface Comparison {
  readonly count: number;
  /** In metres, least first. */
  readonly medians: readonly {readonly reading: Reading; readonly metres: number}[];
}

export function compare(evidence: readonly Evidence[]): Comparison {
  const medians = READINGS.map((reading) => {
    const sorted = evidence.map(({at, metresOff}) => metresOff(readAs(at, reading))).sort((a, b) => a - b);
    return {reading, metres: Math.round(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0)};
  });
  return {count: evidence.length, medians: medians.sort((a, b) => a.metres - b.metres)};
}

/** The reading that the known places speak for; null where they do not, or speak for the one that is stated. */
export function contradicts({count, medians}: Comparison, datum: Datum): Reading | null {
  const [best] = medians;
  const stated = medians.find(({reading}) => reading === datum);
  if (!best || !stated || count < 2 || stated.metres <= TELLING_M) return null;
  return best.metres * 2 < stated.metres ? best.reading : null;
}

/** How far a point lies outside the unit that holds it, told where it is more than both errors. */
export function outsideOf(at: LngLat, errorM: number, holder: KnownPlace | undefined): Bilingual | null {
  const unit = holder?.geometry;
  if (!holder || unit?.type !== 'MultiPolygon' || booleanPointInPolygon([...at], unit)) return null;
  const rings = unit.coordinates.flat();
  const offM = Math.min(
    ...rings.map((ring) => nearestPointOnLine(lineString(ring), [...at]).properties.pointDistance * 1000),
  );
  if (offM <= errorM + holder.errorM) return null;
  const name = holder.names[0] ?? holder.id;
  return say(
    `在所属的${name}之外 ${Math.round(offM)} 米`,
    `it lies ${Math.round(offM)} m outside ${holder.id}, which holds it`,
  );
}
