import type {Extent, LngLat} from '../src/domain/place.ts';

/** What the map covers: wide screens see beyond Changzhi. */
export const REGION: Extent = [110.7, 34.45, 115.25, 38.2];

/** Where distances to places off the map are measured from: the city of Changzhi. */
export const CHANGZHI: LngLat = [113.1, 36.19];
