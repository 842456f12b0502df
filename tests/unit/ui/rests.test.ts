import {assert, integer, property} from 'fast-check';
import {describe, expect, it} from 'vitest';
import {restAfter, restBeside, restHeight, RESTS} from '../../../src/page/features/sheet/rests.ts';

const PHONE = {layout: 792, bar: 52};

describe('the rests of the sheet', () => {
  it('leave the map 45 % of the window in the middle, whatever the window', () => {
    assert(
      property(integer({min: 240, max: 1400}), (layout) => {
        expect(layout - restHeight('middle', {layout, bar: 52})).toBeCloseTo(0.45 * (layout + 52), 6);
      }),
    );
  });

  it('rise one above the other on every phone', () => {
    assert(
      property(integer({min: 320, max: 1400}), (layout) => {
        const heights = RESTS.map((rest) => restHeight(rest, {layout, bar: 52}));
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
      }),
    );
  });

  it('catch a sheet that is let go at the nearest, and one that is thrown at the next', () => {
    expect(restAfter(restHeight('middle', PHONE) + 20, 0, PHONE)).toBe('middle');
    expect(restAfter(restHeight('middle', PHONE) + 20, 1.5, PHONE)).toBe('high');
    expect(restAfter(restHeight('middle', PHONE) - 20, -1.5, PHONE)).toBe('low');
  });

  it('end at the lowest and the highest', () => {
    expect(restBeside('low', 1)).toBe('middle');
    expect(restBeside('high', 1)).toBe('high');
    expect(restBeside('low', -1)).toBe('low');
  });
});
