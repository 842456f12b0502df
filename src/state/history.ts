import type {ViewState} from '../domain/view.ts';
import {VIEW_PARAMETERS} from './format-view.ts';
import type {Store} from './store.ts';

/** As much of a window as history needs. */
export interface HistoryWindow {
  readonly location: {readonly pathname: string; readonly search: string; readonly hash: string};
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: 'popstate' | 'pagehide', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate' | 'pagehide', listener: () => void) => void;
  readonly setTimeout: (run: () => void, delayMs: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

/** How a view is written into a query string and read from it. */
export interface ViewCodec {
  readonly format: (view: ViewState) => string;
  readonly parse: (search: string) => ViewState;
}

/** Some browsers throw after 100 writes in 30 seconds. */
const CAMERA_DELAY_MS = 350;

/**
 * Keeps the address and the store alike: a choice adds to the history, a move of the camera or other colours change the latest entry,
 * back and forward restore the view. Where an address cannot be written (`file:`, a frame of opaque origin) the app goes on
 * without.
 *
 * @returns what ends it
 */
export function syncUrl(store: Store, window: HistoryWindow, codec: ViewCodec): () => void {
  let timer: number | null = null;
  let restoring = false;

  const replace = (view: ViewState) => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    write(window, 'replaceState', codec.format(view), window.location.hash);
  };
  const replacePending = () => timer !== null && replace(store.get());
  const follow = (view: ViewState, before: ViewState) => {
    if (restoring) return;
    if (sameChoice(codec, view, before)) timer ??= window.setTimeout(() => replace(store.get()), CAMERA_DELAY_MS);
    else push(view, before);
  };
  const push = (view: ViewState, before: ViewState) => {
    if (timer !== null) replace(before);
    write(window, 'pushState', codec.format(view), keptHash(window.location.hash));
  };
  const restore = () => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    restoring = true;
    try {
      store.dispatch({type: 'navigate', view: codec.parse(window.location.search)});
      // An entry of before another language was chosen does not tell of it: the page does not go back to the old one.
      if (!namesSame(codec.format(store.get()), window.location.search)) replace(store.get());
    } finally {
      restoring = false;
    }
  };

  const unsubscribe = store.subscribe(follow, 'words');
  window.addEventListener('popstate', restore);
  window.addEventListener('pagehide', replacePending);
  return () => {
    replacePending();
    unsubscribe();
    window.removeEventListener('popstate', restore);
    window.removeEventListener('pagehide', replacePending);
  };
}

/** Whether two addresses name the same of a view: how an author wrote a value is left as it is. */
function namesSame(a: string, b: string): boolean {
  const [one, other] = [new URLSearchParams(a), new URLSearchParams(b)];
  return VIEW_PARAMETERS.every((name) => one.has(name) === other.has(name));
}

/** A place in the page is left behind by a choice; a briefing that the link brought is still needed when the page is loaded anew. */
function keptHash(hash: string): string {
  return hash.startsWith('#briefing=') ? hash : '';
}

function sameChoice({format}: ViewCodec, view: ViewState, before: ViewState): boolean {
  return format({...view, camera: 'fit'}) === format({...before, camera: 'fit', theme: view.theme});
}

function write(
  {history, location}: HistoryWindow,
  method: 'pushState' | 'replaceState',
  query: string,
  hash: string,
): void {
  try {
    history[method](null, '', location.pathname + withOthers(query, location.search) + hash);
  } catch {
    // The address is a convenience: what cannot be written is not missed.
  }
}

/** The view's query with the parameters of others in the present address (an embed's settings, a campaign's mark). */
function withOthers(query: string, search: string): string {
  const others = new URLSearchParams(search);
  for (const name of VIEW_PARAMETERS) others.delete(name);
  const rest = others.toString();
  return query && rest ? `${query}&${rest}` : query || (rest && `?${rest}`);
}
