import type {ReloadError} from './fetch-file.ts';
import type {LoadNotice} from './load-notice.ts';

/** What is loaded when it is first needed, once, and again after a failure. */
export interface LazyLoad<Loaded> {
  /** Has `use` use it, now or when it has come at last; of several that wait the last alone. Failures are told. */
  readonly need: (use?: (loaded: Loaded) => void) => void;
  /** Loads what will be needed soon: a failure is no matter. */
  readonly hint: (use?: (loaded: Loaded) => void) => void;
  /** Needs it. Never rejects: resolves when it has come, however late. */
  readonly come: () => Promise<Loaded>;
  readonly isLost: () => boolean;
  /** Nobody needs it any more. `last` is called with what is there. */
  readonly end: (last?: (loaded: Loaded) => void) => void;
}

/** @param start brings what was loaded to life, once */
export function lazyLoad<Module, Loaded = Module>(
  notice: LoadNotice,
  load: () => Promise<Module>,
  start?: (module: Module) => Loaded,
): LazyLoad<Loaded> {
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
    notice.came(need);
    if (state === 'ended') return;
    loaded = start ? start(module) : (module as unknown as Loaded);
    state = 'here';
    arrive(loaded);
    waiting?.(loaded);
  };
  const fail = (error: ReloadError): void => {
    if (state === 'ended') return;
    state = 'lost';
    if (isNeeded) notice.failed(error, need);
  };
  const need = (next?: (loaded: Loaded) => void): void => {
    isNeeded = true;
    ask(next);
  };
  return {
    need,
    hint: ask,
    come() {
      need();
      return arrival;
    },
    isLost: () => state === 'lost',
    end(last) {
      if (state === 'here') last?.(loaded);
      else notice.came(need);
      state = 'ended';
    },
  };
}
