import type {PlaceId} from '../../../domain/id.ts';
import {besideInText} from './reading-line.ts';
import {prefersStill} from '../../../browser/prefers-still.ts';
import type {App} from '../../app.ts';

export interface PlaceWalk {
  /** Chooses the next (1) or the previous (−1) place in the order of the text and brings its name into sight. */
  readonly step: (way: 1 | -1) => HTMLElement | null;
  /** Alt+↓ and Alt+↑; the focus goes along where it was in the article. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly dispose: () => void;
}

/** From place to place through the article, beginning with what is in sight. */
export function walkPlaces({document, window, store}: App, article: HTMLElement, column: HTMLElement): PlaceWalk {
  let visited: HTMLElement | null = null;
  const names = (): readonly HTMLElement[] =>
    Array.from(article.querySelectorAll<HTMLElement>('.story a[data-place]')).filter(
      ({offsetParent}) => offsetParent !== null,
    );

  const step = (way: 1 | -1): HTMLElement | null => {
    const all = names();
    const at = visited
      ? besideInText(all.map(placeOf), all.indexOf(visited), way)
      : firstInSight(all, column) - (way === 1 ? 0 : 1);
    const name = at === null ? undefined : all[at];
    if (!name) return null;
    visited = name;
    store.dispatch({type: 'select-place', id: placeOf(name)});
    name.scrollIntoView({block: 'center', behavior: prefersStill(window) ? 'auto' : 'smooth'});
    return name;
  };
  const unsubscribe = store.subscribe(({selection}) => {
    if (visited && (selection.kind !== 'place' || selection.id !== placeOf(visited))) visited = null;
  }, 'picture');
  return {
    step,
    onKey(event) {
      if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp'))
        return;
      event.preventDefault();
      const focused = document.activeElement?.closest<HTMLElement>('.story a[data-place]');
      if (focused) visited = focused;
      const name = step(event.key === 'ArrowDown' ? 1 : -1);
      if (article.contains(document.activeElement)) name?.focus({preventScroll: true});
    },
    dispose: unsubscribe,
  };
}

function placeOf({dataset}: HTMLElement): PlaceId {
  return dataset['place'] as PlaceId;
}

function firstInSight(names: readonly HTMLElement[], column: HTMLElement): number {
  const {top} = column.getBoundingClientRect();
  const at = names.findIndex((name) => name.getBoundingClientRect().top >= top + 48);
  return at === -1 ? names.length : at;
}
