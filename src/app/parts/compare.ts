import type {PlaceId} from '../../domain/id.ts';
import type {ViewState} from '../../domain/view.ts';
import type {Part} from '../app.ts';

/** Two places side by side: loaded when a second one is asked for, or a link names two. */
export const compare: Part = (app) => {
  const {document, store, onIndex} = app;
  const onClick = ({target}: Event): void => {
    const place = (target as Element).closest<HTMLElement>('[data-compare]')?.dataset['compare'];
    if (place) void import('./compare-places.tsx').then(({pickOther}) => pickOther(app, place as PlaceId));
  };
  const isAsked = ({selection}: ViewState): boolean => selection.kind === 'place' && selection.with !== undefined;
  const show = (view: ViewState, before: ViewState | null): void => {
    if (!isAsked(view) && !(before && isAsked(before))) return;
    if (before && view.selection === before.selection && view.locale === before.locale && view.filter === before.filter)
      return;
    void import('./compare-places.tsx').then(({showCompared}) =>
      showCompared(app, before !== null && view.selection !== before.selection),
    );
  };
  document.addEventListener('click', onClick);
  show(store.get(), null);
  onIndex(() => show(store.get(), null));
  const unsubscribe = store.subscribe(show);
  return () => {
    document.removeEventListener('click', onClick);
    unsubscribe();
  };
};
