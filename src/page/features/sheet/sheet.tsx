import type {ViewState} from '../../../domain/view.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {restBeside, restHeight, type Rest, type Room} from './rests.ts';
import {SheetHead} from './sheet-head.tsx';
import type {App, Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';
import {drawOver} from '../../../browser/render.ts';

/** The sheet as a drag sees it. */
export interface Sheet {
  readonly head: HTMLElement;
  readonly room: () => Room;
  readonly rest: () => Rest;
  readonly setRest: (rest: Rest) => void;
  /** While it is dragged: the height of its visible part in pixels, `null` when it is let go. */
  readonly setHeight: (height: number | null) => void;
}

/** In a narrow window what stands beside the map elsewhere is a sheet over its foot. */
export const sheet: Part = (app) => {
  const {store, index, map, element} = app;
  const head = element('sheet-head');
  const layout = head.closest<HTMLElement>('.layout') as HTMLElement;
  const column = head.parentElement as HTMLElement;
  const own: Sheet = {
    head,
    room: () => roomOf(layout),
    rest: () => restOf(layout),
    setRest(rest) {
      if (rest === own.rest()) return;
      layout.dataset['rest'] = rest;
      draw(store.get());
      map.cover();
    },
    setHeight(height) {
      layout.classList.toggle('dragged', height !== null);
      if (height === null) layout.style.removeProperty('--covered');
      else layout.style.setProperty('--covered', `${height}px`);
    },
  };
  const draw = (view: ViewState): void =>
    drawOver(
      head,
      () => <SheetHead index={index()} view={DEFAULT_VIEW} rest="middle" />,
      <SheetHead index={index()} view={view} rest={own.rest()} />,
    );
  const onClick = ({target}: Event): void => {
    const way = (target as Element).closest<HTMLElement>('[data-sheet]')?.dataset['sheet'];
    if (way) own.setRest(restBeside(own.rest(), way === 'raise' ? 1 : -1));
  };
  /** Who comes by keyboard into what lies below the window's edge finds it raised. */
  const onFocus = ({target}: Event): void => {
    const inside = target as HTMLElement;
    if (own.rest() === 'low' && !head.contains(inside) && inside.matches(':focus-visible')) own.setRest('middle');
  };
  head.addEventListener('click', onClick);
  column.addEventListener('focusin', onFocus);
  const unsubscribe = store.subscribe((view, before) => {
    if (own.rest() === 'high' && view.selection !== before.selection && view.selection.kind !== 'none')
      own.setRest('middle');
    draw(view);
  }, 'picture');
  const drag = lazyPart(app, {load: () => import('./sheet-drag.ts'), start: ({dragSheet}) => dragSheet(own)});
  const beDragged = (): void => {
    if (isSheet(layout)) drag.hint();
  };
  head.addEventListener('pointerdown', beDragged);
  beDragged();
  const {selection, locale, mode} = store.get();
  if (selection.kind !== 'none' || locale !== DEFAULT_VIEW.locale || mode.kind !== 'explore') draw(store.get());
  return () => {
    unsubscribe();
    drag.end((stop) => stop());
    head.removeEventListener('pointerdown', beDragged);
    head.removeEventListener('click', onClick);
    column.removeEventListener('focusin', onFocus);
  };
};

/** How much of the map's foot the sheet covers, in pixels: what is fitted keeps out of it. A raised sheet counts as one in the middle. */
export function coveredBySheet(document: App['document']): number {
  const layout = document.querySelector<HTMLElement>('.layout');
  if (!layout || !isSheet(layout)) return 0;
  const rest = restOf(layout);
  return restHeight(rest === 'high' ? 'middle' : rest, roomOf(layout));
}

/** The style sheet decides by the window's shape. */
function isSheet(layout: HTMLElement): boolean {
  return getComputedStyle(layout).display === 'block';
}

function restOf(layout: HTMLElement): Rest {
  return (layout.dataset['rest'] as Rest | undefined) ?? 'middle';
}

function roomOf(layout: HTMLElement): Room {
  return {layout: layout.clientHeight, bar: layout.offsetTop};
}
