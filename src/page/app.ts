import type {Bundle, Index} from '../domain/bundle.ts';
import type {Locale, Said} from '../domain/text.ts';
import type {Store} from '../state/store.ts';
import type {LazyLoad} from '../browser/lazy/lazy-load.ts';
import type {LoadNotice} from '../browser/lazy/load-notice.ts';
import type {PreferenceKeeper} from '../browser/preferences.ts';
import type {MapCommands, MapController} from '../map/controller/map.ts';
import type {Collection} from './features/collection/collection.ts';
import type {Messages} from '../words/messages.ts';

/** What the parts that answer a first click work with: the map may be on the way. */
export interface EarlyApp {
  readonly document: Document;
  readonly window: Window;
  readonly store: Store;
  readonly map: MapCommands;
  /** The folder of the open data files. */
  readonly dataUrl: URL;
  /** The article as known now: at first without glosses and provenance, soon whole. */
  readonly index: () => Index;
  /** Calls back when `index` has changed. */
  readonly onIndex: (listener: () => void) => () => void;
  /** The article as it is known from now on; the index changes. `choose` runs before anybody hears of it: what it chooses is drawn from the new index, once. */
  readonly renew: (whole: Bundle, choose?: () => void) => void;
  /** Resolves when the index is whole. Where the rest cannot be had it says so, asks again when told to, and resolves then. */
  readonly loadWhole: () => Promise<unknown>;
  readonly preferences: PreferenceKeeper;
  readonly element: (id: string) => HTMLElement;
  /** The words of the interface, in the language of the view and in the reader's units. */
  readonly words: () => Messages;
  /** Changes the language, once its words are there. */
  readonly speak: (locale: Locale) => void;
  /** What comes right after the first click can be answered. */
  readonly wholePage: LazyLoad<typeof import('./boot/whole-page.ts')>;
  /** Tells the reader what could not be loaded. */
  readonly notice: LoadNotice;
  /** Says something to the reader, in place and to a screen reader. */
  readonly say: (text: Said) => void;
}

/** What every other part works with. */
export interface App extends EarlyApp {
  readonly map: MapController;
  readonly collection: Collection;
}

/** A part of the page: brought to life with the app, gone with what it returns. */
export type Part = (app: App) => () => void;
export type EarlyPart = (app: EarlyApp) => () => void;
