import type {Place} from '../../../domain/place.ts';
import type {Messages} from '../../../words/messages.ts';

export type GroupName = keyof Messages['groups'];

const ORDER: readonly GroupName[] = [
  'districts',
  'railway',
  'roads',
  'lake',
  'sites',
  'counties',
  'regions',
  'unlocated',
];

/** The places as a reader looks for them: the article's four subjects first, what cannot be placed last. */
export function groupPlaces(places: readonly Place[]): readonly (readonly [GroupName, readonly Place[]])[] {
  const groups = new Map<GroupName, Place[]>(ORDER.map((name) => [name, []]));
  for (const place of places) groups.get(groupOf(place, places))?.push(place);
  groups
    .get('railway')
    ?.sort((a, b) => Number(b.kind === 'railway') - Number(a.kind === 'railway') || (b.order ?? -1) - (a.order ?? -1));
  return [...groups].filter(([, group]) => group.length > 0);
}

function groupOf(place: Place, places: readonly Place[]): GroupName {
  if (place.precision === 'unlocated' && !place.offMap) return place.kind === 'region' ? 'regions' : 'unlocated';
  switch (place.kind) {
    case 'district':
      return 'districts';
    case 'railway':
    case 'station':
      return 'railway';
    case 'road':
      return 'roads';
    case 'county':
      return 'counties';
    case 'prefecture':
    case 'region':
      return 'regions';
    case 'lake':
    case 'park':
      return 'lake';
    default:
      return liesIn(place, 'binhu', places) ? 'lake' : 'sites';
  }
}

function liesIn(place: Place, holder: string, places: readonly Place[]): boolean {
  if (place.id === holder) return true;
  const outer = places.find(({id}) => id === place.within);
  return outer !== undefined && liesIn(outer, holder, places);
}
