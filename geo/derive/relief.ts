import {feature} from '@turf/helpers';
import {simplify} from '@turf/simplify';
import type {MultiPolygon, Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {Extent} from '../../src/domain/place.ts';
import type {RegionFolder, SourceRecord} from '../read/region-folder.ts';
import {mapFeature} from './feature.ts';
import {at, blur, gridOf, mapGrid, resample, hillshade, type Grid} from './height-grid.ts';
import {areaAbove} from './relief-contours.ts';
import {roundTo} from './round.ts';
import {smoothRing} from './rings.ts';
import type {Layer} from '../types.ts';

/** Divides the region without a remainder. */
const STEP_DEGREES = 0.025;
/** Blur in degrees before and after shading: what is left are the ranges, not the bumps of the grid. */
const BLUR_HEIGHTS = 0.037;
const BLUR_SHADE = 0.026;
const TOLERANCE_DEGREES = 0.009;

/** Of what cutting corners has strewn. */
const CUT_TOLERANCE_DEGREES = 0.006;

/** Where a finer grid ends, the coarser one takes over within so many degrees. */
const SEAM_DEGREES = 0.3;

/** Slopes at which a tone begins. Tones lie upon each other, so that shade deepens in small steps and leaves no blots. */
const TONES: readonly {readonly level: number; readonly slope: number}[] = [
  {level: -1, slope: 0.0085},
  {level: -1, slope: 0.0145},
  {level: -2, slope: 0.022},
  {level: -2, slope: 0.032},
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
    coordinates: simplify(
      feature({
        type: 'MultiPolygon',
        coordinates: coordinates.map((rings) => rings.map((ring) => [...smoothRing(ring, 1)])),
      } satisfies MultiPolygon),
      {tolerance: CUT_TOLERANCE_DEGREES, highQuality: true},
    ).geometry.coordinates.map((rings) => rings.map((ring) => ring.map(coarsely))),
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
/** Heights beyond the finer grid, if it does not cover the frame. */
const AROUND = 'elevation-around.csv';
const COLUMNS = {needed: ['lat', 'elev_m'], allowed: ['lng', 'lon'], numbers: ['lng', 'lon', 'lat', 'elev_m']};

function shadeOf(heights: Grid, frame: Extent): Grid {
  const smooth = blur(resample(heights, frame, STEP_DEGREES), BLUR_HEIGHTS / STEP_DEGREES);
  return blur(hillshade(smooth), BLUR_SHADE / STEP_DEGREES);
}

/** 1 inside a grid, 0 outside, and between them along its edge. */
function weightIn({west, south, stepLng, stepLat, columns, rows}: Grid, lng: number, lat: number): number {
  const [east, north] = [west + (columns - 1) * stepLng, south + (rows - 1) * stepLat];
  const inwards = Math.min(lng - west, east - lng, lat - south, north - lat) / SEAM_DEGREES;
  const t = Math.max(0, Math.min(1, inwards));
  return t * t * (3 - 2 * t);
}

function rms(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
}

/** A fine shade within its grid and a coarse one around it, made as strong as the fine one: coarse heights have gentler slopes. */
function joined(fine: Grid, heights: Grid, coarse: Grid): Grid {
  const weights = [...fine.values].map((_, i) => {
    const [column, row] = [i % fine.columns, Math.floor(i / fine.columns)];
    return weightIn(heights, fine.west + column * fine.stepLng, fine.south + row * fine.stepLat);
  });
  const within = (grid: Grid): readonly number[] => [...grid.values].filter((_, i) => weights[i] === 1);
  const factor = rms(within(fine)) / rms(within(coarse));
  const values = fine.values.map((value, i) => {
    const weight = weights[i] ?? 0;
    return weight * value + (1 - weight) * factor * (coarse.values[i] ?? 0);
  });
  return {...fine, values};
}

/** A quiet shading of the ranges, in tones of shade: light, on pale paper, made only blots. It is a backdrop: no height can be read from it. */
export function reliefLayer(folder: RegionFolder): Layer {
  const {frame} = folder.region;
  const rows = folder.table(FILE, COLUMNS);
  if (rows.length === 0) return {features: [], places: {}, figures: []};
  const heights = gridOf(rows);
  const around = folder.table(AROUND, COLUMNS);
  const fine = shadeOf(heights, frame);
  const shade = around.length > 0 ? joined(fine, heights, shadeOf(gridOf(around), frame)) : fine;
  const record = folder.recordOf(FILE);
  return {features: TONES.map((tone) => toneFeature(shade, tone, record)), places: {}, figures: []};
}
