import type {Bilingual, Locale, Span} from '../../domain/text.ts';
import type {Fault} from '../../faults/fault.ts';
import type {Change, ImportPlan, Refusal, RegionMap, ServerEvent, Sheet, Shelf} from '../protocol.ts';
import {withStrokes} from './apply.ts';
import {isOpen, itemsOf, type Item, type Step} from './items.ts';
import type {Drawing} from './drawing.ts';
import type {Server, Stroke} from './server.ts';

/** What became of the last wish to publish. */
export type Publishing =
  | {readonly is: 'nothing'}
  | {readonly is: 'running'; readonly step: Bilingual; readonly part: number}
  | {readonly is: 'done'; readonly address: string; readonly folder: string; readonly changed: readonly string[]}
  | {readonly is: 'refused'; readonly faults: readonly Fault[]; readonly why: Bilingual};

/** All that the page shows. */
export interface DeskState {
  readonly locale: Locale;
  readonly shelf: Shelf | null;
  /** With what is on its way to the server. */
  readonly sheet: Sheet | null;
  readonly map: RegionMap | null;
  readonly step: Step;
  /** Key of the item that is being decided. */
  readonly at: string | null;
  /** Words of the text that were selected. */
  readonly picked: Span | null;
  /** What is shown item by item before it is taken in bulk; null: nothing. */
  readonly bulk: readonly Item[] | null;
  /** What is being put on the map; null: nothing. */
  readonly drawing: Drawing | null;
  /** What a file would bring, drawn before it is written. */
  readonly plan: ImportPlan | null;
  /** Strokes that the server has not answered yet. */
  readonly waiting: readonly Stroke[];
  readonly isConnected: boolean;
  /** The same article is open in another tab. */
  readonly isElsewhere: boolean;
  readonly refusal: (Refusal & {readonly stroke: Stroke | null}) | null;
  /** Said once, to be read out. */
  readonly said: string;
  readonly publishing: Publishing;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly set: (change: Partial<DeskState>) => void;
  readonly open: (article: string | null) => Promise<void>;
  readonly go: (step: Step, at?: string | null) => void;
  readonly walk: (by: 1 | -1) => void;
  /** Goes to the next item that waits, else to the next one. */
  readonly onward: () => void;
  readonly change: (label: string, changes: readonly Change[]) => void;
  readonly history: (which: 'undo' | 'redo') => Promise<void>;
  readonly fetchMap: () => Promise<void>;
  /** Fetches the sheet again, unless strokes are on their way: their answers bring it. */
  readonly renew: () => Promise<void>;
  readonly server: Server;
}

const RETRY_MS = 1500;
/** What belongs to the item that was decided before. */
const NOTHING = {picked: null, bulk: null, drawing: null, plan: null} as const;

interface Kept {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

/**
 * The one state of the page. Strokes go to the server one after another, each made on the sheet that the one before has given; what it
 * does not answer is made again until it does, also after the page was loaded anew.
 */
export function createDesk(server: Server, kept: Kept, locale: Locale, draw: (desk: Desk) => void): Desk {
  let state: DeskState = {
    locale,
    shelf: null,
    sheet: null,
    map: null,
    step: 'head',
    at: null,
    picked: null,
    bulk: null,
    drawing: null,
    plan: null,
    waiting: [],
    isConnected: true,
    isElsewhere: false,
    refusal: null,
    said: '',
    publishing: {is: 'nothing'},
  };
  /** As the server gave it last. */
  let base: Sheet | null = null;
  let sending = false;

  const set = (change: Partial<DeskState>): void => {
    state = {...state, ...change};
    draw(desk);
  };
  const items = (): readonly Item[] => (state.sheet ? itemsOf(state.sheet, state.step) : []);

  const lay = (sheet: Sheet | null, change: Partial<DeskState> = {}): void => {
    base = sheet;
    const waiting = change.waiting ?? state.waiting;
    set({...change, sheet: sheet && withStrokes(sheet, waiting)});
  };
  const wait = (waiting: readonly Stroke[]): void => {
    lay(base, {waiting});
    const key = `waiting:${state.sheet?.id ?? ''}`;
    if (waiting.length > 0) kept.setItem(key, JSON.stringify(waiting));
    else kept.removeItem(key);
  };

  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    try {
      for (let [stroke] = state.waiting; stroke && base; [stroke] = state.waiting) {
        const {id, version} = base;
        const answer = await server.change(id, {version, ...stroke});
        if (base?.id !== id) return;
        if (answer.is === 'away') {
          set({isConnected: false});
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
          continue;
        }
        base = answer.is === 'given' ? answer.given : (answer.refusal.sheet ?? base);
        if (answer.is === 'refused') state = {...state, refusal: {...answer.refusal, stroke}};
        state = {...state, isConnected: true};
        wait(state.waiting.slice(1));
      }
    } finally {
      sending = false;
    }
  };

