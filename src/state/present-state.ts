import type {PresentCommand} from './present-keys.ts';

export const TOOLS = ['none', 'pointer', 'draw', 'distance', 'area'] as const;
export type Tool = (typeof TOOLS)[number];

/** Which places stand out: the scene's own, or all that exist, or all that are still to come. */
export type StatusChoice = 'scene' | 'existing' | 'planned';

/** What the room sees beside the scene itself. Not in the address: a reload shows the scene as it is. */
export interface Performance {
  readonly screen: 'shown' | 'black' | 'white';
  readonly dialog: 'none' | 'overview' | 'help';
  readonly tool: Tool;
  readonly statuses: StatusChoice;
  readonly playing: boolean;
  /** Minutes that the speaker gave himself; null without a countdown. */
  readonly countdown: number | null;
  /** The number typed so far. */
  readonly digits: string;
}

export const QUIET: Performance = {
  screen: 'shown',
  dialog: 'none',
  tool: 'none',
  statuses: 'scene',
  playing: false,
  countdown: null,
  digits: '',
};

/** Where the speaker is: the scene, from 1, of how many, and whether the map shows something else at the moment. */
export interface Standing {
  readonly scene: number;
  readonly count: number;
  readonly wandering: boolean;
}

/** What a command does: a new performance, and beyond it a scene to show or something to do. */
export interface Step {
  readonly performance: Performance;
  readonly show?: number;
  readonly act?:
    | 'leave'
    | 'fullscreen'
    | 'speaker'
    | {readonly zoom: number}
    | {readonly pan: readonly [number, number]};
}

/**
 * One key, one step back: Escape first closes what lies on top (dialog, blank screen, tool, wandering) and only then leaves.
 * While the map wanders, turning the page returns to the scene instead of skipping it.
 */
export function perform(now: Performance, command: PresentCommand, standing: Standing): Step {
  if (typeof command === 'object') return performNumberOrMove(now, command);
  const still: Performance = {...now, digits: ''};
  const {scene, count, wandering} = standing;
  const show = (target: number): Step => ({performance: toScene(still), show: Math.min(count, Math.max(1, target))});
  switch (command) {
    case 'next':
      return isBlank(now) ? {performance: shown(still)} : show(wandering ? scene : scene + 1);
    case 'back':
      return isBlank(now) ? {performance: shown(still)} : show(wandering ? scene : scene - 1);
    case 'first':
    case 'restart':
      return show(1);
    case 'last':
      return show(count);
    case 'resume':
    case 'return':
      return show(scene);
    case 'enter':
      return now.digits === '' ? show(wandering ? scene : scene + 1) : show(Number(now.digits));
    case 'black':
    case 'white':
      return {performance: {...still, screen: now.screen === command ? 'shown' : command, playing: false}};
    case 'leave':
      return stepBack(still, standing);
    case 'fullscreen':
    case 'speaker':
      return {performance: still, act: command};
    case 'pointer':
    case 'draw':
    case 'distance':
    case 'area':
      return {performance: {...still, dialog: 'none', tool: now.tool === command ? 'none' : command, playing: false}};
    case 'statuses':
      return {performance: {...still, statuses: NEXT_STATUSES[now.statuses]}};
    case 'countdown':
      return {performance: {...still, countdown: countdownAfter(now)}};
    case 'autoplay':
      return {performance: {...still, playing: !now.playing, dialog: 'none'}};
    case 'overview':
    case 'help':
      return {performance: {...still, dialog: now.dialog === command ? 'none' : command, playing: false}};
  }
}

const NEXT_STATUSES: Readonly<Record<StatusChoice, StatusChoice>> = {
  scene: 'existing',
  existing: 'planned',
  planned: 'scene',
};
const MAX_DIGITS = 3;
const USUAL_MINUTES = 10;

/** Digits before T are minutes; T alone starts the usual ten, or ends what runs. */
function countdownAfter({countdown, digits}: Performance): number | null {
  if (Number(digits) > 0) return Number(digits);
  return countdown === null ? USUAL_MINUTES : null;
}

function performNumberOrMove(now: Performance, command: Exclude<PresentCommand, string>): Step {
  if ('digit' in command) return {performance: {...now, digits: (now.digits + command.digit).slice(-MAX_DIGITS)}};
  return {performance: {...now, playing: false}, act: command};
}

function stepBack(now: Performance, {scene, wandering}: Standing): Step {
  if (now.dialog !== 'none') return {performance: {...now, dialog: 'none'}};
  if (isBlank(now)) return {performance: shown(now)};
  if (now.tool !== 'none') return {performance: {...now, tool: 'none'}};
  if (wandering || now.statuses !== 'scene') return {performance: toScene(now), show: scene};
  return {performance: QUIET, act: 'leave'};
}

/** A new scene begins without what was laid over the old one; the pointer stays in the hand. */
function toScene(now: Performance): Performance {
  return {
    ...now,
    screen: 'shown',
    dialog: 'none',
    statuses: 'scene',
    tool: now.tool === 'pointer' ? 'pointer' : 'none',
  };
}

function shown(now: Performance): Performance {
  return {...now, screen: 'shown'};
}

function isBlank({screen}: Performance): boolean {
  return screen !== 'shown';
}
