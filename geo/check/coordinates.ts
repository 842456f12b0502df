import {positionsOf, type MapFeature} from '../../src/domain/map-feature.ts';
import type {Extent} from '../../src/domain/place.ts';
import type {GeoFault} from '../types.ts';
import {faultOf} from './features.ts';

/** Rounding may set a point of the frame this far outside. */
const ROUNDING = 1e-4;

/** Positions that are no WGS 84 degrees, or lie beyond the map: mostly swapped axes or a forgotten datum. */
export function coordinateFaults(
  features: readonly MapFeature[],
  frame: Extent,
  locatorFrame: Extent,
): readonly GeoFault[] {
  return features.flatMap((feature) => {
    const [west, south, east, north] = feature.properties.class === 'locator' ? locatorFrame : frame;
    const outside = positionsOf(feature.geometry).find(
      ([lng = Number.NaN, lat = Number.NaN]) =>
        !(lng >= west - ROUNDING && lng <= east + ROUNDING && lat >= south - ROUNDING && lat <= north + ROUNDING),
    );
    if (!outside) return [];
    return faultOf('coordinates', feature, `[${outside.join(', ')}] is not in the map; write [lng, lat] in WGS 84`);
  });
}
