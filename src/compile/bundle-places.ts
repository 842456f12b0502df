import type {Place} from '../domain/place.ts';
import type {Bilingual} from '../domain/text.ts';
import type {PlaceEntry} from './entries.ts';
import type {Content} from './read-content.ts';
import type {Geo, GeoPlace} from './read-geo.ts';

type Entries = ReadonlyMap<string, PlaceEntry>;
type Position = Pick<Place, 'precision' | 'errorM' | 'source' | 'method' | 'anchor' | 'extent'>;

/**
 * Places as the article names them, where the geometry knows them to be. One without a position of its own is `within` the nearest place
 * that holds it and has one; without such a holder it is `unlocated`.
 */
export function bundlePlaces({places}: Content, geo: Geo): readonly Place[] {
  const entries: Entries = new Map(places.wellFormed.map(({value}) => [value.id, value]));
  return [...entries.values()].map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    aliases: entry.aliases ?? [],
    status: entry.status,
    within: entry.within ?? null,
    ...(geo.places[entry.id] ?? withoutPosition(entry, entries, geo)),
    background: (entry.background ?? []).map(({zh, en, source}) => ({text: {zh, en}, source})),
  }));
}

function withoutPosition({within, note}: PlaceEntry, entries: Entries, geo: Geo): Position {
  const holder = locatedHolder(within, entries, geo);
  if (holder === null)
    return {precision: 'unlocated', errorM: null, source: null, method: note ?? NOT_KNOWN, anchor: null, extent: null};
  const {anchor, extent, offMap} = geo.places[holder.id] as GeoPlace;
  // The city that stands for what lies off the map says nothing of where in it a place is.
  const shown = offMap ? {anchor: null, extent: null} : {anchor, extent};
  return {precision: 'within', errorM: null, source: null, method: note ?? onlyKnownWithin(holder), ...shown};
}

function locatedHolder(id: PlaceEntry['within'], entries: Entries, geo: Geo): PlaceEntry | null {
  const passed = new Set<string>();
  for (let at = id; at && !passed.has(at); at = entries.get(at)?.within) {
    passed.add(at);
    if (geo.places[at]?.anchor) return entries.get(at) ?? null;
  }
  return null;
}

const NOT_KNOWN: Bilingual = {zh: '现有资料不能确定其位置。', en: 'The sources at hand do not give its position.'};

function onlyKnownWithin({name}: PlaceEntry): Bilingual {
  return {
    zh: `仅知其在${name.zh}范围内，确切位置不详。`,
    en: `Known only to lie within ${name.en || name.zh}; its exact position is not known.`,
  };
}
