import type {PlaceId} from '../../../domain/id.ts';
import type {ViewState} from '../../../domain/view.ts';
import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/** Two places side by side: loaded when a second one is asked for, or a link names two. */
export const compare: Part = (app) => {
  const {store, onIndex} = app;
  const load = () => import('./compare-places.tsx');
  const isAsked = ({selection}: ViewState): boolean => selection.kind === 'place' && selection.with !== undefined;
  const picker = lazyPart(app, {
    when: 'button[data-compare]',
    use: ({pickOther}, {dataset}) => pickOther(app, dataset['compare'] as PlaceId),
    load,
  });
  const comparison = lazyPart(app, {inView: isAsked, load});
  const show = (view: ViewState, before: ViewState | null): void => {
    if (!isAsked(view) && !(before && isAsked(before))) return;
    if (before && view.selection === before.selection && view.locale === before.locale && view.filter === before.filter)
      return;
    comparison.need(({showCompared}) => showCompared(app, before !== null && view.selection !== before.selection));
  };
  show(store.get(), null);
  const stopRenewing = onIndex(() => show(store.get(), null));
  const unsubscribe = store.subscribe(show, 'picture');
  return () => {
    unsubscribe();
    stopRenewing();
    picker.end();
    comparison.end();
  };
};
