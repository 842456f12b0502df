import {describe, expect, it} from 'vitest';
import type {PlaceId} from '../../../src/domain/id.ts';
import type {ThemeName} from '../../../src/domain/view.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {createStore} from '../../../src/state/store.ts';

describe('createStore', () => {
  it('tells its listeners the view and the one before', () => {
    const store = createStore(DEFAULT_VIEW, () => {});
    const told: (readonly [ThemeName, ThemeName])[] = [];
    store.subscribe((view, before) => told.push([view.theme, before.theme]), 'words');
    store.dispatch({type: 'set-theme', theme: 'dark'});
    expect(told).toEqual([['dark', 'light']]);
    expect(store.get().theme).toBe('dark');
  });

  it('says nothing where nothing changes', () => {
    const store = createStore(DEFAULT_VIEW, () => {});
    let told = 0;
    store.subscribe(() => (told += 1), 'words');
    store.dispatch({type: 'set-theme', theme: 'light'});
    expect(told).toBe(0);
  });

  it('forgets a listener that has left', () => {
    const store = createStore(DEFAULT_VIEW, () => {});
    let told = 0;
    const leave = store.subscribe(() => (told += 1), 'words');
    leave();
    store.dispatch({type: 'set-theme', theme: 'dark'});
    expect(told).toBe(0);
  });

  it('tells changes in their order when a listener makes another', () => {
    const store = createStore(DEFAULT_VIEW, () => {});
    const told: ThemeName[] = [];
    store.subscribe(({theme}) => theme === 'dark' && store.dispatch({type: 'set-theme', theme: 'projector'}), 'words');
    store.subscribe(({theme}) => told.push(theme), 'words');
    store.dispatch({type: 'set-theme', theme: 'dark'});
    expect(told).toEqual(['dark', 'projector']);
  });

  it('goes on after a listener that throws', () => {
    const store = createStore(DEFAULT_VIEW, () => {});
    const leave = store.subscribe(() => {
      throw new Error('broken');
    }, 'words');
    expect(() => store.dispatch({type: 'set-theme', theme: 'dark'})).toThrow('broken');
    leave();
    const told: ThemeName[] = [];
    store.subscribe(({theme}) => told.push(theme), 'words');
    store.dispatch({type: 'set-theme', theme: 'light'});
    expect(told).toEqual(['light']);
  });
});

describe('the queue of the picture', () => {
  const choose = (id: string) => ({type: 'select-place', id: id as PlaceId}) as const;
  /** `frame` lets the frame come that is waited for. */
  function waiting() {
    const runs: (() => void)[] = [];
    const store = createStore(DEFAULT_VIEW, (run) => {
      runs.push(run);
    });
    return {
      store,
      awaited: () => runs.length,
      frame: () => {
        for (const run of runs.splice(0)) run();
      },
    };
  }

  it('hears of a change after the frame, and the words before it', () => {
    const {store, frame} = waiting();
    const heard: unknown[] = [];
    store.subscribe(({selection}) => heard.push(['picture', selection]), 'picture');
    store.subscribe(({selection}) => heard.push(['words', selection]), 'words');
    store.dispatch(choose('mill'));
    expect(heard).toEqual([['words', {kind: 'place', id: 'mill'}]]);
    frame();
    expect(heard.slice(1)).toEqual([['picture', {kind: 'place', id: 'mill'}]]);
  });

  it('hears of several changes before a frame as of one, from the first view to the last', () => {
    const {store, frame} = waiting();
    const heard: unknown[] = [];
    store.subscribe((view, before) => heard.push([before.selection.kind, view.selection]), 'picture');
    store.dispatch(choose('mill'));
    store.dispatch(choose('bridge'));
    frame();
    expect(heard).toEqual([['none', {kind: 'place', id: 'bridge'}]]);
  });

  it('hears nothing of a change that is taken back before the frame', () => {
    const {store, frame} = waiting();
    let told = 0;
    store.subscribe(() => (told += 1), 'picture');
    store.subscribe(({theme}) => theme === 'dark' && store.dispatch({type: 'navigate', view: DEFAULT_VIEW}), 'words');
    store.dispatch({type: 'set-theme', theme: 'dark'});
    frame();
    expect([store.get(), told]).toEqual([DEFAULT_VIEW, 0]);
  });

  it('hears in the next frame of what one of it has changed in this', () => {
    const {store, frame} = waiting();
    const heard: string[] = [];
    store.subscribe(({selection}) => {
      heard.push(selection.kind);
      if (selection.kind === 'place') store.dispatch({type: 'select-nothing'});
    }, 'picture');
    store.dispatch(choose('mill'));
    frame();
    expect(heard).toEqual(['place']);
    frame();
    expect(heard).toEqual(['place', 'none']);
  });

  it('waits for no frame while nobody is in it, and tells nobody who has left', () => {
    const {store, frame, awaited} = waiting();
    store.dispatch(choose('mill'));
    expect(awaited()).toBe(0);
    const leave = store.subscribe(() => {
      throw new Error('told after the end');
    }, 'picture');
    store.dispatch(choose('bridge'));
    leave();
    frame();
  });
});
