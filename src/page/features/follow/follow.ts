import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/** While the article is read, the map follows it. Loaded when somebody begins to read. */
export const follow: Part = (app) => {
  const {window, document, store} = app;
  const part = lazyPart(app, {
    inView: ({mode}) => mode.kind === 'read',
    load: () => import('./follow-reading.tsx'),
    start: ({followReading}) => followReading(app),
  });
  if (store.get().mode.kind === 'read' && window.location.hash)
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView({block: 'start'});
  return () => part.end((stop) => stop());
};
