import type {ViewState} from '../domain/view.ts';
import type {Listener, Store} from './store.ts';

/**
 * The store for listeners that can wait: they hear of a change when `after` calls back, and of several changes in between as of one.
 * Who listens to `store` itself has answered by then.
 *
 * @param after calls back once what was changed now is on the screen
 */
export function lateStore(store: Store, after: (run: () => void) => void): Store {
  const listeners = new Set<Listener>();
  let before: ViewState | null = null;
  const tell = (): void => {
    const from = before as ViewState;
    before = null;
    const view = store.get();
    if (view !== from) for (const listener of listeners) listener(view, from);
  };
  store.subscribe((_, previous) => {
    if (before === null) after(tell);
    before ??= previous;
  });
  return {
    ...store,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
