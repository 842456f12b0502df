import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {BorderFeature, Topology, UnitProperties} from '../derive/clean-topology.ts';
import {mapFeature} from '../derive/feature.ts';
import {groupBy} from '../../src/domain/group-by.ts';
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
  /** 1 where a side lies in Changzhi or Jincheng, 2 among the neighbours. */
  readonly rank: number;
  readonly errorM: number;
}

function owned(border: BorderFeature, unitOf: ReadonlyMap<string, UnitProperties>): Owned {
  const sides = border.properties.units.split('|').flatMap((unit) => unitOf.get(unit) ?? []);
  const kind = borderClass(border);
  const owner = ['changzhi', 'jincheng'].find((id) => sides.some(({prefecture}) => prefecture === id)) ?? '';
  return {
    border,
    kind,
    place: kind === 'prefecture-border' ? owner : '',
    rank: owner ? 1 : 2,
    errorM: borderErrorM(sides),
  };
}

/** Shared borders, each once, gathered by class, owner and error. The outline of a prefecture carries its place. */
export function borderFeatures({units, borders}: Topology): readonly MapFeature[] {
  const unitOf = new Map(units.map(({properties}) => [properties.unit, properties]));
  const shared = borders.filter(({properties}) => properties.TYPE !== 'outer').map((border) => owned(border, unitOf));
  return [...groupBy(shared, ({kind, place, rank, errorM}) => `${kind} ${place} ${rank} ${errorM}`).values()].flatMap(
    (group) => {
      const [first] = group;
      if (!first) return [];
      const {kind, place, rank, errorM} = first;
      return [
        mapFeature(mergeLines(group.map(({border}) => border.geometry)), {
          class: kind,
          place,
          rank,
          precision: 'digitised',
          errorM,
          source: BOUNDARY_SOURCE,
        }),
      ];
    },
  );
}
