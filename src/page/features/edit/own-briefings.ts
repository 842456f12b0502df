import type {Briefing} from '../../../domain/briefing.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {BriefingId} from '../../../domain/id.ts';
import {createListeners} from '../../../domain/listeners.ts';
import type {Said} from '../../../domain/text.ts';
import {mergeBriefings, sameBriefing} from '../../../state/merge-briefings.ts';
import type {App} from '../../app.ts';
import {askBeforeLeaving} from './ask-before-leaving.ts';
import {keptBriefings, type FaultyBriefing, type KeptBriefings} from './kept-briefings.ts';
import {isInEditor, onShelfChange} from './shelf.ts';
import {EDITOR_MESSAGES} from './messages.ts';

/** What became of a briefing that was put. */
export interface PutBriefing {
  /** As it is from now on: what another tab has changed meanwhile is in it. */
  readonly briefing: Briefing;
  /** Whether it will be here after the page is closed. */
  readonly kept: boolean;
  /** What another tab has made of the very thing that is changed here: it is kept as a briefing of its own. */
  readonly other: Briefing | null;
  /** Another tab has deleted it: it is not kept until it is restored. */
  readonly deleted: boolean;
}

/** Briefings that the reader made: in this browser where it keeps anything, else as long as the page is open. */
export interface OwnBriefings {
  /** What comes with the article; nothing where the page is in its editor, and what the article has is one's own. */
  readonly articles: () => readonly Briefing[];
  readonly isInEditor: boolean;
  readonly list: () => readonly Briefing[];
  /** Places and passages that a briefing points at and that there are no longer. */
  readonly missingIn: (id: BriefingId) => readonly Said[];
  readonly faulty: () => readonly FaultyBriefing[];
  /** Deleted not long ago, the latest first: these can be had back. */
  readonly deleted: () => readonly Briefing[];
  /** Keeps what `base`, as it was kept last, has become here; null for a new one. */
  readonly put: (briefing: Briefing, base: Briefing | null) => PutBriefing;
  /** Nothing is lost with what is in memory alone of this briefing: it is a mere copy, or in a file. */
  readonly settle: (id: BriefingId) => void;
  /** Shows a briefing as long as the page is open, without keeping it. */
  readonly lend: (briefing: Briefing) => void;
  /** Takes a briefing out of sight; for a day it can be restored. */
  readonly remove: (briefing: Briefing) => void;
  readonly restore: (briefing: Briefing) => void;
  /** Throws a deleted briefing away for good. */
  readonly purge: (id: BriefingId) => void;
  /** An id that no other tab comes upon. */
  readonly freeId: () => BriefingId;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the browser has not taken. */
interface Waiting {
  readonly briefing: Briefing;
  readonly base: Briefing | null;
  readonly settled: boolean;
}

/** What is kept nowhere but in the page, and what came with a link, is the same for all that ask. */
const ofWindow = new WeakMap<Window, OwnBriefings>();

export function ownBriefings({window, index}: Pick<App, 'window' | 'index'>): OwnBriefings {
  const own = ofWindow.get(window) ?? createOwnBriefings(window, index);
  ofWindow.set(window, own);
  return own;
}

function createOwnBriefings(window: Window, index: () => Index): OwnBriefings {
  const changed = createListeners<void>();
  const waiting = new Map<BriefingId, Waiting>();
  /** Deleted where the browser keeps nothing. */
  const bin = new Map<BriefingId, Briefing>();
  const shelf = keptBriefings(window, index);
  const askToStay = askBeforeLeaving(window);
  const warn = (): void => askToStay([...waiting.values()].some(({settled}) => !settled));
  let lent: readonly Briefing[] = [];

  function tell(): void {
    warn();
    shelf.refresh();
    changed.tell();
  }

  function list(): readonly Briefing[] {
    const kept = shelf.sorted().sound.filter(({id}) => !bin.has(id));
    const own = [
      ...kept.map((briefing) => waiting.get(briefing.id)?.briefing ?? briefing),
      ...[...waiting.values()].map(({briefing}) => briefing).filter(({id}) => !kept.some((other) => other.id === id)),
    ];
    return [...own, ...lent.filter(({id}) => !own.some((other) => other.id === id))];
  }

  function restore(briefing: Briefing): void {
    bin.delete(briefing.id);
    if (shelf.change(briefing.id, () => briefing)) waiting.delete(briefing.id);
    else waiting.set(briefing.id, {briefing, base: null, settled: false});
    tell();
  }

  onShelfChange(window, index().bundle.article.id, tell);
  return {
    articles: () => (isInEditor(window) ? [] : index().bundle.briefings),
    isInEditor: isInEditor(window),
    list,
    missingIn: (id) => shelf.sorted().missing.get(id) ?? [],
    faulty: () => shelf.sorted().faulty,
    deleted: () => [...bin.values(), ...shelf.sorted().deleted.filter(({id}) => !waiting.has(id))],
    put(briefing, base) {
      const before = waiting.get(briefing.id);
      waiting.set(briefing.id, {briefing, base: before ? before.base : base, settled: false});
      const results = [...waiting].map(([id, one]) => [id, save(window, shelf, one)] as const);
      for (const [id, {kept}] of results) if (kept) waiting.delete(id);
      const [, result] = results.find(([id]) => id === briefing.id) as (typeof results)[number];
      tell();
      return result;
    },
    settle(id) {
      const one = waiting.get(id);
      if (one) waiting.set(id, {...one, settled: true});
      warn();
    },
    lend(briefing) {
      lent = [briefing];
      tell();
    },
    remove(briefing) {
      waiting.delete(briefing.id);
      let isKept = false;
      const written = shelf.change(briefing.id, (kept) => {
        isKept = kept !== null;
        return kept && {...kept, deleted: Date.now()};
      });
      if (!written || !isKept) bin.set(briefing.id, briefing);
      tell();
    },
    restore,
    purge(id) {
      bin.delete(id);
      shelf.change(id, (kept) => (kept?.deleted === undefined ? kept : null));
      tell();
    },
    freeId: () => (isInEditor(window) ? nextId([...list(), ...shelf.sorted().deleted]) : freeId(window)),
    subscribe: changed.add,
  };
}

/** Joins what became of a briefing here with what is kept of it by now. */
function save(window: Window, shelf: KeptBriefings, {briefing: mine, base}: Waiting): PutBriefing {
  let briefing = mine;
  let other: Briefing | null = null;
  let deleted = false;
  const written = shelf.change(mine.id, (theirs) => {
    deleted = base !== null && (!theirs || theirs.deleted !== undefined);
    if (deleted) return theirs;
    if (!theirs) return mine;
    const merged = mergeBriefings(base ?? theirs, mine, theirs);
    briefing = merged.briefing;
    if (merged.clash || (!base && !sameBriefing(mine, theirs))) other = theirs;
    return sameBriefing(theirs, briefing) ? theirs : {...theirs, ...briefing};
  });
  if (!written || deleted) return {briefing: mine, kept: false, other: null, deleted};
  return {briefing, kept: true, other: other && copyOf(window, shelf, other), deleted};
}

function copyOf(window: Window, shelf: KeptBriefings, {title, scenes}: Briefing): Briefing {
  const names = {zh: EDITOR_MESSAGES['zh-CN'].ofOtherTab(title.zh), en: EDITOR_MESSAGES.en.ofOtherTab(title.en)};
  const copy = {id: freeId(window), title: names, scenes};
  shelf.change(copy.id, () => copy);
  return copy;
}

/** Of an article: short, for it stands in addresses. */
function nextId(taken: readonly Briefing[]): BriefingId {
  const ids = new Set<string>(taken.map(({id}) => id));
  let number = 1;
  while (ids.has(`talk-${number}`)) number += 1;
  return `talk-${number}` as BriefingId;
}

function freeId(window: Window): BriefingId {
  const random = window.crypto.getRandomValues(new Uint32Array(2));
  return `own-${Array.from(random, (part) => part.toString(36)).join('')}` as BriefingId;
}
