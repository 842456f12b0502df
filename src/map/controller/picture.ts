import type {Flavour} from '../../carto/flavour.ts';
import type {MapPicture} from '../../carto/painter.ts';
import type {Index} from '../../domain/bundle.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeature} from '../../domain/map-feature.ts';
import type {Filter, ViewState} from '../../domain/view.ts';
import {hiddenIn, litPlaces, silentPlaces} from '../../state/select.ts';
import type {StagedScene} from './map.ts';

/** What the map shows beside its view, and no address tells. */
export interface MapNow {
  readonly staged: StagedScene | null;
  readonly followed: ReadonlySet<PlaceId>;
  readonly previewed: ReadonlySet<PlaceId>;
  readonly hovered: PlaceId | null;
  readonly collection: readonly MapFeature[];
  /** Null until the flavours are loaded. */
  readonly flavourOf: (view: ViewState) => Flavour | null;
}

/** The whole of what a view shows on the map. */
export function pictureOf(view: ViewState, index: Index, now: MapNow): MapPicture {
  return {
    selected: standingOut(view, index, now),
    outlined: now.hovered ? new Set([...now.previewed, now.hovered]) : now.previewed,
    dimmed: silent(index, view.filter),
    hidden: hiddenIn(view),
    flavour: now.flavourOf(view),
    collection: now.collection,
  };
}

/** The places that stand out: what the reader chose, else what the scene on stage is about, else what is followed. */
export function standingOut(
  {selection}: Pick<ViewState, 'selection'>,
  index: Index,
  {staged, followed}: Pick<MapNow, 'staged' | 'followed'>,
): ReadonlySet<PlaceId> {
  return selection.kind !== 'none' ? litPlaces(index, selection) : staged ? new Set(staged.places) : followed;
}

const known = new WeakMap<Filter, {readonly index: Index; readonly places: ReadonlySet<PlaceId>}>();

/** Counted once for the same filter: the pointer asks for a picture with each place that it meets. */
function silent(index: Index, filter: Filter): ReadonlySet<PlaceId> {
  const before = known.get(filter);
  if (before?.index === index) return before.places;
  const places = silentPlaces(index, filter);
  known.set(filter, {index, places});
  return places;
}
