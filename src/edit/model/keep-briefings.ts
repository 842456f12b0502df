import type {Briefing} from '../../domain/briefing.ts';
import {BRIEFINGS_OF} from '../../domain/briefing-frame.ts';
import type {Desk} from './desk.ts';
import {syncBriefings, type Held, type ShelfRecord} from './briefing-shelf.ts';

/** Name of the frame in which the page edits the briefings of an article, and key of the shelf on which it keeps them. */
export const briefingFrame = (article: string): string => `${BRIEFINGS_OF}${article}`;

/** What is typed without a rest as long as this is one change. */
const REST_MS = 600;

export interface BriefingKeeper {
  /** Lets shelf and article say the same, as both are now. */
  readonly sync: () => void;
  /** Does so for the last time. */
  readonly end: () => void;
}

/** Keeps the article and the shelf of the page in the frame the same. @param tell of what cannot be written yet, whenever that changes */
export function keepBriefings(
  window: Pick<Window, 'sessionStorage' | 'addEventListener' | 'removeEventListener'>,
  {desk, article, label}: {readonly desk: Desk; readonly article: string; readonly label: string},
  tell: (held: readonly Held[]) => void,
): BriefingKeeper {
  const {sessionStorage: storage} = window;
  const key = briefingFrame(article);
  const read = (): readonly ShelfRecord[] => JSON.parse(storage.getItem(key) ?? '[]') as readonly ShelfRecord[];
  const write = (records: readonly ShelfRecord[]): void => storage.setItem(key, JSON.stringify(records));
  let agreed: readonly Briefing[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function sync(): void {
    clearTimeout(timer);
    const {sheet} = desk.state();
    if (sheet?.id !== article) return;
    const {shelf, changes, agreed: next, held} = syncBriefings(read(), sheet.briefings, agreed, sheet.pictures);
    agreed = next;
    if (shelf) write(shelf);
    tell(held);
    desk.change(label, changes);
  }
  const hear = ({key: changed}: StorageEvent): void => {
    if (changed !== key) return;
    clearTimeout(timer);
    timer = setTimeout(sync, REST_MS);
  };

  // What stands there from before is in the article, but for what was deleted.
  write(read().filter(({deleted}) => deleted !== undefined));
  window.addEventListener('storage', hear);
  window.addEventListener('pagehide', sync);
  sync();
  return {
    sync,
    end() {
      sync();
      window.removeEventListener('storage', hear);
      window.removeEventListener('pagehide', sync);
    },
  };
}
