import {simplify} from '@turf/simplify';
import type {FeatureCollection, LineString} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import {clipLines} from './topology.ts';
import {mapFeature, mergeLines} from './feature.ts';
import {groupBy} from '../../src/domain/group-by.ts';
import type {RegionFolder, SourceRecord} from '../read/region-folder.ts';
import type {Layer} from '../types.ts';

/** About 300 m: a tenth of what the rivers are off. */
const TOLERANCE_DEGREES = 0.003;

type Rivers = FeatureCollection<LineString, {readonly level: number}>;

/** From the levels of the source, 1 for the largest: three are enough for a background. */
function rankOf(level: number): number {
  if (level <= 2) return 1;
  return level <= 4 ? 2 : 3;
}

function riverFeature(
  rank: string,
  group: Awaited<ReturnType<typeof clipLines>>,
  {id, errorM}: SourceRecord,
): MapFeature {
  const lines = simplify(mergeLines(group.map(({geometry}) => geometry)), {
    tolerance: TOLERANCE_DEGREES,
    highQuality: true,
  });
  return mapFeature(lines, {
    class: 'river',
    precision: 'digitised',
    errorM: errorM ?? 0,
    source: id,
    rank: Number(rank),
  });
}

const FILE = 'rivers.geojson';

/** Rivers by rank, each rank one feature: context without a click. */
export async function riversLayer(folder: RegionFolder): Promise<Layer> {
  if (!folder.has(FILE)) return {features: [], places: {}, figures: []};
  const {features} = folder.json<Rivers>(FILE);
  const clipped = await clipLines(
    features.filter(({geometry}) => geometry.coordinates.length > 2),
    folder.region.frame,
  );
  const ranks = groupBy(clipped, ({properties}) => String(rankOf(properties.level)));
  const record = folder.recordOf(FILE);
  return {features: [...ranks].map(([rank, group]) => riverFeature(rank, group, record)), places: {}, figures: []};
}
