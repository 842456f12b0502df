import type {Gazetteer} from '../../../collection/gazetteer.ts';
import type {CollectionIndex, PlaceFile} from '../../../domain/collection.ts';
import type {PlaceId} from '../../../domain/id.ts';
import {joinBundles} from '../../../domain/join-bundles.ts';
import type {MapFeature} from '../../../domain/map-feature.ts';
import type {ViewState} from '../../../domain/view.ts';
import type {App, EarlyApp, Part} from '../../app.ts';
import type {ReloadError} from '../../../browser/lazy/fetch-file.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';
import {loadJson} from '../../../browser/load-json.ts';

/** What the page has of a collection, and how it comes to have more. */
export interface Collection {
  /** Has `choose` choose a place when all is known that the collection says of it, in one step with the index. False, and nothing is done, where it is known. */
  readonly learn: (place: PlaceId, choose?: () => void) => boolean;
  /** Whoever points at a place may choose it: what is said of it is fetched. */
  readonly point: (place: PlaceId) => void;
  /** Null where the site has no collection, or none is known of yet. */
  readonly gazetteer: () => Promise<Gazetteer> | null;
  /** Brings it onto the map as soon as it can be had. */
  readonly hint: () => void;
  readonly end: () => void;
}

/** Of so many places of a collection the shapes are kept, to outline those that are chosen or pointed at. */
const MOST_OUTLINED = 200;

/** @param whole what the collection is shown by; asked when it has come */
export function createCollection({index, renew, dataUrl, notice}: EarlyApp, whole: () => App): Collection {
  const learnt = new Set<PlaceId>();
  const shapes = new Map<PlaceId, readonly MapFeature[]>();
  let askAgain = (): void => {};
  let stop = (): void => {};
  const loaded = lazyLoad(
    notice,
    () =>
      Promise.all([
        import('./show-collection.ts'),
        loadJson<CollectionIndex>(new URL('collection/index.json', dataUrl)),
      ]),
    ([{createGazetteer, showCollection}, pieces]) => {
      const gazetteer = createGazetteer(pieces, dataUrl);
      stop = showCollection(whole(), gazetteer);
      return gazetteer;
    },
  );

  const isUnknown = (id: PlaceId): boolean => {
    const {place, bundle} = index();
    const known = place.get(id);
    return bundle.collection !== undefined && !learnt.has(id) && (!known || known.elsewhere !== undefined);
  };
  const load = async (gazetteer: Gazetteer, id: PlaceId): Promise<PlaceFile> => {
    const file = await gazetteer.place(id);
    if (file.features?.length && !shapes.has(id)) outline(id, file.features);
    return file;
  };
  const outline = (id: PlaceId, features: readonly MapFeature[]): void => {
    shapes.set(id, features);
    const [oldest] = shapes.keys();
    if (shapes.size > MOST_OUTLINED && oldest) shapes.delete(oldest);
    whole().map.collection.outline([...shapes.values()].flat());
  };
  const learn = (id: PlaceId, choose?: () => void): boolean => {
    if (!isUnknown(id)) return false;
    void loaded
      .come()
      .then((gazetteer) => load(gazetteer, id))
      .then(
        (file) => {
          notice.came(askAgain);
          if (learnt.has(id)) return choose?.();
          learnt.add(id);
          renew(joinBundles(index().bundle, file), choose);
        },
        (error: ReloadError) => {
          // There may be no such place: what was asked for is an address.
          if (error.reload) return;
          // The last that was lost is asked for again.
          notice.came(askAgain);
          askAgain = () => void learn(id, choose);
          notice.failed(error, askAgain);
        },
      );
    return true;
  };
  return {
    learn,
    point(id) {
      if (isUnknown(id)) loaded.hint((gazetteer) => void load(gazetteer, id).catch(() => undefined));
    },
    gazetteer: () => (index().bundle.collection ? loaded.come() : null),
    hint: loaded.hint,
    end: () => loaded.end(stop),
  };
}

/** A collection is opened when it is known of. What it says of a place is loaded when the place is chosen, and fetched when it is pointed at. */
export const collection: Part = ({store, map, index, onIndex, collection: {learn, point, hint, end}}) => {
  const askChosen = ({selection}: ViewState): void => {
    if (selection.kind === 'place') learn(selection.id);
  };
  const begin = (): void => {
    if (!index().bundle.collection) return;
    askChosen(store.get());
    hint();
  };
  const stops = [
    map.onHover((id) => {
      if (id) point(id);
    }),
    onIndex(begin),
    store.subscribe((view, before) => {
      if (view.selection !== before.selection) askChosen(view);
    }, 'picture'),
    end,
  ];
  begin();
  return () => {
    for (const stop of stops) stop();
  };
};
