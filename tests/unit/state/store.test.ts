import {describe, expect, it} from 'vitest';
import type {ThemeName} from '../../../src/domain/view.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {createStore} from '../../../src/state/store.ts';

describe('createStore', () => {
  it('tells its listeners the view and the one before', () => {
    const store = createStore(DEFAULT_VIEW);
    const told: (readonly [ThemeName, ThemeName])[] = [];
    store.subscribe((view, before) => told.push([view.theme, before.theme]));
    store.dispatch({type: 'set-theme', theme: 'dark'});
    expect(told).toEqual([['dark', 'light']]);
    expect(store.get().theme).toBe('dark');
  });

  it('says nothing where nothing changes', () => {
    const store = createStore(DEFAULT_VIEW);
    let told = 0;
    store.subscribe(() => (told += 1));
    store.dispatch({type: 'set-theme', theme: 'light'});
    expect(told).toBe(0);
  });

  it('forgets a listener that has left', () => {
    const store = createStore(DEFAULT_VIEW);
    let told = 0;
    const leave = store.subscribe(() => (told += 1));
    leave();
    store.dispatch({type: 'set-theme', theme: 'dark'});
    expect(told).toBe(0);
  });

  it('tells changes in their order when a listener makes another', () => {
    const store = createStore(DEFAULT_VIEW);
    const told: ThemeName[] = [];
    store.subscribe(({theme}) => theme === 'dark' && store.dispatch({type: 'set-theme', theme: 'projector'}));
    store.subscribe(({theme}) => told.push(theme));
    store.dispatch({type: 'set-theme', theme: 'dark'});
    expect(told).toEqual(['dark', 'projector']);
  });

  it('goes on after a listener that throws', () => {
    const store = createStore(DEFAULT_VIEW);
    const leave = store.subscribe(() => {
      throw new Error('broken');
    });
    expect(() => store.dispatch({type: 'set-theme', theme: 'dark'})).toThrow('broken');
    leave();
    const told: ThemeName[] = [];
    store.subscribe(({theme}) => told.push(theme));
    store.dispatch({type: 'set-theme', theme: 'light'});
    expect(told).toEqual(['light']);
  });
});
