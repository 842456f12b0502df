import {feature} from '@turf/helpers';
import {simplify} from '@turf/simplify';
import type {MultiPolygon, Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {RegionFolder, SourceRecord} from '../read/region-folder.ts';
import {mapFeature} from './feature.ts';
import {at, blur, gridOf, mapGrid, resample, type Grid} from './height-grid.ts';
import {hillshade} from './hillshade.ts';
import {areaAbove} from './relief-contours.ts';
import {roundTo} from './round.ts';
import {smoothRing} from './smooth-ring.ts';
import type {Layer} from '../types.ts';

/** Divides the region without a remainder. */
const STEP_DEGREES = 0.05;
/** Blur in cells before and after shading: what is left are the ranges, not the bumps of the grid. */
const BLUR_HEIGHTS = 0.5;
const BLUR_SHADE = 0.6;
const TOLERANCE_DEGREES = 0.01;

/** Slopes at which a tone begins. Tones lie upon each other, so that shade deepens in small steps and leaves no blots. */
const TONES: readonly {readonly level: number; readonly slope: number}[] = [
  {level: -1, slope: 0.007},
  {level: -1, slope: 0.0125},
  {level: -2, slope: 0.019},
  {level: -2, slope: 0.027},
];

/** Three decimals, about 100 m: a hundredth of what the shading is off. */
function coarsely(point: Position): Position {
  return point.map((degrees) => roundTo(degrees, 3));
}

/** Few corners, and those cut: the edge of a tone should not be seen as a line. */
function softened(shape: MultiPolygon): MultiPolygon {
  const {coordinates} = simplify(feature(shape), {tolerance: TOLERANCE_DEGREES, highQuality: true}).geometry;
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring) => smoothRing(ring, 1).map(coarsely))),
  };
}

function toneFeature(shade: Grid, {level, slope}: (typeof TONES)[number], {id, errorM}: SourceRecord): MapFeature {
  const facing = mapGrid(shade, (column, row) => Math.sign(level) * at(shade, column, row));
  return mapFeature(softened(areaAbove(facing, slope)), {
    class: 'relief',
    precision: 'schematic',
    errorM: errorM ?? 0,
    source: id,
    level,
  });
}

const FILE = 'elevation.csv';
const COLUMNS = {needed: ['lat', 'elev_m'], allowed: ['lng', 'lon'], numbers: ['lng', 'lon', 'lat', 'elev_m']};

/** A quiet shading of the ranges, in two tones of shade: light, on pale paper, made only blots. It is a backdrop: no height can be read from it. */
export function reliefLayer(folder: RegionFolder): Layer {
  const heights = folder.table(FILE, COLUMNS);
  if (heights.length === 0) return {features: [], places: {}, figures: []};
  const smooth = blur(resample(gridOf(heights), folder.region.frame, STEP_DEGREES), BLUR_HEIGHTS);
  const shade = blur(hillshade(smooth), BLUR_SHADE);
  const record = folder.recordOf(FILE);
  return {features: TONES.map((tone) => toneFeature(shade, tone, record)), places: {}, figures: []};
}