  const desk: Desk = {
    server,
    state: () => state,
    set,
    async open(article) {
      base = null;
      set({sheet: null, waiting: [], map: null, at: null, ...NOTHING, refusal: null, publishing: {is: 'nothing'}});
      if (article === null) {
        const answer = await server.get<Shelf>('shelf');
        if (answer.is === 'given') set({shelf: answer.given});
        else if (answer.is === 'refused') set({refusal: {...answer.refusal, stroke: null}});
        else set({isConnected: false});
        return;
      }
      const answer = await server.get<Sheet>(`articles/${article}`);
      if (answer.is === 'refused') set({refusal: {...answer.refusal, stroke: null}});
      if (answer.is !== 'given') return;
      const before = kept.getItem(`waiting:${article}`);
      lay(answer.given, {waiting: before === null ? [] : (JSON.parse(before) as readonly Stroke[])});
      desk.go(firstOpen(answer.given));
      void desk.fetchMap();
      void send();
    },
    go(step, at = null) {
      set({step, at, ...NOTHING});
      if (at === null) set({at: (items().find(isOpen) ?? items()[0])?.key ?? null});
    },
    walk(by) {
      const all = items();
      const now = all.findIndex(({key}) => key === state.at);
      const next = all[Math.max(0, Math.min(all.length - 1, now + by))];
      set({at: next?.key ?? null, ...NOTHING});
    },
    onward() {
      const all = items();
      const now = all.findIndex(({key}) => key === state.at);
      const next = all.slice(now + 1).find(isOpen) ?? all.slice(0, Math.max(0, now)).find(isOpen) ?? all[now + 1];
      if (next) set({at: next.key, ...NOTHING});
    },
    change(label, changes) {
      if (changes.length === 0) return;
      set({refusal: null});
      wait([...state.waiting, {label, changes}]);
      void send();
    },
    async history(which) {
      if (!state.sheet || state.waiting.length > 0) return;
      const answer = await server.post<Sheet>(`articles/${state.sheet.id}/${which}`);
      if (answer.is === 'given') lay(answer.given, {refusal: null});
      else if (answer.is === 'refused') lay(answer.refusal.sheet ?? base, {refusal: {...answer.refusal, stroke: null}});
      else set({isConnected: false});
    },
    async fetchMap() {
      if (!state.sheet) return;
      const answer = await server.get<RegionMap>(`articles/${state.sheet.id}/map`);
      if (answer.is === 'given') set({map: answer.given});
    },
    async renew() {
      if (!base || state.waiting.length > 0) return;
      const {id} = base;
      const answer = await server.get<Sheet>(`articles/${id}`);
      if (answer.is === 'given' && base?.id === id && state.waiting.length === 0) lay(answer.given);
    },
  };
  return desk;
}

/** The first step that has something open. */
function firstOpen(sheet: Sheet): Step {
  const order = ['head', 'places', 'speakers', 'passages', 'positions', 'english'] as const;
  return order.find((step) => itemsOf(sheet, step).some(isOpen)) ?? 'publish';
}

/** Keeps the desk true to what the server tells. @returns what ends it */
export function follow(desk: Desk): () => void {
  const hear = (event: ServerEvent): void => {
    const {sheet} = desk.state();
    if (!sheet || event.article !== sheet.id) return;
    if (event.type === 'changed' && event.version !== sheet.version) void desk.renew();
    if (event.type === 'publishing') desk.set({publishing: {is: 'running', step: event.step, part: event.part}});
    if (event.type === 'published') desk.set({publishing: {...event, is: 'done'}});
    if (event.type === 'not-published') desk.set({publishing: {...event, is: 'refused'}});
  };
  return desk.server.listen(hear, (isConnected) => {
    const before = desk.state().isConnected;
    if (before !== isConnected) desk.set({isConnected});
    // What was told while nobody listened is asked for.
    if (isConnected && !before) void (desk.state().sheet ? desk.renew() : desk.open(null));
  });
}
