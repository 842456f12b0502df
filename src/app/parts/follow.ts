import type {Part} from '../app.ts';

/** While the article is read, the map follows it. Loaded when somebody begins to read. */
export const follow: Part = (app) => {
  let stop = (): void => {};
  let asked = false;
  const begin = (): void => {
    if (asked || app.store.get().mode.kind !== 'read') return;
    asked = true;
    void import('./follow-reading.tsx').then(({followReading}) => {
      stop = followReading(app);
    });
  };
  begin();
  const {window, document, store} = app;
  if (store.get().mode.kind === 'read' && window.location.hash)
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView({block: 'start'});
  const unsubscribe = app.store.subscribe(begin);
  return () => {
    unsubscribe();
    stop();
  };
};
