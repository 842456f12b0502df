import type {Result, ResultGroup} from '../../../search/search.ts';
import {render} from '../../../browser/render.ts';
import type {App} from '../../app.ts';
import {joinLater, placesOf, resultsIn, type Found} from './found.ts';
import {SEARCH_MESSAGES} from './messages.ts';
import {Results} from './results.tsx';

export function searchInput(document: Document): HTMLInputElement | null {
  return document.querySelector('#search-input');
}

export function queryIn(document: Document): string {
  return searchInput(document)?.value.trim() ?? '';
}

/** The list that hangs below the search field, told to screen readers there and mirrored on the map. */
export function createResultList({document, store, index, map}: App) {
  const element = document.createElement('div');
  let found: Found = {groups: [], active: 0};
  element.className = 'search-list';
  element.setAttribute('role', 'region');
  element.hidden = true;
  document.body.append(element);
  // The field keeps the focus while options are pressed.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  const isOpen = (): boolean => !element.hidden;
  const preview = (results: readonly Result[]): void => map.preview(placesOf(index(), results));

  function draw(): void {
    const field = searchInput(document);
    if (!field) return;
    const {locale} = store.get();
    const query = queryIn(document);
    const {left, bottom, width} = field.getBoundingClientRect();
    Object.assign(element.style, {left: `${left}px`, top: `${bottom + 6}px`, width: `${Math.max(width, 440)}px`});
    element.setAttribute('aria-label', SEARCH_MESSAGES[locale].results);
    render(isOpen() ? <Results key={query} index={index()} locale={locale} query={query} {...found} /> : null, element);
    field.setAttribute('aria-expanded', String(isOpen()));
    if (isOpen() && resultsIn(found).length > 0)
      field.setAttribute('aria-activedescendant', `search-option-${found.active}`);
    else field.removeAttribute('aria-activedescendant');
  }

  const unsubscribe = store.subscribe((view, before) => {
    if (isOpen() && view.locale !== before.locale) draw();
  }, 'picture');
  return {
    element,
    isOpen,
    show(groups: readonly ResultGroup[]): void {
      found = {groups, active: 0};
      element.hidden = false;
      draw();
      preview(resultsIn(found));
    },
    /** Adds what comes later, unless something else is asked by then. */
    join(query: string, later: ResultGroup): void {
      if (query !== queryIn(document)) return;
      found = joinLater(found, later);
      draw();
    },
    /** Goes round: below the last option is the first. */
    step(by: number): void {
      const all = resultsIn(found);
      if (all.length === 0) return;
      found = {...found, active: (found.active + by + all.length) % all.length};
      draw();
      document.getElementById(`search-option-${found.active}`)?.scrollIntoView({block: 'nearest'});
      preview(all.slice(found.active, found.active + 1));
    },
    active: (): Result | undefined => (isOpen() ? resultsIn(found)[found.active] : undefined),
    /** Whose option an element is, or is within. */
    resultAt(inside: Element): Result | undefined {
      const option = element.contains(inside) ? inside.closest<HTMLElement>('[data-option]') : null;
      return option ? resultsIn(found)[Number(option.dataset['option'])] : undefined;
    },
    hide(): void {
      element.hidden = true;
      draw();
      preview([]);
    },
    dispose(): void {
      unsubscribe();
      render(null, element);
      element.remove();
    },
  };
}
