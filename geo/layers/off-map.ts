import {bearing} from '@turf/bearing';
import {distance} from '@turf/distance';
import type {LngLat} from '../../src/domain/place.ts';
import {METHODS} from '../methods.ts';
import {CHANGZHI} from '../region.ts';
import type {Layer, Location} from '../types.ts';

interface StandIn {
  readonly position: LngLat;
  /** How far the city may be from what the region's name means. */
  readonly errorM: number;
}

/**
 * The city that stands for a region off the map.
 * 一带一路, 中部地区 and 黄河流域 have no single point, and 山西 holds the map itself: no arrow leads to them.
 */
const STAND_INS: Readonly<Record<string, StandIn>> = {
  xiongan: {position: [116, 39], errorM: 10_000},
  jingjinji: {position: [116.4, 39.9], errorM: 50_000},
  huanbohai: {position: [117.2, 39.1], errorM: 100_000},
  zhongyuan: {position: [113.65, 34.76], errorM: 50_000},
  'taiyuan-cluster': {position: [112.55, 37.87], errorM: 30_000},
  changsanjiao: {position: [121.47, 31.23], errorM: 100_000},
  hebei: {position: [114.51, 38.04], errorM: 100_000},
  shandong: {position: [117, 36.65], errorM: 100_000},
  henan: {position: [113.65, 34.76], errorM: 100_000},
};

function offMapLocation({position, errorM}: StandIn): Location {
  const direction = (bearing([...CHANGZHI], [...position]) + 360) % 360;
  return {
    precision: 'schematic',
    errorM,
    source: 'off-map-cities',
    method: METHODS.offMap,
    anchor: position,
    extent: [...position, ...position],
    offMap: {bearing: Math.round(direction * 10) / 10, distanceKm: Math.round(distance([...CHANGZHI], [...position]))},
  };
}

/** Bearing and distance from Changzhi of the regions that the article names beyond the map. */
export function offMapLayer(): Layer {
  return {
    features: [],
    places: Object.fromEntries(Object.entries(STAND_INS).map(([id, standIn]) => [id, offMapLocation(standIn)])),
    figures: [],
  };
}
