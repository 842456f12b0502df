import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

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
  const units = lazyPart(app, {load: () => import('./change-units.ts')});
  const hint = lazyPart(app, {load: () => import('../help/hint.tsx')});
  const follow = (): void => {
    const {theme} = preferences.usualView();
    if (store.get().theme !== theme) store.dispatch({type: 'set-theme', theme});
  };
  const measure = (): void => {
    if (preferences.get().units === 'imperial') units.need(({changeUnits}) => changeUnits(app));
  };
  const greet = (): void => {
    if (!preferences.get().welcomed) hint.hint(({showHint}) => showHint(app));
  };
  const stop = preferences.onChange(follow);
  const unsubscribe = store.subscribe((view, before) => {
    if (view.locale === before.locale) return;
    if (view.locale !== preferences.usualView().locale) preferences.set({locale: view.locale});
    measure();
  });
  measure();
  const stopGreeting = app.onIndex(greet);
  return () => {
    for (const part of [...dialogs, units, hint]) part.end();
    stop();
    stopGreeting();
    unsubscribe();
  };
};
