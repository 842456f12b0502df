import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {isFiltered} from '../../../state/select.ts';
import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/** The filters sleep until they are opened, or something filters: a link, or the search. */
export const filters: Part = (app) => {
  const part = lazyPart(app, {
    load: () => import('./filter-box.tsx'),
    start: ({createFilterBox}) => createFilterBox(app),
    when: '[data-filter-open]',
    use: (box) => box.toggle(),
    inView: ({filter, hidden, locale}) => isFiltered(filter) || hidden.size > 0 || locale !== DEFAULT_VIEW.locale,
  });
  return () => part.end((box) => box.dispose());
};
