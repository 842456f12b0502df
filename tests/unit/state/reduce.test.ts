import {describe, expect, it} from 'vitest';
import type {Camera, ViewState} from '../../../src/domain/view.ts';
import type {Action} from '../../../src/state/action.ts';
import {DEFAULT_VIEW, NO_FILTER} from '../../../src/state/default-view.ts';
import {reduce} from '../../../src/state/reduce.ts';
import {briefingId, passageId, placeId} from './small-index.ts';

const camera: Camera = {center: [113.1, 36.2], zoom: 9};
const moved: ViewState = {...DEFAULT_VIEW, camera};
const luzhou = {type: 'select-place', id: placeId('luzhou')} as const;

describe('reduce', () => {
  it('selects a place and brings it into view', () => {
    expect(reduce(moved, luzhou)).toEqual({...DEFAULT_VIEW, selection: {kind: 'place', id: 'luzhou'}, camera: 'fit'});
  });

  it('leaves the camera where the choice was made on the map', () => {
    expect(reduce(moved, {...luzhou, at: camera})).toEqual({...moved, selection: {kind: 'place', id: 'luzhou'}});
  });

  it('selects a passage in place of a place', () => {
    const view = reduce(reduce(DEFAULT_VIEW, luzhou), {type: 'select-passage', id: passageId('p1')});
    expect(view.selection).toEqual({kind: 'passage', id: 'p1'});
  });

  it('goes back to a place that is already selected when the map has moved away', () => {
    const away = reduce(reduce(DEFAULT_VIEW, luzhou), {type: 'move-camera', camera});
    expect(reduce(away, luzhou).camera).toBe('fit');
  });

  it('deselects without moving the map', () => {
    expect(reduce(reduce(moved, {...luzhou, at: camera}), {type: 'select-nothing'})).toEqual(moved);
  });

  it('keeps the whole map in sight where the choice was made on it, until nothing is chosen', () => {
    const whole = reduce(DEFAULT_VIEW, {...luzhou, at: 'whole'});
    expect(whole.camera).toBe('whole');
    expect(reduce(whole, {type: 'select-nothing'})).toEqual(DEFAULT_VIEW);
  });

  it('moves the camera and fits it again', () => {
    expect(reduce(DEFAULT_VIEW, {type: 'move-camera', camera}).camera).toEqual(camera);
    expect(reduce(moved, {type: 'fit-camera'})).toEqual(DEFAULT_VIEW);
  });

  it('hides a layer and shows it again', () => {
    const hidden = reduce(DEFAULT_VIEW, {type: 'toggle-layer', layer: 'roads'});
    expect([...hidden.hidden]).toEqual(['roads']);
    expect(reduce(hidden, {type: 'toggle-layer', layer: 'roads'})).toEqual(DEFAULT_VIEW);
  });

  it('sets one field of the filter and leaves the others', () => {
    const byKind = reduce(DEFAULT_VIEW, {type: 'set-filter', filter: {kinds: new Set(['plan'])}});
    const both = reduce(byKind, {type: 'set-filter', filter: {themes: new Set(['rural'])}});
    expect(both.filter).toEqual({...NO_FILTER, kinds: new Set(['plan']), themes: new Set(['rural'])});
    expect(reduce(both, {type: 'clear-filter'})).toEqual(DEFAULT_VIEW);
  });

  it('sets language, theme and mode', () => {
    const actions: readonly Action[] = [
      {type: 'set-locale', locale: 'en'},
      {type: 'set-theme', theme: 'dark'},
      {type: 'set-mode', mode: {kind: 'read'}},
    ];
    expect(actions.reduce(reduce, DEFAULT_VIEW)).toEqual({
      ...DEFAULT_VIEW,
      locale: 'en',
      theme: 'dark',
      mode: {kind: 'read'},
    });
  });

  it('shows a scene as its author made it, whatever was chosen or moved before', () => {
    const scene = reduce(reduce(moved, luzhou), {type: 'show-scene', briefing: briefingId('talk'), scene: 3});
    expect(scene).toMatchObject({
      mode: {kind: 'present', briefing: 'talk', scene: 3},
      selection: {kind: 'none'},
      camera: 'fit',
    });
  });

  it('tells one scene from another', () => {
    const mode = {kind: 'present', briefing: briefingId('talk'), scene: 1} as const;
    const first = reduce(DEFAULT_VIEW, {type: 'set-mode', mode});
    expect(reduce(first, {type: 'set-mode', mode: {...mode}})).toBe(first);
    expect(reduce(first, {type: 'set-mode', mode: {...mode, scene: 2}}).mode).toEqual({...mode, scene: 2});
  });

  it('takes a whole view from a link', () => {
    expect(reduce(DEFAULT_VIEW, {type: 'navigate', view: moved})).toBe(moved);
  });

  it.each<Action>([
    {type: 'select-nothing'},
    {type: 'fit-camera'},
    {type: 'clear-filter'},
    {type: 'set-locale', locale: 'zh-CN'},
    {type: 'set-theme', theme: 'light'},
    {type: 'set-mode', mode: {kind: 'explore'}},
  ])('gives the very same view where $type changes nothing', (action) => {
    expect(reduce(DEFAULT_VIEW, action)).toBe(DEFAULT_VIEW);
  });

  it('gives the very same view for the same camera and the same selection', () => {
    const selected = reduce(DEFAULT_VIEW, luzhou);
    expect(reduce(moved, {type: 'move-camera', camera: {...camera}})).toBe(moved);
    expect(reduce(selected, luzhou)).toBe(selected);
  });

  it('names an action that does not exist', () => {
    expect(() => reduce(DEFAULT_VIEW, {type: 'fly'} as unknown as Action)).toThrow('fly');
  });
});
