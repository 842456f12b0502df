import type {ViewState} from '../domain/view.ts';
import type {Action} from './action.ts';
import {reduce} from './reduce.ts';

export type Listener = (view: ViewState, before: ViewState) => void;

/** The one place where the view lives. */
export interface Store {
  readonly get: () => ViewState;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after every change, in the order of the changes; the result ends that. */
  readonly subscribe: (listener: Listener) => () => void;
}

export function createStore(first: ViewState): Store {
  const listeners = new Set<Listener>();
  const untold: (readonly [view: ViewState, before: ViewState])[] = [];
  let view = first;
  const tell = () => {
    try {
      for (const change of untold) for (const listener of listeners) listener(...change);
    } finally {
      untold.length = 0;
    }
  };
  return {
    get: () => view,
    dispatch(action) {
      const before = view;
      view = reduce(before, action);
      if (view !== before && untold.push([view, before]) === 1) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
