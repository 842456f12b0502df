import {describe, expect, it} from 'vitest';
import {editDistance, slipsFrom} from '../../../src/search/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['tunliu', 'tunliu', 0],
    ['tunliu', 'tunlu', 1],
    ['tunlu', 'tunliu', 1],
    ['binhu', 'banhu', 1],
    ['chagnzhi', 'changzhi', 1],
    ['binhu', 'luzhou', 3],
  ])('from %s to %s is %i, and no more than the limit and one', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});

describe('slipsFrom', () => {
  it('forgives none in three letters, one in four, two in eight', () => {
    expect([
      slipsFrom('czs')('czx'),
      slipsFrom('road')('raod'),
      slipsFrom('road')('rod s'),
      slipsFrom('changzhi')('chagnzih'),
    ]).toEqual([null, 1, null, 2]);
  });
});
