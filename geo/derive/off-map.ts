import {bearing} from '@turf/bearing';
import {distance} from '@turf/distance';
import type {LngLat} from '../../src/domain/place.ts';
import {positionOf} from '../read/csv.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {Layer, Location} from '../types.ts';

const FILE = 'off-map.csv';
const COLUMNS = {
  needed: ['place', 'lat', 'error_m'],
  allowed: ['lng', 'lon', 'city', 'note'],
  numbers: ['lng', 'lon', 'lat', 'error_m'],
};

/** Bearing and great-circle distance from one point to another. */
export function directionTo(from: LngLat, to: LngLat): NonNullable<Location['offMap']> {
  const direction = (bearing([...from], [...to]) + 360) % 360;
  return {bearing: Math.round(direction * 10) / 10, distanceKm: Math.round(distance([...from], [...to]))};
}

/** What lies off the map, by the city that stands for it: the error is how far that may be from what the name means. */
export function offMapLayer(folder: RegionFolder): Layer {
  const {arrowsFrom} = folder.region;
  const places = folder.table(FILE, COLUMNS).map((row): [string, Location] => {
    const position = positionOf(row);
    const location: Location = {
      precision: 'schematic',
      errorM: Number(row['error_m']),
      source: folder.recordOf(FILE).id,
      method: folder.method('off-map'),
      anchor: position,
      extent: [...position, ...position],
      offMap: directionTo(arrowsFrom, position),
    };
    return [row['place'] ?? '', location];
  });
  return {features: [], places: Object.fromEntries(places), figures: []};
}
