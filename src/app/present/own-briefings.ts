import type {Briefing} from '../../domain/briefing.ts';

/** Briefings that the reader made: in this browser where it keeps anything, else as long as the page is open. */
export interface OwnBriefings {
  readonly list: () => readonly Briefing[];
  /** @returns whether they will be here after the page is closed */
  readonly save: (briefings: readonly Briefing[]) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

const KEY = 'changzhi-map:briefings';

export function createOwnBriefings(window: Window): OwnBriefings {
  const listeners = new Set<() => void>();
  let briefings = read(window);
  return {
    list: () => briefings,
    save(next) {
      briefings = next;
      const kept = write(window, next);
      for (const listener of listeners) listener();
      return kept;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/** In a sandboxed frame even asking for the storage throws. */
function read(window: Window): readonly Briefing[] {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found as Briefing[] : [];
  } catch {
    return [];
  }
}

function write(window: Window, briefings: readonly Briefing[]): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(briefings));
    return true;
  } catch {
    return false;
  }
}
