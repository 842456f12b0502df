import type {Bilingual, Locale, Span} from '../../domain/text.ts';
import type {Fault} from '../../faults/fault.ts';
import type {Change, ImportPlan, Refusal, RegionMap, ServerEvent, Sheet, Shelf} from '../protocol.ts';
import {isOpen, itemsOf, type Item, type Step} from './items.ts';
import type {Drawing} from './drawing.ts';
import type {Answer, Server, Stroke} from './server.ts';
import {createStrokes, type Kept} from './strokes.ts';

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

/** What belongs to the item that was decided before. */
const NOTHING = {picked: null, bulk: null, drawing: null, plan: null} as const;

/** As it begins, with nothing open. */
export const EMPTY_DESK: Omit<DeskState, 'locale'> = {
  ...NOTHING,
  shelf: null,
  sheet: null,
  map: null,
  step: 'head',
  at: null,
  waiting: [],
  isConnected: true,
  isElsewhere: false,
  refusal: null,
  said: '',
  publishing: {is: 'nothing'},
};

/** The one state of the page, and all that changes it. */
export function createDesk(server: Server, kept: Kept, locale: Locale, draw: (desk: Desk) => void): Desk {
  let state: DeskState = {...EMPTY_DESK, locale};
  const set = (change: Partial<DeskState>): void => {
    state = {...state, ...change};
    draw(desk);
  };
  const strokes = createStrokes({server, kept, state: () => state, set});
  const items = (): readonly Item[] => (state.sheet ? itemsOf(state.sheet, state.step) : []);
  const take = <Given>(answer: Answer<Given>, lay: (given: Given) => void): void => {
    if (answer.is === 'given') lay(answer.given);
    else if (answer.is === 'refused') set({refusal: {...answer.refusal, stroke: null}});
    else set({isConnected: false});
  };

  const desk: Desk = {
    server,
    state: () => state,
    set,
    renew: strokes.renew,
    async open(article) {
      set({...EMPTY_DESK, isConnected: state.isConnected});
      strokes.begin(null);
      if (article === null) return take(await server.get<Shelf>('shelf'), (shelf) => set({shelf}));
      return take(await server.get<Sheet>(`articles/${article}`), (sheet) => {
        strokes.begin(sheet);
        desk.go(firstOpen(sheet));
        void desk.fetchMap();
      });
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
      if (changes.length > 0) strokes.add({label, changes});
    },
    async history(which) {
      if (!state.sheet || state.waiting.length > 0) return;
      strokes.take(await server.post<Sheet>(`articles/${state.sheet.id}/${which}`));
    },
    async fetchMap() {
      if (!state.sheet) return;
      const answer = await server.get<RegionMap>(`articles/${state.sheet.id}/map`);
      if (answer.is === 'given') set({map: answer.given});
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
