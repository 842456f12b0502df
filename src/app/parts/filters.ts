import type {ViewState} from '../../domain/view.ts';
import {DEFAULT_VIEW} from '../../state/default-view.ts';
import {isFiltered} from '../../state/select.ts';
import type {Part} from '../app.ts';
import type {FilterBox} from './filter-box.tsx';

/** The filters sleep until they are opened, or something filters: a link, or the search. */
export const filters: Part = (app) => {
  const {document, store} = app;
  let box: Promise<FilterBox> | null = null;
  const load = (): Promise<FilterBox> =>
    (box ??= import('./filter-box.tsx').then(({createFilterBox}) => createFilterBox(app)));
  const onClick = ({target}: Event): void => {
    if ((target as Element).closest('[data-filter-open]')) void load().then((ready) => ready.toggle());
  };
  const isNeeded = ({filter, hidden, locale}: ViewState): boolean =>
    isFiltered(filter) || hidden.size > 0 || locale !== DEFAULT_VIEW.locale;
  document.addEventListener('click', onClick);
  if (isNeeded(store.get())) void load();
  const unsubscribe = store.subscribe((view) => {
    if (!box && isNeeded(view)) void load();
  });
  return () => {
    document.removeEventListener('click', onClick);
    unsubscribe();
    void box?.then((ready) => ready.dispose());
  };
};
