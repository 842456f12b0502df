import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {BorderFeature, Topology, UnitProperties} from '../derive/clean-topology.ts';
import {mapFeature} from '../derive/feature.ts';
import {groupBy} from '../derive/group-by.ts';
import {mergeLines} from '../derive/merge-lines.ts';
import {BOUNDARY_SOURCE, borderErrorM} from './boundary-error.ts';

function borderClass({properties: {TYPE}}: BorderFeature): FeatureClass {
  return TYPE === 'prefecture' ? 'prefecture-border' : 'county-border';
}

interface Owned {
  readonly border: BorderFeature;
  readonly kind: FeatureClass;
  /** The prefecture of the article that an outline belongs to. */
  readonly place: string;
  readonly errorM: number;
}

function owned(border: BorderFeature, unitOf: ReadonlyMap<string, UnitProperties>): Owned {
  const sides = border.properties.units.split('|').flatMap((unit) => unitOf.get(unit) ?? []);
  const kind = borderClass(border);
  const owner = ['changzhi', 'jincheng'].find((id) => sides.some(({prefecture}) => prefecture === id)) ?? '';
  return {border, kind, place: kind === 'prefecture-border' ? owner : '', errorM: borderErrorM(sides)};
}

/** Shared borders, each once, gathered by class, owner and error. The outline of a prefecture carries its place. */
export function borderFeatures({units, borders}: Topology): readonly MapFeature[] {
  const unitOf = new Map(units.map(({properties}) => [properties.unit, properties]));
  const shared = borders.filter(({properties}) => properties.TYPE !== 'outer').map((border) => owned(border, unitOf));
  return [...groupBy(shared, ({kind, place, errorM}) => `${kind} ${place} ${errorM}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const {kind, place, errorM} = first;
    return [mapFeature(mergeLines(group.map(({border}) => border.geometry)), {class: kind, place, precision: 'digitised', errorM, source: BOUNDARY_SOURCE})];
  });
}
