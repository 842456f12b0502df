import type {ViewState} from '../../../domain/view.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {shownTheme} from '../../../state/select.ts';
import {wordsIn} from '../../../words/messages.ts';
import type {EarlyPart} from '../../app.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';

/** The frame around everything: bar, map furniture, names of the regions, colours, language. */
export const shell: EarlyPart = (app) => {
  const {document, window, store, index, element} = app;
  const views = lazyLoad(app.notice, () => import('./shell-view.tsx'));
  let barChanged = false;
  let furnitureChanged = false;
  /** On a narrow screen the legend would cover the map: it is open where there is room, until the reader says otherwise. */
  const narrow = window.matchMedia('(max-width: 1023px)');
  const fold = (): void => {
    document.querySelector('.legend')?.toggleAttribute('open', !narrow.matches);
  };

  const show = (view: ViewState, before: ViewState): void => {
    const {locale, theme, mode, hidden} = view;
    if (before.locale !== locale) nameRegions(view);
    if (before.theme !== theme || before.mode !== mode) document.documentElement.dataset['theme'] = shownTheme(view);
    if (before.mode !== mode) setMode(mode.kind);
    barChanged ||= before.locale !== locale || before.theme !== theme || before.mode !== mode;
    furnitureChanged ||= before.locale !== locale || before.hidden !== hidden;
    if (barChanged || furnitureChanged) views.need(draw);
    else appear();
  };
  /** Layout and page in one step: in between, the map would be lettered around furniture that stands nowhere. */
  const setMode = (kind: ViewState['mode']['kind']): void => {
    document.querySelector('.layout')?.setAttribute('data-mode', kind);
    document.documentElement.toggleAttribute('data-presenting', kind === 'present');
  };
  const draw = ({drawBar, drawFurniture}: typeof import('./shell-view.tsx')): void => {
    if (barChanged) drawBar(element('bar'), store.get(), index().bundle);
    if (furnitureChanged) drawFurniture(element('furniture'), store.get(), index().bundle);
    barChanged = furnitureChanged = false;
    appear();
  };
  const appear = (): void => document.documentElement.classList.remove('later');
  const nameRegions = ({locale}: ViewState): void => {
    document.documentElement.lang = locale;
    const t = wordsIn(locale);
    for (const [id, name] of [
      ['panel', t.panelLabel],
      ['article', t.articleLabel],
      ['map', t.mapLabel],
    ] as const)
      element(id).setAttribute('aria-label', name);
    document.querySelector('svg.labels')?.setAttribute('aria-label', t.mapFeatures);
  };
  document.documentElement.dataset['theme'] = shownTheme(store.get());
  fold();
  narrow.addEventListener?.('change', fold);
  show(store.get(), DEFAULT_VIEW);
  const unsubscribe = store.subscribe(show, 'words');
  return () => {
    narrow.removeEventListener?.('change', fold);
    unsubscribe();
  };
};
