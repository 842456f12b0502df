import {indexBundle, type Bundle} from '../../domain/bundle.ts';
import {createListeners} from '../../domain/listeners.ts';
import type {EarlyApp} from '../app.ts';

/** The article as the page knows it: at first what came with the page, later what replaces it. */
export function keepIndex(bundle: Bundle): Pick<EarlyApp, 'index' | 'onIndex' | 'renew'> {
  const changed = createListeners<void>();
  let index = indexBundle(bundle);
  return {
    index: () => index,
    onIndex: changed.add,
    renew(whole, choose) {
      index = indexBundle(whole);
      choose?.();
      changed.tell();
    },
  };
}
