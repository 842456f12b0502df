import type {Camera, Mode, Selection, ViewCamera, ViewState} from '../domain/view.ts';
import type {Action} from './action.ts';
import {NO_FILTER} from './default-view.ts';

/** The view after `action`: the very same object where nothing changes (`set-filter` alone is not compared). */
export function reduce(view: ViewState, action: Action): ViewState {
  switch (action.type) {
    case 'select-place':
      return chosen(view, {kind: 'place', id: action.id}, action.at);
    case 'select-passage':
      return chosen(view, {kind: 'passage', id: action.id}, action.at);
    case 'compare':
      return {...view, selection: {kind: 'place', id: action.id, with: action.with}, camera: 'fit'};
    case 'select-nothing':
      return view.selection.kind === 'none'
        ? view
        : {...view, selection: {kind: 'none'}, camera: standing(view, action)};
    case 'move-camera':
      return sameCamera(view.camera, action.camera) ? view : {...view, camera: action.camera};
    case 'fit-camera':
      return changed(view, 'camera', 'fit');
    case 'toggle-layer':
      return {...view, hidden: toggled(view.hidden, action.layer)};
    case 'set-filter':
      return {...view, filter: {...view.filter, ...action.filter}};
    case 'clear-filter':
      return changed(view, 'filter', NO_FILTER);
    case 'set-locale':
      return changed(view, 'locale', action.locale);
    case 'set-theme':
      return changed(view, 'theme', action.theme);
    case 'set-mode':
      return sameMode(view.mode, action.mode) ? view : {...view, mode: action.mode};
    case 'show-scene':
      return {
        ...view,
        mode: {kind: 'present', briefing: action.briefing, scene: action.scene},
        selection: {kind: 'none'},
        camera: 'fit',
      };
    case 'navigate':
      return action.view;
    default:
      throw new TypeError((action satisfies never as Action).type);
  }
}

/** The set with `value` taken out where it was in, put in where it was not. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function chosen(view: ViewState, selection: Exclude<Selection, {kind: 'none'}>, camera: ViewCamera = 'fit'): ViewState {
  const same =
    view.selection.kind === selection.kind && view.selection.id === selection.id && !('with' in view.selection);
  return same && camera === view.camera ? view : {...view, selection, camera};
}

/** Without a selection the whole map is what fits. */
function standing({camera}: ViewState, {at = camera}: {readonly at?: ViewCamera}): ViewCamera {
  return at === 'whole' ? 'fit' : at;
}

function changed<Field extends keyof ViewState>(view: ViewState, field: Field, value: ViewState[Field]): ViewState {
  return view[field] === value ? view : {...view, [field]: value};
}

function sameMode(a: Mode, b: Mode): boolean {
  return (
    a.kind === b.kind &&
    (a.kind !== 'present' || b.kind !== 'present' || (a.briefing === b.briefing && a.scene === b.scene))
  );
}

function sameCamera(a: ViewCamera, b: Camera): boolean {
  return typeof a === 'object' && a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];
}
