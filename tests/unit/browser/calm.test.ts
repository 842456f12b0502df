import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {watchCalm, type Calm} from '../../../src/browser/calm.ts';

describe('a hand that rests', () => {
  let calm: Calm;
  let came: boolean;
  beforeEach(() => {
    vi.useFakeTimers();
    // Out of sight a page has no frames, and goes by its clock.
    vi.stubGlobal('document', Object.assign(new EventTarget(), {visibilityState: 'hidden'}));
    calm = watchCalm({document, performance} as Window);
    came = false;
  });
  afterEach(() => {
    calm.end();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const wait = (): void => void calm.come().then(() => (came = true));
  const press = (type: string, buttons = 0): boolean =>
    document.dispatchEvent(Object.assign(new Event(type), {buttons}));
  const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  it('is there within a frame where nothing has been pressed', async () => {
    wait();
    await pass(50);
    expect(came).toBe(true);
  });

  it.each(['pointerdown', 'pointerup', 'wheel', 'keydown', 'touchmove'])('waits after %s', async (type) => {
    press(type);
    wait();
    await pass(300);
    expect(came).toBe(false);
    await pass(200);
    expect(came).toBe(true);
  });

  it('goes on waiting while clicks follow one another, or something is dragged', async () => {
    press('pointerdown');
    wait();
    for (let click = 0; click < 10; click++) {
      await pass(200);
      press(click % 2 === 0 ? 'pointerdown' : 'pointermove', 1);
    }
    expect(came).toBe(false);
    await pass(500);
    expect(came).toBe(true);
  });

  it('is not put off by a pointer that passes over the page', async () => {
    wait();
    for (let move = 0; move < 5; move++) {
      press('pointermove');
      await pass(20);
    }
    expect(came).toBe(true);
  });
});
