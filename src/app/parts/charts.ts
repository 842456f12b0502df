import type {ViewState} from '../../domain/view.ts';
import type {Part} from '../app.ts';

/** The charts: nothing of them is loaded before they are asked for. */
export const charts: Part = (app) => {
  let running: Promise<() => void> | null = null;
  const follow = ({mode}: ViewState): void => {
    if (mode.kind === 'charts') running ??= import('./charts-start.tsx').then(({startCharts}) => startCharts(app));
  };
  follow(app.store.get());
  const unsubscribe = app.store.subscribe(follow);
  return () => {
    unsubscribe();
    void running?.then((stop) => stop());
  };
};
