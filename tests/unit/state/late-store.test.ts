import {expect, it} from 'vitest';
import type {PlaceId} from '../../../src/domain/id.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {lateStore} from '../../../src/state/late-store.ts';
import {createStore} from '../../../src/state/store.ts';

const choose = (id: string) => ({type: 'select-place', id: id as PlaceId}) as const;

function late() {
  const waiting: (() => void)[] = [];
  const store = createStore(DEFAULT_VIEW);
  return {
    store: lateStore(store, (run) => {
      waiting.push(run);
    }),
    frame: () => {
      for (const run of waiting.splice(0)) run();
    },
  };
}

it('tells of a change after the frame, never before it', () => {
  const {store, frame} = late();
  const heard: unknown[] = [];
  store.subscribe(({selection}) => {
    heard.push(selection);
  });
  store.dispatch(choose('binhu'));
  expect(heard).toEqual([]);
  frame();
  expect(heard).toEqual([{kind: 'place', id: 'binhu'}]);
});

it('tells of several changes before a frame as of one, from the first view to the last', () => {
  const {store, frame} = late();
  const heard: unknown[] = [];
  store.subscribe((view, before) => {
    heard.push([before.selection.kind, view.selection]);
  });
  store.dispatch(choose('binhu'));
  store.dispatch(choose('tunliu'));
  frame();
  expect(heard).toEqual([['none', {kind: 'place', id: 'tunliu'}]]);
});

it('tells in the next frame of what a listener has changed in this one', () => {
  const {store, frame} = late();
  const heard: string[] = [];
  store.subscribe(({selection}) => {
    heard.push(selection.kind);
    if (selection.kind === 'place') store.dispatch({type: 'select-nothing'});
  });
  store.dispatch(choose('binhu'));
  frame();
  expect(heard).toEqual(['place']);
  frame();
  expect(heard).toEqual(['place', 'none']);
});

it('ends with what subscribe gave', () => {
  const {store, frame} = late();
  const stop = store.subscribe(() => {
    throw new Error('told after the end');
  });
  store.dispatch(choose('binhu'));
  stop();
  frame();
});
