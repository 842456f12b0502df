import {describe, expect, it} from 'vitest';
import {statedErrorM, twoDigitsUp} from '../../../geo/derive/stated-error.ts';

describe('the error that the map states', () => {
  it('is wider than the 90 % radius of the table, and more so where that is a guess', () => {
    expect(statedErrorM(200)).toBe(240);
    expect(statedErrorM(1500, 1.25)).toBe(2300);
    expect(statedErrorM(3000, 1.25)).toBe(4500);
  });

  it('is rounded up, never down', () => {
    expect([211, 570, 1800].map(twoDigitsUp)).toEqual([220, 570, 1800]);
    for (const radius of [37, 80, 211, 569, 970, 1800, 4000])
      expect(statedErrorM(radius)).toBeGreaterThanOrEqual(radius * 1.2 - 1e-6);
  });
});
