import type {ViewState} from '../../domain/view.ts';
import type {Store} from '../../state/store.ts';
import type {LoadNotice} from './load-notice.ts';

/** As much of the app as loading needs. */
export interface LazyHost {
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener'>;
  readonly store?: Pick<Store, 'get' | 'subscribe'>;
  readonly notice: LoadNotice;
}

export interface LazyOptions<Module, Loaded> {
  /** What the reader presses for it: `use` is called with the part and with what was pressed. */
  readonly when?: string;
  readonly use?: (loaded: Loaded, pressed: HTMLElement) => void;
  /** Views that cannot be shown without it. Whatever is pressed while it is lacking asks for it again. */
  readonly inView?: (view: ViewState) => boolean;
  readonly load: () => Promise<Module>;
  /** Brings what was loaded to life, once. */
  readonly start?: (module: Module) => Loaded;
}

/** A part of the page that is loaded when it is first needed, once, and again after a failure. */
export interface LazyPart<Loaded> {
  /** Has `use` use the part, now or when it has come at last; of several that wait the last alone. Failures are told. */
  readonly need: (use?: (loaded: Loaded) => void) => void;
  /** Loads what will be needed soon: a failure is no matter. */
  readonly hint: (use?: (loaded: Loaded) => void) => void;
  /** Needs it. Never rejects: resolves when the part has come, however late. */
  readonly come: () => Promise<Loaded>;
  /** Nobody needs it any more. `last` is called with a part that is there. */
  readonly end: (last?: (loaded: Loaded) => void) => void;
}

export function lazyPart<Module, Loaded = Module>(
  {document, store, notice}: LazyHost,
  {when, use, inView, load, start}: LazyOptions<Module, Loaded>,
): LazyPart<Loaded> {
  let state: 'asleep' | 'coming' | 'lost' | 'here' | 'ended' = 'asleep';
  let loaded: Loaded;
  let waiting: ((loaded: Loaded) => void) | undefined;
  let isNeeded = false;
  let arrive: (loaded: Loaded) => void;
  const arrival = new Promise<Loaded>((resolve) => {
    arrive = resolve;
  });

  const ask = (next?: (loaded: Loaded) => void): void => {
    if (state === 'here') return next?.(loaded);
    waiting = next ?? waiting;
    if (state === 'coming' || state === 'ended') return;
    state = 'coming';
    void load().then(take, fail);
  };
  const take = (module: Module): void => {
    notice.came(again);
    if (state === 'ended') return;
    loaded = start ? start(module) : (module as unknown as Loaded);
    state = 'here';
    arrive(loaded);
    waiting?.(loaded);
  };
  const fail = (error: unknown): void => {
    if (state === 'ended') return;
    state = 'lost';
    if (isNeeded) notice.failed(error, again);
  };
  const need = (next?: (loaded: Loaded) => void): void => {
    isNeeded = true;
    ask(next);
  };
  const again = (): void => need();

  const onClick = (event: Event): void => {
    const target = event.target as Element;
    const pressed = when && target.closest<HTMLElement>(when);
    if (pressed) need((part) => use?.(part, pressed));
    else if (state === 'lost' && store && inView?.(store.get()) && target.closest('a, button')) need();
  };
  const follow = (view: ViewState): void => {
    if (state !== 'here' && inView?.(view)) need();
  };
  if (when || inView) document.addEventListener('click', onClick);
  const unsubscribe = inView && store?.subscribe(follow);
  if (store) follow(store.get());
  return {
    need,
    hint: ask,
    come() {
      need();
      return arrival;
    },
    end(last) {
      document.removeEventListener('click', onClick);
      unsubscribe?.();
      if (state === 'here') last?.(loaded);
      else notice.came(again);
      state = 'ended';
    },
  };
}
