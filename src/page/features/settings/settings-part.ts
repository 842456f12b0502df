import type {Units, ViewState} from '../../../domain/view.ts';
import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';
import {loadImperial} from '../../../words/messages.ts';
import {showHint} from '../help/hint.tsx';

/** What the reader prefers: followed from the first moment on; the dialogs of settings and help are loaded when they are opened. */
export const settings: Part = (app) => {
  const {store, preferences} = app;
  const dialogs = [
    lazyPart(app, {
      when: '[data-settings]',
      use: ({openSettings}) => openSettings(app),
      load: () => import('./settings-dialog.tsx'),
    }),
    lazyPart(app, {
      when: '[data-help]',
      use: ({openHelp}, {dataset}) => openHelp(app, dataset['help'] ?? ''),
      load: () => import('../help/help-dialog.tsx'),
    }),
  ];
  const imperial = lazyPart(app, {load: loadImperial});
  let units: Units = 'metric';
  const follow = (): void => {
    const {theme} = preferences.usualView();
    if (store.get().theme !== theme) store.dispatch({type: 'set-theme', theme});
  };
  /** A filter of the same content has the panel drawn again, and the map its scale. */
  const redraw = (): void => {
    const view = store.get();
    store.dispatch({type: 'navigate', view: {...view, filter: {...view.filter}}});
  };
  const measure = (): void => {
    if (units === preferences.get().units) return;
    units = preferences.get().units;
    if (units === 'imperial') imperial.need(redraw);
    else redraw();
  };
  const greet = (): void => {
    if (!preferences.get().welcomed) showHint(app);
  };
  /** Whoever has chosen something knows what the hint says; an address that came with a choice says nothing of its reader. */
  const learn = ({selection}: ViewState): void => {
    if (selection.kind !== 'none' && !preferences.get().welcomed) preferences.set({welcomed: true});
  };
  const [visit] = app.window.performance.getEntriesByType('navigation');
  if (visit && !/[?&](place|passage)=/.test(visit.name)) learn(store.get());
  const stops = [preferences.onChange(follow), preferences.onChange(measure)];
  const unsubscribe = store.subscribe((view, before) => {
    if (view.selection !== before.selection) learn(view);
    if (view.locale === before.locale) return;
    if (view.locale !== preferences.usualView().locale) preferences.set({locale: view.locale});
  }, 'picture');
  measure();
  const stopGreeting = app.onIndex(greet);
  return () => {
    for (const part of [...dialogs, imperial]) part.end();
    for (const stop of stops) stop();
    stopGreeting();
    unsubscribe();
  };
};
