import type {ViewState} from '../../domain/view.ts';
import type {Store} from '../../state/store.ts';
import {lazyLoad, type LazyLoad} from './lazy-load.ts';
import type {LoadNotice} from './load-notice.ts';

/** As much of the app as a part needs to be loaded. */
export interface LazyHost {
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener'>;
  readonly store: Pick<Store, 'get' | 'subscribe'>;
  readonly notice: LoadNotice;
}

export interface LazyOptions<Module, Loaded> {
  readonly load: () => Promise<Module>;
  /** Brings what was loaded to life, once. */
  readonly start?: (module: Module) => Loaded;
  /** What the reader presses for it: `use` is called with the part and with what was pressed. */
  readonly when?: string;
  readonly use?: (loaded: Loaded, pressed: HTMLElement) => void;
  /** Views that cannot be shown without it. Whatever is pressed while it is lacking asks for it again. */
  readonly inView?: (view: ViewState) => boolean;
}

/** A part of the page that is loaded when something is pressed or a view needs it, once, and again after a failure. */
export function lazyPart<Module, Loaded = Module>(
  {document, store, notice}: LazyHost,
  {load, start, when, use, inView = () => false}: LazyOptions<Module, Loaded>,
): LazyLoad<Loaded> {
  const part = lazyLoad(notice, load, start);
  const onClick = ({target}: Event): void => {
    const pressed = when && (target as Element).closest<HTMLElement>(when);
    if (pressed) part.need((loaded) => use?.(loaded, pressed));
    else if (part.isLost() && (target as Element).closest('a, button')) follow(store.get());
  };
  const follow = (view: ViewState): void => {
    if (inView(view)) part.need();
  };
  document.addEventListener('click', onClick);
  const unsubscribe = store.subscribe(follow, 'picture');
  follow(store.get());
  return {
    ...part,
    end(last) {
      document.removeEventListener('click', onClick);
      unsubscribe();
      part.end(last);
    },
  };
}
