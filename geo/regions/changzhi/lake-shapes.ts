import {buffer} from '@turf/buffer';
import {feature, featureCollection} from '@turf/helpers';
import {intersect} from '@turf/intersect';
import {simplify} from '@turf/simplify';
import {distance} from '@turf/distance';
import type {LineString, MultiPolygon, Polygon, Position} from 'geojson';
import type {Extent, LngLat} from '../../../src/domain/place.ts';
import {convexHull, signedArea, smoothRing} from '../../derive/rings.ts';
import {exactAreaKm2, extentOf} from '../../derive/feature.ts';
import {solveRising} from '../../derive/solve.ts';

/** About 15 m: arcs stay round at every zoom. */
const ARC_TOLERANCE_DEGREES = 0.00015;

export type Area = Polygon | MultiPolygon;

/** Corners are cut over no more than this: the shore moves by less than a fifth of its error. */
const SHORE_STEP_KM = 0.4;

/** A ring with a point at least every `stepKm`. */
function dense(ring: readonly Position[], stepKm: number): readonly Position[] {
  return ring.flatMap((to, i) => {
    const from = ring[i - 1];
    if (!from) return [to];
    const pieces = Math.max(1, Math.ceil(distance(from, to) / stepKm));
    const at = (share: number) => from.map((value, axis) => value + ((to[axis] ?? 0) - value) * share);
    return Array.from({length: pieces}, (_, k) => at((k + 1) / pieces));
  });
}

/** The lake: its shore with corners cut, so that it does not look surveyed. */
export function lakeShape(shore: Polygon): Polygon {
  const smooth = smoothRing(dense(shore.coordinates[0] ?? [], SHORE_STEP_KM), 2);
  const ring = signedArea(smooth) < 0 ? smooth.toReversed() : [...smooth];
  return simplify({type: 'Polygon', coordinates: [ring]}, {tolerance: ARC_TOLERANCE_DEGREES, highQuality: true});
}

function cut(shape: Area, by: Polygon): Area {
  const common = intersect(featureCollection<Area>([feature(shape), feature(by)]));
  if (!common) throw new Error('the shapes do not meet');
  return common.geometry;
}

function without(shape: Area, water: Polygon): Area {
  const [west, south, east, north] = extentOf(widened(shape, 1));
  const around = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return cut(shape, {type: 'Polygon', coordinates: [around, ...water.coordinates]});
}

function widened(shape: Area | LineString, km: number): Area {
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

function outerRing(shape: Area): readonly Position[] {
  return (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat())[0] ?? [];
}

/** The lake, the park and all between them and the railway, widened as far as `km2` asks and cut at the railway. */
export function binhuShape(lake: Polygon, park: Area, railway: readonly LngLat[], km2: number): Area {
  const alongLake = railway.slice(1).map((point): Position => [...point]);
  const core: Polygon = {
    type: 'Polygon',
    coordinates: [[...convexHull([...(lake.coordinates[0] ?? []), ...outerRing(park), ...alongLake])]],
  };
  const land = westOf(railway, extentOf(widened(core, 10)));
  const at = (km: number): Area => rounded(cut(widened(core, km), land));
  return at(solveRising((km) => exactAreaKm2(at(km)), km2, [0.2, 6]));
}

/** Both banks of the river from the lake's south end to where the park's symbol stands, as broad as `km2` asks; the lake is none of it. */
export function wetlandParkShape(course: LineString, lake: Polygon, km2: number): Area {
  const at = (km: number): Area => without(rounded(widened(course, km)), lake);
  return at(solveRising((km) => exactAreaKm2(at(km)), km2, [0.1, 3]));
}
