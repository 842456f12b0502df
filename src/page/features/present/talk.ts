import type {Briefing, Scene} from '../../../domain/briefing.ts';
import type {BriefingId} from '../../../domain/id.ts';
import {createListeners, type Listeners} from '../../../domain/listeners.ts';
import type {ViewState} from '../../../domain/view.ts';
import type {PresentCommand} from '../../../state/present-keys.ts';
import {perform, QUIET, type Performance, type Step} from '../../../state/present-state.ts';
import type {App} from '../../app.ts';
import type {OwnBriefings} from '../edit/own-briefings.ts';
import {fullScreen} from './full-screen.ts';
import {keptScreen} from './blank-screen.ts';

export interface Staged {
  readonly briefing: Briefing;
  /** From 1. */
  readonly number: number;
  readonly scene: Scene;
}

/** A talk as the speaker leads it: the scene is in the address, the performance is kept here. */
export interface Talk {
  readonly isOn: () => boolean;
  readonly staged: () => Staged | null;
  /** Quiet while nobody presents. */
  readonly performance: () => Performance;
  readonly canFillScreen: boolean;
  readonly tell: (command: PresentCommand) => void;
  readonly begin: (briefing: BriefingId) => void;
  /** Shows a scene, from 1, by itself. */
  readonly goTo: (scene: number) => void;
  readonly closeDialog: () => void;
  /** The next talk begins quietly. */
  readonly end: () => void;
  /** Hears of every step, and what it asks for: all but `leave` and `fullscreen` is left to whoever hears. @returns what ends that */
  readonly onStep: Listeners<Step['act']>['add'];
}

export function createTalk({document, window, store}: App, own: OwnBriefings): Talk {
  const screen = fullScreen(document);
  const steps = createListeners<Step['act']>();
  let performance: Performance = {...QUIET, screen: keptScreen(window)};

  const isOn = (): boolean => store.get().mode.kind === 'present';
  const briefings = () => [...own.articles(), ...own.list()];
  const staged = (): Staged | null => stagedIn(store.get(), briefings);

  function tell(command: PresentCommand): void {
    const now = staged();
    if (!now) {
      tellChooser(command);
      return;
    }
    const {briefing, number} = now;
    const count = briefing.scenes.length;
    const step = perform(performance, command, {scene: number, count, wandering: isWandering(store.get())});
    const {show, act} = step;
    performance = step.performance;
    if (command === 'restart' || command === 'resume') screen.enter();
    if (show !== undefined) store.dispatch({type: 'show-scene', briefing: briefing.id, scene: show});
    if (performance.playing && number === count && show === number) performance = {...performance, playing: false};
    if (act === 'leave') leave();
    else if (act === 'fullscreen') screen.toggle();
    steps.tell(act);
  }

  /** Before a briefing is chosen, start means the first, and leave means leave. */
  function tellChooser(command: PresentCommand): void {
    const [first] = briefings();
    if (command === 'leave') leave();
    else if (first && (command === 'restart' || command === 'resume')) begin(first.id);
  }

  function begin(briefing: BriefingId): void {
    performance = QUIET;
    screen.enter();
    store.dispatch({type: 'show-scene', briefing, scene: 1});
  }

  function goTo(scene: number): void {
    const now = staged();
    if (!now) return;
    performance = {...performance, dialog: 'none', statuses: 'scene', screen: 'shown'};
    store.dispatch({type: 'show-scene', briefing: now.briefing.id, scene});
    steps.tell(undefined);
  }

  function leave(): void {
    screen.leave();
    store.dispatch({type: 'set-mode', mode: {kind: 'explore'}});
    document.querySelector<HTMLElement>('[data-mode="present"]')?.focus();
  }

  return {
    isOn,
    staged,
    performance: () => (isOn() ? performance : QUIET),
    canFillScreen: screen.possible,
    tell,
    begin,
    goTo,
    closeDialog() {
      performance = {...performance, dialog: 'none'};
      steps.tell(undefined);
    },
    end() {
      performance = QUIET;
    },
    onStep: steps.add,
  };
}

/** The scene that the address asks for; null outside this mode and where the briefing is not among these. */
function stagedIn({mode}: ViewState, briefings: () => readonly Briefing[]): Staged | null {
  if (mode.kind !== 'present') return null;
  const briefing = briefings().find(({id}) => id === mode.briefing);
  if (!briefing) return null;
  const number = Math.min(mode.scene, briefing.scenes.length);
  return {briefing, number, scene: briefing.scenes[number - 1] as Scene};
}

/** Whether the map shows something else than the scene at the moment. */
export function isWandering({camera, selection}: ViewState): boolean {
  return camera !== 'fit' || selection.kind !== 'none';
}
