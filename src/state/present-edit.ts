import type {Briefing, Scene, ScenePicture} from '../domain/briefing.ts';
import {withPicture} from '../domain/scene-picture.ts';
import {mergeBriefings, sameBriefing} from './merge-briefings.ts';
import {type Bilingual} from '../domain/text.ts';

export type SceneText = 'kicker' | 'headline' | 'notes';
type Language = keyof Bilingual;

/** Everything that can be done to a briefing while it is edited. `at` counts from 0. */
export type Edit =
  | {readonly type: 'set-title'; readonly language: Language; readonly text: string}
  | {
      readonly type: 'set-text';
      readonly at: number;
      readonly field: SceneText;
      readonly language: Language;
      readonly text: string;
    }
  | {readonly type: 'insert'; readonly at: number; readonly scenes: readonly Scene[]}
  | {readonly type: 'duplicate'; readonly at: number}
  | {readonly type: 'remove'; readonly at: number}
  | {readonly type: 'move'; readonly from: number; readonly to: number}
  /** Null takes the picture away. */
  | {readonly type: 'set-picture'; readonly at: number; readonly picture: ScenePicture | null}
  /** Gives a scene another camera and other places and passages; its words stay. */
  | {readonly type: 'set-view'; readonly at: number; readonly view: Pick<Scene, 'camera' | 'places' | 'passages'>};

/** A briefing on the desk, with the way back. */
export interface Desk {
  readonly briefing: Briefing;
  readonly undone: readonly Briefing[];
  readonly done: readonly Briefing[];
  /** The last edit, so that typing in one field is one step back and not one for each letter. */
  readonly last: Edit | null;
}

const MAX_STEPS = 200;

export function openDesk(briefing: Briefing): Desk {
  return {briefing, undone: [], done: [], last: null};
}

/** The desk after an edit: the very same where it changes nothing. */
export function edit(desk: Desk, change: Edit): Desk {
  const briefing = apply(desk.briefing, change);
  if (briefing === desk.briefing) return desk;
  const typing = desk.last !== null && fieldOf(change) !== '' && fieldOf(desk.last) === fieldOf(change);
  return {
    briefing,
    undone: [],
    done: typing ? desk.done : [...desk.done, desk.briefing].slice(-MAX_STEPS),
    last: change,
  };
}

export function undo(desk: Desk): Desk {
  const before = desk.done.at(-1);
  return before
    ? {briefing: before, done: desk.done.slice(0, -1), undone: [...desk.undone, desk.briefing], last: null}
    : desk;
}

export function redo(desk: Desk): Desk {
  const after = desk.undone.at(-1);
  return after
    ? {briefing: after, undone: desk.undone.slice(0, -1), done: [...desk.done, desk.briefing], last: null}
    : desk;
}

/** The desk once its briefing has become `now` by somebody else's hand: no step back or forward takes that away again. */
export function rebase(desk: Desk, now: Briefing): Desk {
  if (sameBriefing(desk.briefing, now)) return desk;
  const moved = (step: Briefing): Briefing => mergeBriefings(desk.briefing, step, now).briefing;
  return {briefing: now, done: desk.done.map(moved), undone: desk.undone.map(moved), last: null};
}

function fieldOf(change: Edit): string {
  if (change.type === 'set-title') return `title ${change.language}`;
  return change.type === 'set-text' ? `${change.at} ${change.field} ${change.language}` : '';
}

function apply(briefing: Briefing, change: Edit): Briefing {
  const {scenes} = briefing;
  const having = (next: readonly Scene[]): Briefing => ({...briefing, scenes: next});
  switch (change.type) {
    case 'set-title':
      return {...briefing, title: {...briefing.title, [change.language]: change.text}};
    case 'set-text':
      return having(
        scenes.map((scene, at) =>
          at === change.at
            ? {...scene, [change.field]: {...scene[change.field], [change.language]: change.text}}
            : scene,
        ),
      );
    case 'set-view':
      return having(scenes.map((scene, at) => (at === change.at ? {...scene, ...change.view} : scene)));
    case 'set-picture':
      return having(scenes.map((scene, at) => (at === change.at ? withPicture(scene, change.picture) : scene)));
    case 'insert':
      return having([...scenes.slice(0, change.at), ...withOwnIds(change.scenes, scenes), ...scenes.slice(change.at)]);
    case 'duplicate': {
      const scene = scenes[change.at];
      return scene
        ? having([...scenes.slice(0, change.at + 1), ...withOwnIds([scene], scenes), ...scenes.slice(change.at + 1)])
        : briefing;
    }
    case 'remove':
      return scenes.length > 1 && scenes[change.at] ? having(scenes.filter((_, at) => at !== change.at)) : briefing;
    case 'move':
      return moved(briefing, change.from, change.to);
  }
}

function moved(briefing: Briefing, from: number, to: number): Briefing {
  const scene = briefing.scenes[from];
  if (!scene || to < 0 || to >= briefing.scenes.length || from === to) return briefing;
  const rest = briefing.scenes.filter((_, at) => at !== from);
  return {...briefing, scenes: [...rest.slice(0, to), scene, ...rest.slice(to)]};
}

/** Scenes whose ids are taken get the first free `…-2`, `…-3`. */
function withOwnIds(scenes: readonly Scene[], others: readonly Scene[]): readonly Scene[] {
  const taken = new Set(others.map(({id}) => id));
  return scenes.map((scene) => {
    let id = scene.id;
    for (let number = 2; taken.has(id); number++) id = `${scene.id}-${number}`;
    taken.add(id);
    return {...scene, id};
  });
}
