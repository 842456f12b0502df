import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/** Presenting and editing briefings: nothing of it is loaded before the mode is asked for. */
export const present: Part = (app) => {
  const part = lazyPart(app, {
    inView: ({mode}) => mode.kind === 'present',
    load: () => import('./start-presenting.ts'),
    start: ({startPresenting}) => startPresenting(app),
  });
  return () => part.end((stop) => stop());
};
