import {distance} from '@turf/distance';
import {length} from '@turf/length';
import {lineString, point} from '@turf/helpers';
import type {Position} from 'geojson';
import {along} from '@turf/along';
import {nearestPointOnLine} from '@turf/nearest-point-on-line';
import type {Precision, LngLat} from '../../src/domain/place.ts';

/** A stretch of a line that is equally well known from end to end. */
export interface Section {
  readonly coordinates: readonly Position[];
  readonly precision: Precision;
  readonly errorM: number;
}

/** Ends nearer than this are the same point, digitised twice. */
const SAME_POINT_KM = 0.1;

/**
 * Orders sections into one line from its first point to its last: each starts where the one before ends.
 * A gap becomes a straight schematic section; its error is the given one or half the gap, whichever is larger.
 *
 * @param samePointKm ends nearer than this are one point: far less than the error of the pieces
 */
export function joinSections(
  pieces: readonly Section[],
  bridgeErrorM: number,
  samePointKm = SAME_POINT_KM,
): readonly Section[] {
  return pieces.reduce<readonly Section[]>((line, piece) => {
    const end = line.at(-1)?.coordinates.at(-1);
    const [start, ...rest] = piece.coordinates;
    if (!end || !start) return [...line, piece];
    const gapKm = distance(end, start);
    if (gapKm <= samePointKm) return continued(line, {...piece, coordinates: [end, ...rest]});
    const bridge: Section = {
      coordinates: [end, start],
      precision: 'schematic',
      errorM: Math.max(bridgeErrorM, Math.round(gapKm * 500)),
    };
    return [...line, bridge, piece];
  }, []);
}

/** A line with one more piece that begins at its end: one section with the last where both are equally known. */
function continued(line: readonly Section[], piece: Section): readonly Section[] {
  const last = line.at(-1);
  if (!last || last.precision !== piece.precision || last.errorM !== piece.errorM) return [...line, piece];
  return [...line.slice(0, -1), {...last, coordinates: [...last.coordinates, ...piece.coordinates.slice(1)]}];
}

/** A stretch whose points run the other way. */
export function reversed(section: Section): Section {
  return {...section, coordinates: section.coordinates.toReversed()};
}

/** All points of joined sections, shared ends once. */
export function pointsOf(sections: readonly Section[]): readonly Position[] {
  return sections.flatMap(({coordinates}, i) => (i === 0 ? coordinates : coordinates.slice(1)));
}

export function lengthKmOf(coordinates: readonly Position[]): number {
  return length(lineString([...coordinates]));
}

export interface Snapped {
  readonly on: LngLat;
  /** Distance along the line from its first point. */
  readonly km: number;
  /** How far the point was from the line, in metres. */
  readonly offM: number;
}

/** The nearest point of a line. */
export function snapToLine(position: LngLat, line: readonly Position[]): Snapped {
  const {geometry, properties} = nearestPointOnLine(lineString([...line]), point([...position]));
  const [lng = Number.NaN, lat = Number.NaN] = geometry.coordinates;
  return {on: [lng, lat], km: properties.totalDistance, offM: properties.pointDistance * 1000};
}

/** The point half way along a line. */
export function middleOf(line: readonly Position[]): LngLat {
  const [lng = Number.NaN, lat = Number.NaN] = along(lineString([...line]), lengthKmOf(line) / 2).geometry.coordinates;
  return [lng, lat];
}
