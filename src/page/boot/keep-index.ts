import {indexBundle, type Bundle} from '../../domain/bundle.ts';
import type {EarlyApp} from '../app.ts';

/** The article as the page knows it: at first what came with the page, later what replaces it. */
export function keepIndex(bundle: Bundle): Pick<EarlyApp, 'index' | 'onIndex' | 'renew'> {
  const listeners = new Set<() => void>();
  let index = indexBundle(bundle);
  return {
    index: () => index,
    onIndex(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    renew(whole, choose) {
      index = indexBundle(whole);
      choose?.();
      for (const listener of listeners) listener();
    },
  };
}
