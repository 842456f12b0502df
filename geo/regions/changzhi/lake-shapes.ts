import {buffer} from '@turf/buffer';
import {feature, featureCollection} from '@turf/helpers';
import {intersect} from '@turf/intersect';
import {simplify} from '@turf/simplify';
import type {MultiPolygon, Polygon, Position} from 'geojson';
import type {Extent, LngLat} from '../../../src/domain/place.ts';
import {convexHull} from '../../derive/convex-hull.ts';
import type {Row} from '../../read/csv.ts';
import {exactAreaKm2, extentOf} from '../../derive/feature.ts';
import {signedArea} from '../../derive/signed-area.ts';
import {smoothRing} from '../../derive/smooth-ring.ts';
import {solveRising} from '../../derive/solve.ts';

/** How far the wetland park reaches on land, in our drawing. */
const PARK_SHORE_KM = 0.5;

/** West of this the lake is the drowned lower course of the 绛河. */
const WEST_ARM_LNG = 113.015;

/** About 15 m: arcs stay round at every zoom. */
const ARC_TOLERANCE_DEGREES = 0.00015;

export type Area = Polygon | MultiPolygon;

/** The lake: its better outline with the dam as northern tip, smoothed. */
export function lakeShape(outlines: readonly Row[], dam: LngLat): Polygon {
  const ring = outlines
    .filter(({outline}) => outline === 'main')
    .map(({lon, lat}): Position => [Number(lon), Number(lat)]);
  const [northEast = [], northWest = [], ...rest] = ring;
  const mouth: Position = [(northEast[0] ?? 0) - 0.012, northEast[1] ?? 0];
  const smooth = smoothRing([northEast, [...dam], mouth, northWest, ...rest], 3);
  return {type: 'Polygon', coordinates: [signedArea(smooth) < 0 ? smooth.toReversed() : [...smooth]]};
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

/** A one-part shape with its corners cut, without the points that a buffer strews along its arcs. */
function rounded(shape: Area): Area {
  if (shape.type !== 'Polygon') throw new Error('expected one part');
  const coordinates = shape.coordinates.map((ring) => [...smoothRing(ring, 2)]);
  return simplify({type: 'Polygon', coordinates}, {tolerance: ARC_TOLERANCE_DEGREES, highQuality: true});
}

/** All of an extent that lies west of a line running from south to north. */
function westOf(line: readonly LngLat[], [west, south, , north]: Extent): Polygon {
  const [first = [0, 0], last = [0, 0]] = [line.at(0), line.at(-1)];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [first[0], south],
        ...line.map((point) => [...point]),
        [last[0], north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/**
 * The lake's main body and all between it and the railway, widened as far as `km2` asks and cut at the railway.
 * The western arm is left out: it is a river that the area only touches.
 */
export function binhuShape(lake: Polygon, railway: readonly LngLat[], km2: number): Area {
  const body = (lake.coordinates[0] ?? []).filter(([lng = 0]) => lng > WEST_ARM_LNG);
  const alongLake = railway.slice(1).map((point): Position => [...point]);
  const core: Polygon = {type: 'Polygon', coordinates: [[...convexHull([...body, ...alongLake])]]};
  const land = westOf(railway, extentOf(widened(core, 10)));
  const at = (km: number): Area => rounded(cut(widened(core, km), land));
  return at(solveRising((km) => exactAreaKm2(at(km)), km2, [0.2, 6]));
}

/** The south end of the lake with its shore, as far north as `km2` asks. */
export function wetlandParkShape(lake: Polygon, km2: number): Area {
  const shore = widened(lake, PARK_SHORE_KM);
  const [west, south, east, north] = extentOf(shore);
  const box = (latitude: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, latitude],
        [west, latitude],
        [west, south],
      ],
    ],
  });
  const at = (latitude: number): Area => rounded(cut(shore, box(latitude)));
  return at(solveRising((latitude) => exactAreaKm2(at(latitude)), km2, [south + 0.002, north]));
}
