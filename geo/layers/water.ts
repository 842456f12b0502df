import {buffer} from '@turf/buffer';
import {feature, featureCollection, polygon} from '@turf/helpers';
import {intersect} from '@turf/intersect';
import {simplify} from '@turf/simplify';
import type {Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {LngLat} from '../../src/domain/place.ts';
import type {Row} from '../derive/csv.ts';
import {clipLines} from '../derive/clip-lines.ts';
import {convexHull} from '../derive/convex-hull.ts';
import {areaKm2Of, extentOf, mapFeature} from '../derive/feature.ts';
import {groupBy} from '../derive/group-by.ts';
import {labelPoint} from '../derive/label-point.ts';
import {mergeLines} from '../derive/merge-lines.ts';
import {roundCoordinates} from '../derive/round.ts';
import {signedArea} from '../derive/signed-area.ts';
import {smoothRing} from '../derive/smooth-ring.ts';
import {solveRising} from '../derive/solve.ts';
import {METHODS} from '../methods.ts';
import {REGION} from '../region.ts';
import type {Layer, Location} from '../types.ts';

const LAKE_ERROR_M = 800;
const BINHU_KM2 = 126;
const BINHU_ERROR_M = 2000;
/** West of this the lake is the drowned lower course of the 绛河. */
const WEST_ARM_LNG = 113.015;
const PARK_KM2 = 7.4;
const PARK_ERROR_M = 1500;
/** How much of the shore belongs to the wetland park in our drawing. */
const PARK_SHORE_KM = 0.5;

/** About 300 m: a tenth of what the rivers are off. */
const RIVER_TOLERANCE_DEGREES = 0.003;

type Area = Polygon | MultiPolygon;
type Rivers = FeatureCollection<LineString, {readonly level: number}>;

/** Ring order of RFC 7946: outer rings counter-clockwise. */
function counterClockwise(ring: readonly Position[]): Position[] {
  return signedArea(ring) < 0 ? ring.toReversed() : [...ring];
}

/** The lake: its better outline with the dam as northern tip, smoothed. */
export function lakeShape(outlines: readonly Row[], dam: LngLat): Polygon {
  const ring = outlines.filter(({outline}) => outline === 'main').map(({lon, lat}): Position => [Number(lon), Number(lat)]);
  const [northEast = [], northWest = [], ...rest] = ring;
  const mouth: Position = [(northEast[0] ?? 0) - 0.012, northEast[1] ?? 0];
  const reachingDam = [northEast, [...dam], mouth, northWest, ...rest];
  return {type: 'Polygon', coordinates: [counterClockwise(smoothRing(reachingDam, 3))]};
}

function cut(shape: Area, by: Polygon): Area {
  const common = intersect(featureCollection<Area>([feature(shape), feature(by)]));
  if (!common) throw new Error('the shapes do not meet');
  return common.geometry;
}

function widened(shape: Area, km: number): Area {
  const wide = buffer(feature(shape), km, {units: 'kilometers', steps: 12});
  if (!wide) throw new Error(`cannot widen by ${km} km`);
  return wide.geometry;
}

/** A one-part shape with its corners cut. */
function rounded(shape: Area): Area {
  if (shape.type !== 'Polygon') throw new Error('expected one part');
  return {type: 'Polygon', coordinates: shape.coordinates.map((ring) => [...smoothRing(ring, 2)])};
}

/** All that lies west of a line running south to north, within the region. */
function westOf(line: readonly LngLat[]): Polygon {
  const [west, south, , north] = REGION;
  const [first = [0, 0], last = [0, 0]] = [line.at(0), line.at(-1)];
  const ring = [[west, south], [first[0], south], ...line.map((point) => [...point]), [last[0], north], [west, north], [west, south]];
  return polygon([ring]).geometry;
}

function southOf(latitude: number): Polygon {
  const [west, south, east] = REGION;
  return polygon([[[west, south], [east, south], [east, latitude], [west, latitude], [west, south]]]).geometry;
}

/**
 * The lake's main body and all between it and the railway, widened as far as the published area asks and cut at the railway.
 * The western arm is left out: it is a river that the area only touches.
 */
export function binhuShape(lake: Polygon, railway: readonly LngLat[]): Area {
  const body = (lake.coordinates[0] ?? []).filter(([lng = 0]) => lng > WEST_ARM_LNG);
  const alongLake = railway.slice(1).map((point): Position => [...point]);
  const core: Polygon = {type: 'Polygon', coordinates: [[...convexHull([...body, ...alongLake])]]};
  const at = (km: number): Area => rounded(cut(widened(core, km), westOf(railway)));
  return at(solveRising((km) => areaKm2Of(at(km)), BINHU_KM2, [0.2, 6]));
}

/** The south end of the lake with its shore, as far north as the published area asks. */
export function wetlandParkShape(lake: Polygon): Area {
  const shore = widened(lake, PARK_SHORE_KM);
  const [, south, , north] = extentOf(shore);
  const at = (latitude: number): Area => cut(shore, southOf(latitude));
  return at(solveRising((latitude) => areaKm2Of(at(latitude)), PARK_KM2, [south + 0.002, north]));
}

function located(shape: Area, errorM: number, source: string, method: Location['method']): Location {
  return {precision: 'schematic', errorM, source, method, anchor: roundCoordinates(labelPoint(shape)), extent: extentOf(shape), areaKm2: areaKm2Of(shape)};
}

/** Rivers by rank, each rank one feature: context without a click. */
export async function riverFeatures({features}: Rivers): Promise<readonly MapFeature[]> {
  const clipped = await clipLines(features.filter(({geometry}) => geometry.coordinates.length > 2), REGION);
  const ranks = groupBy(clipped, ({properties}) => String(rankOf(properties.level)));
  return [...ranks].map(([rank, group]) => {
    const lines = simplify(mergeLines(group.map(({geometry}) => geometry)), {tolerance: RIVER_TOLERANCE_DEGREES, highQuality: true});
    return mapFeature(lines, {class: 'river', precision: 'digitised', errorM: 3000, source: 'rivers', rank: Number(rank)});
  });
}

function rankOf(level: number): number {
  if (level <= 2) return 1;
  return level <= 4 ? 2 : 3;
}

export interface WaterSources {
  readonly outlines: readonly Row[];
  readonly dam: LngLat;
  /** Stations of the Changzhi North railway, south to north. */
  readonly railway: readonly LngLat[];
  readonly rivers: Rivers;
}

/** The lake, the wetland park at its south end, the Binhu area around it, and the rivers. */
export async function waterLayer({outlines, dam, railway, rivers}: WaterSources): Promise<Layer> {
  const lake = lakeShape(outlines, dam);
  const binhu = binhuShape(lake, railway);
  const park = wetlandParkShape(lake);
  const facts = 'published-facts';
  const drawn = (shape: Area, kind: 'lake' | 'park' | 'zone', place: string, errorM: number, source: string): Feature => (
    mapFeature(shape, {class: kind, place, precision: 'schematic', errorM, source}));
  return {
    features: [
      ...await riverFeatures(rivers), drawn(binhu, 'zone', 'binhu', BINHU_ERROR_M, facts),
      drawn(lake, 'lake', 'zhangze-lake', LAKE_ERROR_M, 'lake-outlines'), drawn(park, 'park', 'zhangze-wetland-park', PARK_ERROR_M, facts),
    ] as MapFeature[],
    places: {
      'zhangze-lake': located(lake, LAKE_ERROR_M, 'lake-outlines', METHODS.lake),
      binhu: located(binhu, BINHU_ERROR_M, facts, METHODS.binhu),
      'zhangze-wetland-park': located(park, PARK_ERROR_M, facts, METHODS.wetlandPark),
    },
    figures: [
      {what: 'area of zhangze-lake', computed: areaKm2Of(lake), published: 24, unit: 'km²', tolerance: 0.5, note: 'published between 13 and 24'},
      {what: 'area of binhu', computed: areaKm2Of(binhu), published: BINHU_KM2, unit: 'km²', tolerance: 0.01},
      {what: 'area of zhangze-wetland-park', computed: areaKm2Of(park), published: PARK_KM2, unit: 'km²', tolerance: 0.02},
    ],
  };
}
