import type {Place} from '../../../domain/place.ts';
import type {RegionGroup} from '../../../domain/region.ts';
import type {Bilingual} from '../../../domain/text.ts';

/** Places under one heading; without a title they are those that cannot be placed. */
export interface PlaceGroup {
  readonly id: string;
  readonly title: Bilingual | null;
  readonly places: readonly Place[];
}

const UNLOCATED = 'unlocated';

/** The places as a reader looks for them: under the region's headings, in its order, what cannot be placed last. */
export function groupPlaces(places: readonly Place[], groups: readonly RegionGroup[]): readonly PlaceGroup[] {
  const byGroup = new Map<string, Place[]>();
  for (const place of places) {
    const id = groupOf(place, places, groups);
    byGroup.set(id, [...(byGroup.get(id) ?? []), place]);
  }
  const lists: readonly Pick<PlaceGroup, 'id' | 'title'>[] = [...groups, {id: UNLOCATED, title: null}];
  return lists
    .map(({id, title}) => ({id, title, places: alongLine(byGroup.get(id) ?? [])}))
    .filter((group) => group.places.length > 0);
}

/** A line before its stations, and these from its end to its start; everything else as it was. */
function alongLine(places: readonly Place[]): readonly Place[] {
  if (!places.some(({kind}) => kind === 'station')) return places;
  return places.toSorted(
    (a, b) => Number(b.kind === 'railway') - Number(a.kind === 'railway') || (b.order ?? -1) - (a.order ?? -1),
  );
}

function groupOf(place: Place, places: readonly Place[], groups: readonly RegionGroup[]): string {
  const ofKind = groups.find(({kinds}) => kinds.includes(place.kind)) ?? groups.at(-1);
  if (place.precision === 'unlocated' && !place.offMap && place.kind !== 'region') return UNLOCATED;
  return (groups.find(({within}) => within.some((holder) => liesIn(place, holder, places))) ?? ofKind)?.id ?? UNLOCATED;
}

function liesIn(place: Place, holder: string, places: readonly Place[]): boolean {
  if (place.id === holder) return true;
  const outer = places.find(({id}) => id === place.within);
  return outer !== undefined && liesIn(outer, holder, places);
}
