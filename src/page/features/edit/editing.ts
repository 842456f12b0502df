import type {Briefing, Scene} from '../../../domain/briefing.ts';
import type {Locale} from '../../../domain/text.ts';
import {mergeBriefings, sameBriefing} from '../../../state/merge-briefings.ts';
import {edit, openDesk, rebase, redo, undo, type Desk, type Edit} from '../../../state/present-edit.ts';
import {inLocale} from '../../../words/locales.ts';
import {EDITOR_MESSAGES, type EditorMessages} from './messages.ts';
import type {OwnBriefings} from './own-briefings.ts';

/** What the editor shows. */
export interface Edited {
  readonly desk: Desk;
  /** As the browser kept it last; null before that. */
  readonly base: Briefing | null;
  /** Whether the browser keeps what is edited. */
  readonly kept: boolean;
  /** Another tab has deleted it. */
  readonly gone: boolean;
  /** The page whose picture is on the map; −1 for none. */
  readonly open: number;
  /** What has just happened, and why something has not. */
  readonly report: string;
  readonly reasons: readonly string[];
  readonly link: string;
}

export type Editing = ReturnType<typeof createEditing>;

/** A briefing on the desk: every change is kept at once, and what other tabs make of it is taken up. `draw` shows what has changed. */
export function createEditing(own: OwnBriefings, first: Briefing, locale: () => Locale, draw: () => void) {
  const inBrowser = own.list().find(({id}) => id === first.id) ?? null;
  let edited: Edited = {...onDesk(first, inBrowser), ...SILENT, kept: true, open: -1};
  let keeping = false;
  const messages = (): EditorMessages => EDITOR_MESSAGES[locale()];

  /** What only typing has not changed yet is not kept. */
  function put(desk: Desk, report = ''): void {
    if (desk === edited.desk) return;
    edited = {...edited, ...SILENT, desk, report};
    keep();
    draw();
  }

  function keep(): void {
    keeping = true;
    const {briefing, kept, other, deleted} = own.put(edited.desk.briefing, edited.base);
    keeping = false;
    edited = {...edited, kept, gone: deleted};
    if (!kept) return;
    edited = {...rebased(edited, briefing), base: briefing};
    if (other) edited = {...edited, report: messages().bothKept(inLocale(other.title, locale()))};
  }

  function followOthers(): void {
    const {desk, base, kept, gone} = edited;
    if (keeping || gone || !base) return;
    const theirs = own.list().find(({id}) => id === desk.briefing.id);
    edited = {...edited, gone: !theirs};
    if (theirs && kept && !sameBriefing(base, theirs)) {
      const {briefing, clash} = mergeBriefings(base, desk.briefing, theirs);
      // Where both changed the same, the next change here keeps both.
      if (clash) return;
      edited = {...rebased(edited, briefing), base: theirs, report: messages().othersChanges};
    }
    draw();
  }

  /** Changes what stands beside the briefing, and nothing that is kept. */
  function show(next: Partial<Pick<Edited, 'open' | 'report' | 'reasons' | 'link'>>): void {
    edited = {...edited, ...next};
    draw();
  }

  return {
    now: () => edited,
    briefing: () => edited.desk.briefing,
    begin(): void {
      const isFresh = edited.base === null;
      keep();
      if (isFresh) own.settle(edited.desk.briefing.id);
    },
    end: own.subscribe(followOthers),
    change(asked: Edit, report = asked.type === 'move' ? messages().moved(asked.to + 1) : ''): void {
      put(edit(edited.desk, asked), report);
    },
    undo: () => put(undo(edited.desk)),
    redo: () => put(redo(edited.desk)),
    show,
    /** Takes another briefing on the desk, which has been put already. */
    replace(briefing: Briefing, kept: boolean, report: string): void {
      edited = {...edited, ...onDesk(briefing, kept ? briefing : null), kept};
      show({report});
    },
    restore(): void {
      own.restore(edited.desk.briefing);
      edited = {...edited, base: edited.desk.briefing, gone: false};
      keep();
      draw();
    },
  };
}

export const SILENT: Pick<Edited, 'report' | 'reasons' | 'link'> = {report: '', reasons: [], link: ''};

function onDesk(briefing: Briefing, base: Briefing | null): Pick<Edited, 'desk' | 'base' | 'gone'> {
  return {desk: openDesk(briefing), base, gone: false};
}

/** Once what is on the desk has become `now` in another tab; the page that is shown stays the same. */
function rebased(edited: Edited, now: Briefing): Edited {
  const shown = edited.desk.briefing.scenes[edited.open]?.id;
  const desk = rebase(edited.desk, now);
  return {...edited, desk, open: desk.briefing.scenes.findIndex(({id}) => id === shown)};
}

/** New pages stand before the one that has the sources. */
export function insertion({scenes: there}: Briefing, scenes: readonly Scene[]): Extract<Edit, {type: 'insert'}> {
  return {type: 'insert', at: there.at(-1)?.kind === 'sources' ? there.length - 1 : there.length, scenes};
}
