import {along} from '@turf/along';
import {lineString, point} from '@turf/helpers';
import {nearestPointOnLine} from '@turf/nearest-point-on-line';
import type {Position} from 'geojson';
import type {LngLat} from '../../src/domain/place.ts';
import {lengthKmOf} from './join-line.ts';

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
