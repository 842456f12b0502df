import type {ViewState} from '../domain/view.ts';
import type {Action} from './action.ts';
import {reduce} from './reduce.ts';

export type Listener = (view: ViewState, before: ViewState) => void;

/** Who listens in `words` is told of each change at once. Who listens in `picture` can wait until that is on the screen, and is told of all since as of one. */
export type Queue = 'words' | 'picture';

/** The one place where the view lives. */
export interface Store {
  readonly get: () => ViewState;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after every change, in the order of the changes; the result ends that. */
  readonly subscribe: (listener: Listener, queue: Queue) => () => void;
}

/** @param after calls back once what has been drawn by now is on its way to the screen */
export function createStore(first: ViewState, after: (run: () => void) => void): Store {
  const words = new Set<Listener>();
  const picture = new Set<Listener>();
  const untold: (readonly [view: ViewState, before: ViewState])[] = [];
  let view = first;
  /** What the picture shows while it is waited for. */
  let shown: ViewState | null = null;
  const tellPicture = () => {
    const before = shown as ViewState;
    shown = null;
    if (view !== before) picture.forEach((listener) => listener(view, before));
  };
  return {
    get: () => view,
    dispatch(action) {
      const before = view;
      view = reduce(before, action);
      if (view === before || untold.push([view, before]) > 1) return;
      try {
        for (const change of untold) {
          words.forEach((listener) => listener(...change));
          if (shown || !picture.size) continue;
          shown = change[1];
          after(tellPicture);
        }
      } finally {
        untold.length = 0;
      }
    },
    subscribe(listener, queue) {
      const listeners = queue === 'words' ? words : picture;
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
