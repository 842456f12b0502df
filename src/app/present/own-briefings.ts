import type {Briefing} from '../../domain/briefing.ts';
import type {BriefingId} from '../../domain/id.ts';

/** Briefings that the reader made: in this browser where it keeps anything, else as long as the page is open. */
export interface OwnBriefings {
  readonly list: () => readonly Briefing[];
  /** Adds a briefing, or puts it in the place of the one with its id. @returns whether it will be here after the page is closed */
  readonly put: (briefing: Briefing) => boolean;
  /** Shows a briefing as long as the page is open, without keeping it. */
  readonly lend: (briefing: Briefing) => void;
  readonly remove: (id: BriefingId) => void;
  /** An id that neither these nor the others have. */
  readonly freeId: (others: readonly Briefing[]) => BriefingId;
  readonly subscribe: (listener: () => void) => () => void;
}

const KEY = 'changzhi-map:briefings';

/** What is kept nowhere but in the page, and what came with a link, is the same for all that ask. */
const ofWindow = new WeakMap<Window, OwnBriefings>();

export function ownBriefings(window: Window): OwnBriefings {
  const own = ofWindow.get(window) ?? createOwnBriefings(window);
  ofWindow.set(window, own);
  return own;
}

function createOwnBriefings(window: Window): OwnBriefings {
  const listeners = new Set<() => void>();
  let briefings = read(window);
  let lent: readonly Briefing[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const replace = (next: readonly Briefing[]): boolean => {
    briefings = next;
    const kept = write(window, next);
    tell();
    return kept;
  };
  return {
    list: () => [...briefings, ...lent.filter(({id}) => !briefings.some((own) => own.id === id))],
    lend(briefing) {
      lent = [briefing];
      tell();
    },
    put: (briefing) =>
      replace(
        briefings.some(({id}) => id === briefing.id)
          ? briefings.map((other) => (other.id === briefing.id ? briefing : other))
          : [...briefings, briefing],
      ),
    remove: (id) => {
      replace(briefings.filter((briefing) => briefing.id !== id));
    },
    freeId(others) {
      const taken = new Set([...others, ...briefings].map(({id}) => id));
      let number = 1;
      while (taken.has(`own-${number}` as BriefingId)) number++;
      return `own-${number}` as BriefingId;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** In a sandboxed frame even asking for the storage throws. */
function read(window: Window): readonly Briefing[] {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? (found as Briefing[]) : [];
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
