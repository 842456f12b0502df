import type {Sheet} from '../protocol.ts';
import {withStrokes} from './apply.ts';
import type {DeskState} from './desk.ts';
import type {Answer, Server, Stroke} from './server.ts';

/** Where strokes wait for a server that does not answer: they outlive the page. */
export interface Kept {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

export interface Strokes {
  /** Lays this sheet on the desk, with the strokes that wait for it since before; null: none. */
  readonly begin: (sheet: Sheet | null) => void;
  readonly add: (stroke: Stroke) => void;
  /** Lays what an answer brings; null: nobody answered. */
  readonly take: (answer: Answer<Sheet>) => void;
  /** Fetches the sheet again, unless strokes are on their way: their answers bring it. */
  readonly renew: () => Promise<void>;
}

interface Given {
  readonly server: Server;
  readonly kept: Kept;
  readonly state: () => DeskState;
  readonly set: (change: Partial<DeskState>) => void;
}

const RETRY_MS = 1500;

/**
 * Strokes go to the server one after another, each made on the sheet that the one before has given. What it does not answer is made again
 * until it does, also after the page was loaded anew.
 */
export function createStrokes({server, kept, state, set}: Given): Strokes {
  /** As the server gave it last. */
  let base: Sheet | null = null;
  let sending = false;

  const lay = (change: Partial<DeskState>): void => {
    const waiting = change.waiting ?? state().waiting;
    set({...change, sheet: base && withStrokes(base, waiting)});
  };
  const wait = (waiting: readonly Stroke[], change: Partial<DeskState> = {}): void => {
    lay({...change, waiting});
    const key = `waiting:${base?.id ?? ''}`;
    if (waiting.length > 0) kept.setItem(key, JSON.stringify(waiting));
    else kept.removeItem(key);
  };
  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let [stroke] = state().waiting; stroke && base; [stroke] = state().waiting) {
      const {id, version} = base;
      const answer = await server.change(id, {version, ...stroke});
      if (base?.id !== id) continue;
      if (answer.is === 'away') {
        set({isConnected: false});
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        continue;
      }
      base = answer.is === 'given' ? answer.given : (answer.refusal.sheet ?? base);
      wait(state().waiting.slice(1), {
        isConnected: true,
        ...(answer.is === 'refused' && {refusal: {...answer.refusal, stroke}}),
      });
    }
    sending = false;
  };

  return {
    begin(sheet) {
      base = sheet;
      const before = sheet && kept.getItem(`waiting:${sheet.id}`);
      lay({waiting: before ? (JSON.parse(before) as readonly Stroke[]) : []});
      void send();
    },
    add(stroke) {
      wait([...state().waiting, stroke], {refusal: null});
      void send();
    },
    take(answer) {
      if (answer.is === 'away') return set({isConnected: false});
      base = answer.is === 'given' ? answer.given : (answer.refusal.sheet ?? base);
      return lay({refusal: answer.is === 'refused' ? {...answer.refusal, stroke: null} : null});
    },
    async renew() {
      if (!base || state().waiting.length > 0) return;
      const {id} = base;
      const answer = await server.get<Sheet>(`articles/${id}`);
      if (answer.is !== 'given' || base?.id !== id || state().waiting.length > 0) return;
      base = answer.given;
      lay({});
    },
  };
}
