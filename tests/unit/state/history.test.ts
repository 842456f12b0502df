import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {syncUrl, type HistoryWindow} from '../../../src/state/history.ts';
import {knownIds} from '../../../src/state/known-ids.ts';
import {createStore} from '../../../src/state/store.ts';
import {formatView, parseView} from '../../../src/state/url.ts';
import {placeId, smallIndex} from './small-index.ts';

const codec = {
  format: (view: typeof DEFAULT_VIEW) => formatView(view),
  parse: (search: string) => parseView(search, knownIds(smallIndex)).view,
};
const luzhou = {type: 'select-place', id: placeId('luzhou')} as const;
const lake = {type: 'select-place', id: placeId('lake')} as const;
const move = (zoom: number) => ({type: 'move-camera', camera: {center: [113, 36], zoom}}) as const;

/** A window's history as a list of addresses, with a way back. */
function fakeWindow(first = '/map/') {
  const listeners = new Map<string, () => void>();
  const entries = [first];
  let at = 0;
  const address = () => new URL(entries[at] ?? '', 'http://example.test');
  const window: HistoryWindow = {
    location: {
      get pathname() {
        return address().pathname;
      },
      get search() {
        return address().search;
      },
      get hash() {
        return address().hash;
      },
    },
    history: {
      pushState: (_state, _title, url) => void entries.splice((at += 1), Infinity, String(url)),
      replaceState: (_state, _title, url) => void entries.splice(at, 1, String(url)),
    },
    addEventListener: (type, listener) => void listeners.set(type, listener),
    removeEventListener: (type) => void listeners.delete(type),
    setTimeout: (run, delayMs) => Number(setTimeout(run, delayMs)),
    clearTimeout: (timer) => clearTimeout(timer),
  };
  const go = (steps: number) => {
    at += steps;
    listeners.get('popstate')?.();
  };
  return {window, entries, listeners, go};
}

function synced(first?: string) {
  const fake = fakeWindow(first);
  const store = createStore(DEFAULT_VIEW, () => {});
  return {...fake, store, stop: syncUrl(store, fake.window, codec)};
}

describe('syncUrl', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('adds an entry for a choice', () => {
    const {store, entries} = synced();
    store.dispatch(luzhou);
    expect(entries).toEqual(['/map/', '/map/?place=luzhou']);
  });

  it('changes the latest entry when the camera moves, once for many moves', () => {
    const {store, entries, window} = synced();
    const replace = vi.spyOn(window.history, 'replaceState');
    for (const zoom of [8, 9, 10]) store.dispatch(move(zoom));
    vi.runAllTimers();
    expect(entries).toEqual(['/map/?at=10.00/36.00000/113.00000']);
    expect(replace).toHaveBeenCalledTimes(1);
  });

  it('leaves the camera in the entry before when a choice follows at once', () => {
    const {store, entries} = synced();
    store.dispatch(move(8));
    store.dispatch(luzhou);
    vi.runAllTimers();
    expect(entries).toEqual(['/map/?at=8.00/36.00000/113.00000', '/map/?place=luzhou']);
  });

  it('restores the view on the way back and forward without adding entries', () => {
    const {store, entries, go} = synced();
    store.dispatch(luzhou);
    store.dispatch(lake);
    go(-1);
    expect(store.get().selection).toEqual({kind: 'place', id: 'luzhou'});
    go(1);
    expect(store.get().selection).toEqual({kind: 'place', id: 'lake'});
    expect(entries).toHaveLength(3);
  });

  it('drops a pending move of the camera on the way back', () => {
    const {store, entries, go} = synced();
    store.dispatch(luzhou);
    store.dispatch(move(8));
    go(-1);
    vi.runAllTimers();
    expect(entries[0]).toBe('/map/');
    expect(store.get()).toEqual(DEFAULT_VIEW);
  });

  it('keeps the parameters of others, and the paragraph while only the camera moves', () => {
    const {store, entries} = synced('/map/?from=timeline#p12');
    store.dispatch(move(8));
    vi.runAllTimers();
    expect(entries).toEqual(['/map/?at=8.00/36.00000/113.00000&from=timeline#p12']);
    store.dispatch(luzhou);
    expect(entries[1]).toBe('/map/?place=luzhou&from=timeline');
  });

  it('goes on where the browser refuses to write addresses', () => {
    const {store, window} = synced();
    const refuse = () => {
      throw new DOMException('opaque origin', 'SecurityError');
    };
    Object.assign(window.history, {pushState: refuse, replaceState: refuse});
    store.dispatch(luzhou);
    store.dispatch(move(8));
    vi.runAllTimers();
    expect(store.get().camera).toEqual({center: [113, 36], zoom: 8});
  });

  it('writes the last move before the page goes', () => {
    const {store, entries, listeners} = synced();
    store.dispatch(move(8));
    listeners.get('pagehide')?.();
    expect(entries).toEqual(['/map/?at=8.00/36.00000/113.00000']);
  });

  it('leaves nothing behind when it ends', () => {
    const {store, entries, listeners, stop} = synced();
    stop();
    store.dispatch(luzhou);
    vi.runAllTimers();
    expect(entries).toEqual(['/map/']);
    expect(listeners.size).toBe(0);
  });
});
