import type {PlaceFile} from '../../../domain/collection.ts';
import type {PlaceId} from '../../../domain/id.ts';
import {joinBundles} from '../../../domain/join-bundles.ts';
import type {MapFeature} from '../../../domain/map-feature.ts';
import type {ViewState} from '../../../domain/view.ts';
import type {Part} from '../../app.ts';
import type {ReloadError} from '../../../browser/lazy/fetch-file.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';
import {loadJson} from '../../../browser/load-json.ts';

/** Of so many places of a collection the shapes are kept, to outline those that are chosen or pointed at. */
const MOST_OUTLINED = 200;

/**
 * What further articles say of a place is loaded when the place is chosen, once; a pointer over it is intent enough to fetch it. A place
 * that only a collection knows is learnt before it is chosen on the map.
 */
export const elsewhere: Part = (app) => {
  const {store, map, index, onIndex, renew, dataUrl, notice} = app;
  const files = new Map<PlaceId, Promise<PlaceFile>>();
  const learnt = new Set<PlaceId>();
  const shapes = new Map<PlaceId, readonly MapFeature[]>();
  const collection = lazyPart(app, {
    async load() {
      const {openCollection} = await import('./open-collection.ts');
      return openCollection(app);
    },
  });
  let opens = false;
  let askAgain = (): void => {};

  const isFurther = (id: PlaceId): boolean => {
    const {place, bundle} = index();
    return (
      !learnt.has(id) && (place.get(id)?.elsewhere !== undefined || (bundle.collection !== undefined && !place.has(id)))
    );
  };
  const load = (id: PlaceId): Promise<PlaceFile> => {
    const file = files.get(id) ?? loadJson<PlaceFile>(new URL(`at/${encodeURIComponent(id)}.json`, dataUrl));
    files.set(id, file);
    file.then(
      ({features = []}) => {
        if (features.length > 0) outline(id, features);
      },
      () => files.delete(id),
    );
    return file;
  };
  const outline = (id: PlaceId, features: readonly MapFeature[]): void => {
    shapes.set(id, features);
    const [oldest] = shapes.keys();
    if (shapes.size > MOST_OUTLINED && oldest) shapes.delete(oldest);
    map.further.outline([...shapes.values()].flat());
  };
  const take = (id: PlaceId, file: PlaceFile, choose?: () => void): void => {
    files.delete(id);
    if (learnt.has(id)) return choose?.();
    learnt.add(id);
    renew(joinBundles(index().bundle, file), choose);
  };
  const learn = (id: PlaceId, choose?: () => void): Promise<void> | null =>
    isFurther(id)
      ? load(id).then(
          (file) => {
            notice.came(askAgain);
            take(id, file, choose);
          },
          (error: ReloadError) => {
            // There may be no such place: what was asked for is an address.
            if (!error.reload) tell(error, () => void learn(id, choose)?.catch(() => undefined));
            throw error;
          },
        )
      : null;
  /** The last that was lost is asked for again. */
  const tell = (error: ReloadError, again: () => void): void => {
    notice.came(askAgain);
    askAgain = again;
    notice.failed(error, again);
  };
  const askChosen = ({selection}: ViewState): void => {
    if (selection.kind === 'place') learn(selection.id)?.catch(() => undefined);
  };
  const begin = (): void => {
    askChosen(store.get());
    if (!index().bundle.collection || opens) return;
    opens = true;
    // Whoever types before waits for it.
    map.further.ask({find: (query) => collection.come().then(() => map.further.find(query))});
    collection.hint();
  };

  map.further.ask({learn});
  const stopHovering = map.onHover((id) => {
    if (id && isFurther(id)) load(id).catch(() => undefined);
  });
  const stopRenewing = onIndex(begin);
  begin();
  const unsubscribe = store.subscribe((view, before) => {
    if (view.selection !== before.selection) askChosen(view);
  }, 'picture');
  return () => {
    stopHovering();
    stopRenewing();
    unsubscribe();
    collection.end((close) => close());
  };
};
