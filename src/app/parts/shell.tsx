import {render} from 'preact';
import type {ViewState} from '../../domain/view.ts';
import {Bar} from '../../ui/frame/bar.tsx';
import {MapFurniture} from '../../ui/frame/map-furniture.tsx';
import {MESSAGES} from '../../ui/messages.ts';
import type {Part} from '../app.ts';

/** The frame around everything: bar, map furniture, names of the regions, colours, language. */
export const shell: Part = ({document, window, store, index, element}) => {
  const legend = document.querySelector<HTMLDetailsElement>('.legend');
  if (legend && window.matchMedia('(max-width: 1023px)').matches) legend.open = false;

  const show = (view: ViewState, before: ViewState | null): void => {
    const {locale, theme, mode, hidden} = view;
    const t = MESSAGES[locale];
    document.documentElement.lang = locale;
    document.documentElement.dataset['theme'] = theme;
    document.querySelector('.layout')?.setAttribute('data-mode', mode.kind);
    if (!before || before.locale !== locale || before.theme !== theme || before.mode !== mode) render(<Bar view={view} />, element('bar'));
    if (!before || before.locale !== locale || before.hidden !== hidden) render(<MapFurniture view={view} approval={index().bundle.mapApproval} />, element('furniture'));
    if (before?.locale === locale) return;
    for (const [id, name] of [['panel', t.panelLabel], ['article', t.articleLabel], ['map', t.mapLabel]] as const) element(id).setAttribute('aria-label', name);
    document.querySelector('svg.labels')?.setAttribute('aria-label', t.mapFeatures);
  };
  show(store.get(), null);
  return store.subscribe(show);
};
