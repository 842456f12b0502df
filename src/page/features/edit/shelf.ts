import {BRIEFINGS_OF} from '../../../domain/briefing-frame.ts';
import {sitePrefix} from '../../../domain/site.ts';

/** Where briefings stand in the browser's storage. What is there and cannot be read is left as it is: the next place is taken then. */
const ENDS = ['', ':2', ':3'];

/** Whose page reads the shelf: a briefing quotes the article that it was made from. */
export interface ShelfOwner {
  readonly article: string;
  /** Whether a record that some home of the site has put there is of this article. */
  readonly isMine: (record: unknown) => boolean;
}

/** The home's places and the article's own: which article is the home may change. */
interface Places {
  readonly storage: Storage;
  readonly home: readonly string[];
  readonly own: readonly string[];
  /** Whether the page has the home's. */
  readonly atHome: boolean;
}

function placesOf(window: Window, article: string): Places {
  const {document, name} = window;
  if (isInEditor(window)) return {storage: window.sessionStorage, home: [name], own: [], atHome: true};
  const home = `${sitePrefix}:briefings`;
  return {
    storage: window.localStorage,
    home: ENDS.map((end) => `${home}${end}`),
    own: ENDS.map((end) => `${home}:of-${article}${end}`),
    atHome: document?.documentElement?.dataset['article'] === undefined,
  };
}

/** The page is in the editor of its article, and what stands on the shelf are the article's own briefings. A built site knows no editor. */
export function isInEditor({name = ''}: Window): boolean {
  return import.meta.env.DEV && name.startsWith(BRIEFINGS_OF);
}

export interface Shelf {
  /** What stands there, sound or not, in order. */
  readonly records: readonly unknown[];
  /** How many places hold something that is not a list at all. */
  readonly unreadable: number;
}

/** In a sandboxed frame even asking for the storage throws. */
export function readShelf(window: Window, {article, isMine}: ShelfOwner): Shelf {
  try {
    const {storage, home, own, atHome} = placesOf(window, article);
    const kept = recordsIn(storage, home);
    const lists = [...(atHome ? home : []), ...own].map((place) => listIn(storage, place));
    return {
      records: [...(atHome ? kept : kept.filter(isMine)), ...recordsIn(storage, own)],
      unreadable: lists.filter((list) => list === null).length,
    };
  } catch {
    return {records: [], unreadable: 0};
  }
}

/**
 * Reads, changes and writes in one go, so that what another tab has put there meanwhile stays. What is changed stands in the places of
 * the page that it was changed on, what is of other articles where it was.
 *
 * @returns whether the browser has taken it
 */
export function changeShelf(
  window: Window,
  owner: ShelfOwner,
  change: (records: readonly unknown[]) => readonly unknown[],
): boolean {
  try {
    const {storage, home, own, atHome} = placesOf(window, owner.article);
    const {records: before} = readShelf(window, owner);
    const after = change(before);
    if (after === before) return true;
    if (atHome) return write(storage, home, after) && write(storage, own, []);
    const others = recordsIn(storage, home).filter((record) => !owner.isMine(record));
    return write(storage, own, after) && write(storage, home, others);
  } catch {
    return false;
  }
}

/** Puts records into the first of several places that can be read, and clears the others that can. @returns whether there is one */
function write(storage: Storage, places: readonly string[], records: readonly unknown[]): boolean {
  const [first, ...others] = places.filter((place) => listIn(storage, place) !== null);
  if (first === undefined) return records.length === 0;
  const text = JSON.stringify(records);
  if (text !== (storage.getItem(first) ?? '[]')) storage.setItem(first, text);
  for (const place of others) storage.removeItem(place);
  return true;
}

/** Calls back when another tab has changed the shelf, or the page has slept meanwhile. */
export function onShelfChange(window: Window, article: string, listener: () => void): void {
  window.addEventListener('storage', ({key}) => {
    const {home, own} = placesOf(window, article);
    if (key === null || home.includes(key) || own.includes(key)) listener();
  });
  window.addEventListener('pageshow', ({persisted}) => {
    if (persisted) listener();
  });
}

function recordsIn(storage: Storage, places: readonly string[]): readonly unknown[] {
  return places.flatMap((place) => listIn(storage, place) ?? []);
}

/** An empty list where nothing stands; null where something does that is none. */
function listIn(storage: Storage, place: string): readonly unknown[] | null {
  const text = storage.getItem(place);
  if (text === null) return [];
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}
