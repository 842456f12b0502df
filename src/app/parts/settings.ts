import type {Part} from '../app.ts';

/** What the reader prefers: followed from the first moment on; the dialogs of settings and help are loaded when they are opened. */
export const settings: Part = (app) => {
  const {document, store, preferences} = app;
  const onClick = ({target}: Event): void => {
    const button = (target as Element).closest<HTMLElement>('[data-settings], [data-help]');
    if (!button) return;
    const help = button.dataset['help'];
    if (help === undefined) void import('./settings-dialog.tsx').then(({openSettings}) => openSettings(app));
    else void import('./help-dialog.tsx').then(({openHelp}) => openHelp(app, help));
  };
  const follow = (): void => {
    const {theme} = preferences.usualView();
    if (store.get().theme !== theme) store.dispatch({type: 'set-theme', theme});
  };
  const measure = (): void => {
    if (preferences.get().units === 'imperial')
      void import('./change-units.ts').then(({changeUnits}) => changeUnits(app));
  };
  const greet = (): void => {
    if (!preferences.get().welcomed) void import('./hint.tsx').then(({showHint}) => showHint(app));
  };
  document.addEventListener('click', onClick);
  const stop = preferences.onChange(follow);
  const unsubscribe = store.subscribe((view, before) => {
    if (view.locale === before.locale) return;
    if (view.locale !== preferences.usualView().locale) preferences.set({locale: view.locale});
    measure();
  });
  measure();
  app.onIndex(greet);
  return () => {
    document.removeEventListener('click', onClick);
    stop();
    unsubscribe();
  };
};
