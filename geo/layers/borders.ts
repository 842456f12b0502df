import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {BorderFeature} from '../derive/clean-topology.ts';
import {mapFeature} from '../derive/feature.ts';
import {groupBy} from '../derive/group-by.ts';
import {mergeLines} from '../derive/merge-lines.ts';
import {BOUNDARY_SOURCE, borderErrorM, ERROR_M} from './boundary-error.ts';

function borderClass({properties: {TYPE}}: BorderFeature): FeatureClass {
  return TYPE === 'prefecture' ? 'prefecture-border' : 'county-border';
}

/** The prefecture of the article that a border belongs to, and its error: that of the worse side within it. */
function ownerOf({properties: {units}}: BorderFeature, prefectureOf: ReadonlyMap<string, string>): {readonly place: string; readonly errorM: number} {
  const sides = units.split('|').map((unit) => ({unit, prefecture: prefectureOf.get(unit) ?? ''}));
  const place = ['changzhi', 'jincheng'].find((id) => sides.some(({prefecture}) => prefecture === id)) ?? '';
  if (place !== 'changzhi') return {place, errorM: ERROR_M.context};
  const own = sides.filter(({prefecture}) => prefecture === place);
  return {place, errorM: Math.max(...own.map(({unit, prefecture}) => borderErrorM(unit, prefecture)))};
}

/** Shared borders, each once, gathered by class, owner and error. The outline of a prefecture carries its place. */
export function borderFeatures(borders: readonly BorderFeature[], prefectureOf: ReadonlyMap<string, string>): readonly MapFeature[] {
  const shared = borders.filter(({properties}) => properties.TYPE !== 'outer').map((border) => ({border, kind: borderClass(border), ...ownerOf(border, prefectureOf)}));
  return [...groupBy(shared, ({kind, place, errorM}) => `${kind} ${place} ${errorM}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const {kind, place, errorM} = first;
    const geometry = mergeLines(group.map(({border}) => border.geometry));
    return [mapFeature(geometry, {class: kind, place: kind === 'prefecture-border' ? place : '', precision: 'digitised', errorM, source: BOUNDARY_SOURCE})];
  });
}
