import type {ViewState} from '../../domain/view.ts';
import {DEFAULT_VIEW} from '../../state/default-view.ts';
import {shownTheme} from '../../state/select.ts';
import {MESSAGES} from '../../ui/messages.ts';
import type {Part} from '../app.ts';

/** The frame around everything: bar, map furniture, names of the regions, colours, language. */
export const shell: Part = ({document, window, store, index, element}) => {
  const legend = document.querySelector<HTMLDetailsElement>('.legend');
  if (legend && window.matchMedia('(max-width: 1023px)').matches) legend.open = false;

  const show = async (view: ViewState, before: ViewState): Promise<void> => {
    const {locale, theme, mode, hidden} = view;
    if (before.locale !== locale) nameRegions(view);
    if (before.theme !== theme || before.mode !== mode) document.documentElement.dataset['theme'] = shownTheme(view);
    if (before.mode !== mode) setMode(mode.kind);
    const barChanged = before.locale !== locale || before.theme !== theme || before.mode !== mode;
    const furnitureChanged = before.locale !== locale || before.hidden !== hidden;
    if (barChanged || furnitureChanged) await draw(barChanged, furnitureChanged);
  };
  /** Layout and page in one step: in between, the map would be lettered around furniture that stands nowhere. */
  const setMode = (kind: ViewState['mode']['kind']): void => {
    document.querySelector('.layout')?.setAttribute('data-mode', kind);
    document.documentElement.toggleAttribute('data-presenting', kind === 'present');
  };
  const draw = async (bar: boolean, furniture: boolean): Promise<void> => {
    const {drawBar, drawFurniture} = await import('../shell-view.tsx');
    if (bar) drawBar(element('bar'), store.get());
    if (furniture) drawFurniture(element('furniture'), store.get(), index().bundle.mapApproval);
  };
  const nameRegions = ({locale}: ViewState): void => {
    document.documentElement.lang = locale;
    const t = MESSAGES[locale];
    for (const [id, name] of [
      ['panel', t.panelLabel],
      ['article', t.articleLabel],
      ['map', t.mapLabel],
    ] as const)
      element(id).setAttribute('aria-label', name);
    document.querySelector('svg.labels')?.setAttribute('aria-label', t.mapFeatures);
  };
  document.documentElement.dataset['theme'] = shownTheme(store.get());
  void show(store.get(), DEFAULT_VIEW).then(() => document.documentElement.classList.remove('later'));
  return store.subscribe((view, before) => void show(view, before));
};
