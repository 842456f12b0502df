import type {Filter, LayerId, ViewState} from '../../../domain/view.ts';
import {NO_FILTER} from '../../../state/default-view.ts';
import type {Facet} from '../../../state/facets.ts';
import {toggled} from '../../../state/reduce.ts';
import {isFiltered, visiblePassages} from '../../../state/select.ts';
import {Filters} from './filters.tsx';
import './filters.css';
import {FILTER_MESSAGES} from './messages.ts';
import type {App} from '../../app.ts';
import {render} from '../../../browser/render.ts';

export interface FilterBox {
  readonly toggle: () => void;
  readonly dispose: () => void;
}

/** Draws the filters, and lets the article answer to them; map and panel answer by themselves. */
export function createFilterBox({store, index, onIndex, element}: App): FilterBox {
  const root = element('filters');
  let open = false;

  const draw = (): void => render(<Filters index={index()} view={store.get()} open={open} />, root);
  const toggle = (): void => {
    open = !open;
    draw();
    if (!open) root.querySelector<HTMLElement>('[data-filter-open]')?.focus();
  };

  function fadeArticle({filter}: ViewState): void {
    const shown = new Set<string>(visiblePassages(index(), filter).map(({id}) => id));
    element('article').classList.toggle('filtered', isFiltered(filter));
    for (const span of element('article').querySelectorAll<HTMLElement>('.passage'))
      span.classList.toggle('passed-over', !shown.has(span.dataset['passage'] ?? ''));
  }

  function change(facet: Facet, value: string): void {
    const next: Partial<Filter> = {[facet]: toggled<string>(store.get().filter[facet], value)};
    store.dispatch({type: 'set-filter', filter: next});
  }

  const onChange = ({target}: Event): void => {
    const {dataset, value} = target as HTMLInputElement;
    if (dataset['facet']) change(dataset['facet'] as Facet, value);
  };
  const onClick = ({target}: Event): void => {
    const chip = (target as Element).closest<HTMLElement>('[data-unfilter]');
    const {unfilter, value = ''} = chip?.dataset ?? {};
    if (!chip || unfilter === undefined) return;
    const at = [...root.querySelectorAll('[data-unfilter]')].indexOf(chip);
    if (unfilter === 'all') clear();
    else if (unfilter === 'layer') store.dispatch({type: 'toggle-layer', layer: value as LayerId});
    else change(unfilter as Facet, value);
    draw();
    keepFocus(at);
  };
  /** What was pressed is gone: the keyboard goes on with its neighbour, or with the button. */
  const keepFocus = (at: number): void => {
    const chips = root.querySelectorAll<HTMLElement>('[data-unfilter]');
    (chips[Math.min(at, chips.length - 1)] ?? root.querySelector<HTMLElement>('[data-filter-open]'))?.focus();
  };
  const clear = (): void => {
    const {hidden} = store.get();
    store.dispatch({type: 'set-filter', filter: NO_FILTER});
    for (const layer of hidden) store.dispatch({type: 'toggle-layer', layer});
  };

  root.addEventListener('change', onChange);
  root.addEventListener('click', onClick);
  const unsubscribe = store.subscribe((view, before) => {
    if (view.filter !== before.filter) {
      fadeArticle(view);
      const count = visiblePassages(index(), view.filter).length;
      if (isFiltered(view.filter) || isFiltered(before.filter)) announce(count);
    }
    if (view.filter !== before.filter || view.hidden !== before.hidden || view.locale !== before.locale) draw();
  }, 'picture');
  /** For those who do not see it. */
  const announce = (count: number): void => {
    const line = element('filter-status');
    line.textContent = FILTER_MESSAGES[store.get().locale].announce(count);
  };
  const stopRenewing = onIndex(draw);
  draw();
  fadeArticle(store.get());
  return {
    toggle,
    dispose() {
      root.removeEventListener('change', onChange);
      root.removeEventListener('click', onClick);
      unsubscribe();
      stopRenewing();
      render(null, root);
    },
  };
}
