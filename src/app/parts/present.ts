import type {ViewState} from '../../domain/view.ts';
import type {Part} from '../app.ts';

/** Presenting and editing briefings: nothing of it is loaded before the mode is asked for. */
export const present: Part = (app) => {
  let running: Promise<() => void> | null = null;
  const follow = ({mode}: ViewState): void => {
    if (mode.kind === 'present')
      running ??= import('../present/start-presenting.tsx').then(({startPresenting}) => startPresenting(app));
  };
  follow(app.store.get());
  const unsubscribe = app.store.subscribe(follow);
  return () => {
    unsubscribe();
    void running?.then((stop) => stop());
  };
};
