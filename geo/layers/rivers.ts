import {simplify} from '@turf/simplify';
import type {FeatureCollection, LineString} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import {clipLines} from '../derive/clip-lines.ts';
import {mapFeature} from '../derive/feature.ts';
import {groupBy} from '../../src/domain/group-by.ts';
import {mergeLines} from '../derive/merge-lines.ts';
import {REGION} from '../region.ts';
import type {Layer} from '../types.ts';

/** About 300 m: a tenth of what the rivers are off. */
const TOLERANCE_DEGREES = 0.003;

export type Rivers = FeatureCollection<LineString, {readonly level: number}>;

/** From the levels of the source, 1 for the largest: three are enough for a background. */
function rankOf(level: number): number {
  if (level <= 2) return 1;
  return level <= 4 ? 2 : 3;
}

function riverFeature(rank: string, group: Awaited<ReturnType<typeof clipLines>>): MapFeature {
  const lines = simplify(mergeLines(group.map(({geometry}) => geometry)), {
    tolerance: TOLERANCE_DEGREES,
    highQuality: true,
  });
  return mapFeature(lines, {
    class: 'river',
    precision: 'digitised',
    errorM: 4000,
    source: 'rivers',
    rank: Number(rank),
  });
}

/** Rivers by rank, each rank one feature: context without a click. */
export async function riversLayer({features}: Rivers): Promise<Layer> {
  const clipped = await clipLines(
    features.filter(({geometry}) => geometry.coordinates.length > 2),
    REGION,
  );
  const ranks = groupBy(clipped, ({properties}) => String(rankOf(properties.level)));
  return {features: [...ranks].map(([rank, group]) => riverFeature(rank, group)), places: {}, figures: []};
}
