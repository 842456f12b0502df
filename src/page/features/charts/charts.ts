import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/** The charts: nothing of them is loaded before they are asked for. */
export const charts: Part = (app) => {
  const part = lazyPart(app, {
    inView: ({mode}) => mode.kind === 'charts',
    load: () => import('./charts-start.tsx'),
    start: ({startCharts}) => startCharts(app),
  });
  return () => part.end((stop) => stop());
};
