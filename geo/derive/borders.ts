import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {BorderFeature, Topology} from './topology.ts';
import {mapFeature, mergeLines} from './feature.ts';
import {groupBy} from '../../src/domain/group-by.ts';
import type {Row} from '../read/csv.ts';
import {isOwn} from './units.ts';

interface Owned {
  readonly border: BorderFeature;
  readonly kind: FeatureClass;
  /** The place that an outline of a prefecture belongs to. */
  readonly place: string;
  /** 1 where a side lies in a prefecture that is a place, 2 among the neighbours. */
  readonly rank: number;
  readonly errorM: number;
}

/** Outlines are simplified by the finer of the two; where the region's own meet, the worse one counts. */
function borderErrorM(sides: readonly Row[]): number {
  const own = sides.filter(isOwn).map(({error_m}) => Number(error_m));
  return own.length > 0 ? Math.max(...own) : Math.min(...sides.map(({error_m}) => Number(error_m)));
}

/** The parts of a region's tables from which borders get class and owner. */
export interface BorderContext {
  /** Rows of units.csv by their unit. */
  readonly rowOf: ReadonlyMap<string, Row>;
  /** Prefectures that are places, the region's own first, with their places. */
  readonly owners: ReadonlyMap<string, string>;
  readonly source: string;
}

function owned(border: BorderFeature, {rowOf, owners}: BorderContext): Owned {
  const sides = border.properties.units.split('|').flatMap((unit): readonly Row[] => {
    const row = rowOf.get(unit);
    return row ? [row] : [];
  });
  const kind = border.properties.TYPE === 'prefecture' ? 'prefecture-border' : 'county-border';
  const owner = [...owners].find(([prefecture]) => sides.some((side) => side['prefecture'] === prefecture))?.[1] ?? '';
  return {
    border,
    kind,
    place: kind === 'prefecture-border' ? owner : '',
    rank: owner ? 1 : 2,
    errorM: borderErrorM(sides),
  };
}

/** Shared borders, each once, gathered by class, owner and error. The outline of a prefecture carries its place. */
export function borderFeatures({borders}: Topology, context: BorderContext): readonly MapFeature[] {
  const shared = borders.filter(({properties}) => properties.TYPE !== 'outer').map((border) => owned(border, context));
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
          source: context.source,
        }),
      ];
    },
  );
}
