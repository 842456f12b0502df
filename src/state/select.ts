import type {Index} from '../domain/bundle.ts';
import type {PlaceId} from '../domain/id.ts';
import {PASSAGE_KINDS, type Passage, type PassageKind} from '../domain/passage.ts';
import type {Filter, LayerId, Selection, ThemeName, ViewState} from '../domain/view.ts';
import {FACETS, valuesOf} from './facets.ts';

export interface KindGroup {
  readonly kind: PassageKind;
  readonly count: number;
  readonly passages: readonly Passage[];
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((values: ReadonlySet<string>) => values.size > 0);
}

/** The passages that the filter leaves, in text order. */
export function visiblePassages(index: Index, filter: Filter): readonly Passage[] {
  return index.bundle.passages.filter((passage) => passes(index, filter, passage));
}

/** What the panel shows: a place's passages under the filter; a chosen passage itself, whatever the filter says. */
export function selectedPassages(
  index: Index,
  {selection, filter}: Pick<ViewState, 'selection' | 'filter'>,
): readonly Passage[] {
  if (selection.kind === 'none') return [];
  if (selection.kind === 'passage') return present(index.passage.get(selection.id));
  return (index.passagesAt.get(selection.id) ?? []).filter((passage) => passes(index, filter, passage));
}

/** The passages by kind, in the order of the kinds, without the kinds that have none. */
export function groupByKind(passages: readonly Passage[]): readonly KindGroup[] {
  return PASSAGE_KINDS.map((kind) => passages.filter((passage) => passage.kind === kind)).flatMap((group) =>
    group[0] ? [{kind: group[0].kind, count: group.length, passages: group}] : [],
  );
}

/** The places that stand out on the map: the chosen one, or all of which the chosen passage speaks. */
export function litPlaces(index: Index, selection: Selection): ReadonlySet<PlaceId> {
  if (selection.kind === 'none') return new Set();
  return new Set(
    selection.kind === 'place' ? [selection.id, ...present(selection.with)] : index.passage.get(selection.id)?.places,
  );
}

/** How many passages speak of each place under the filter; every place has an entry. */
export function countsPerPlace(index: Index, filter: Filter): ReadonlyMap<PlaceId, number> {
  const counts = new Map<PlaceId, number>(index.bundle.places.map(({id}) => [id, 0]));
  for (const {places} of visiblePassages(index, filter))
    for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The colours shown: a bright room needs stronger ones than a desk. */
export function shownTheme({mode, theme}: Pick<ViewState, 'mode' | 'theme'>): ThemeName {
  return mode.kind === 'present' && theme === 'light' ? 'projector' : theme;
}

/** The places of which the filter leaves nothing; none without a filter, when a place without a word is a place still. */
export function silentPlaces(index: Index, filter: Filter): ReadonlySet<PlaceId> {
  if (!isFiltered(filter)) return new Set();
  return new Set([...countsPerPlace(index, filter)].filter(([, count]) => count === 0).map(([id]) => id));
}

/** The layers not drawn: what the reader switched off, and in a room the relief, whose shades a projector makes into stains. */
export function hiddenIn({mode, hidden}: Pick<ViewState, 'mode' | 'hidden'>): ReadonlySet<LayerId> {
  return mode.kind === 'present' ? new Set<LayerId>([...hidden, 'relief']) : hidden;
}

function passes(index: Index, filter: Filter, passage: Passage): boolean {
  return FACETS.every((facet) => {
    const wanted: ReadonlySet<string> = filter[facet];
    return wanted.size === 0 || valuesOf(index, passage, facet).some((value) => wanted.has(value));
  });
}

function present<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
