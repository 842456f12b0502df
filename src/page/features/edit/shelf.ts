import {BRIEFINGS_OF} from '../../../domain/briefing-frame.ts';
import {sitePrefix} from '../../../domain/site.ts';

/** Where briefings stand in the browser's storage. What is there and cannot be read is left as it is: the next place is taken then. */
const ENDS = ['', ':2', ':3'];

/** Each article beside the site's home has its own: a briefing quotes the article that it was made from. */
function placesOf(window: Window): readonly string[] {
  const {document, name} = window;
  if (isInEditor(window)) return [name];
  const article = document?.documentElement?.dataset['article'];
  return ENDS.map((end) => `${sitePrefix}:briefings${article ? `:of-${article}` : ''}${end}`);
}

/** The page is in the editor of its article, and what stands on the shelf are the article's own briefings. A built site knows no editor. */
export function isInEditor({name = ''}: Window): boolean {
  return import.meta.env.DEV && name.startsWith(BRIEFINGS_OF);
}

function storageOf(window: Window): Storage {
  return isInEditor(window) ? window.sessionStorage : window.localStorage;
}

export interface Shelf {
  /** What stands there, sound or not, in order. */
  readonly records: readonly unknown[];
  /** How many places hold something that is not a list at all. */
  readonly unreadable: number;
}

/** In a sandboxed frame even asking for the storage throws. */
export function readShelf(window: Window): Shelf {
  try {
    const lists = placesOf(window).map((place) => listIn(storageOf(window), place));
    return {records: lists.flatMap((list) => list ?? []), unreadable: lists.filter((list) => list === null).length};
  } catch {
    return {records: [], unreadable: 0};
  }
}

/**
 * Reads, changes and writes in one go, so that what another tab has put there meanwhile stays.
 *
 * @returns whether the browser has taken it
 */
export function changeShelf(window: Window, change: (records: readonly unknown[]) => readonly unknown[]): boolean {
  try {
    const storage = storageOf(window);
    const places = placesOf(window).filter((place) => listIn(storage, place) !== null);
    const [first, ...others] = places;
    if (first === undefined) return false;
    const before = places.flatMap((place) => listIn(storage, place) ?? []);
    const after = change(before);
    if (after === before) return true;
    storage.setItem(first, JSON.stringify(after));
    for (const place of others) storage.removeItem(place);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab has changed the shelf, or the page has slept meanwhile. */
export function onShelfChange(window: Window, listener: () => void): void {
  window.addEventListener('storage', ({key}) => {
    if (key === null || placesOf(window).includes(key)) listener();
  });
  window.addEventListener('pageshow', ({persisted}) => {
    if (persisted) listener();
  });
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
