import {destination} from '@turf/destination';
import type {Polygon} from 'geojson';
import type {LngLat} from '../../src/domain/place.ts';

/** A circle of a given area, counter-clockwise, as a polygon of `steps` corners. */
export function circleOfArea([lng, lat]: LngLat, areaKm2: number, steps = 48): Polygon {
  const radiusKm = Math.sqrt(areaKm2 / ((steps / 2) * Math.sin((2 * Math.PI) / steps)));
  const corners = Array.from(
    {length: steps},
    (_, i) => destination([lng, lat], radiusKm, (-i * 360) / steps).geometry.coordinates,
  );
  return {type: 'Polygon', coordinates: [[...corners, corners[0] ?? []]]};
}
