import type {Map as MapLibreMap} from 'maplibre-gl';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {spareRedraw} from '../../../src/map/painter/gl/spare-redraw.ts';

const PAUSE_MS = 250;

/** A map that asks for a picture within the release of a button, as MapLibre does. */
function pressableMap() {
  const listeners: {readonly type: string; readonly run: (event: {readonly buttons: number}) => void}[] = [];
  const draw = vi.fn();
  const map = {
    getContainer: () => ({
      addEventListener: (type: string, run: (event: {readonly buttons: number}) => void) => {
        listeners.push({type, run});
      },
    }),
    triggerRepaint: draw,
    isMoving: () => false,
    once: () => map,
  };
  spareRedraw(map as unknown as MapLibreMap, PAUSE_MS);
  const send = (type: string, buttons = 0): void => {
    for (const listener of listeners) if (listener.type === type) listener.run({buttons});
  };
  const click = (): void => {
    send('mousedown', 1);
    const [before, after] = listeners.filter(({type}) => type === 'mouseup');
    before?.run({buttons: 0});
    map.triggerRepaint();
    after?.run({buttons: 0});
  };
  return {draw, send, click, map};
}

describe('the picture that MapLibre draws after a click', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits for the pause', () => {
    const {draw, click} = pressableMap();
    click();
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(PAUSE_MS);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('waits on when the button is pressed again', () => {
    const {draw, click, send} = pressableMap();
    click();
    vi.advanceTimersByTime(PAUSE_MS - 10);
    send('mousedown', 1);
    vi.advanceTimersByTime(PAUSE_MS - 10);
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('comes at once when the map is dragged or turned by the wheel, and only once', () => {
    const {draw, click, send} = pressableMap();
    click();
    send('mousemove', 1);
    expect(draw).toHaveBeenCalledTimes(1);
    click();
    send('wheel');
    expect(draw).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('does not wait for anything else', () => {
    const {draw, map} = pressableMap();
    map.triggerRepaint();
    expect(draw).toHaveBeenCalledTimes(1);
  });
});
