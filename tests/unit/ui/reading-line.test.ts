import {describe, expect, it} from 'vitest';
import {besideInText, blockAt, readingLine} from '../../../src/page/features/follow/reading-line.ts';

const BOXES = [
  {id: 'p1', top: 0, bottom: 90},
  {id: 'p2', top: 110, bottom: 300},
  {id: 'p3', top: 320, bottom: 400},
];

describe('the reading line', () => {
  it('lies high at the beginning of the text and low at its end', () => {
    expect(readingLine(100, 500, 0)).toBe(160);
    expect(readingLine(100, 500, 1)).toBe(440);
    expect(readingLine(100, 500, 7)).toBe(440);
  });

  it('meets the block on it, or the one above where it falls between two', () => {
    expect(blockAt(BOXES, 150)).toBe('p2');
    expect(blockAt(BOXES, 100)).toBe('p1');
    expect(blockAt(BOXES, -5)).toBeNull();
  });
});

describe('the walk through the text', () => {
  const PLACES = ['a', 'a', 'b', 'b', 'a'];

  it('goes to the next mention of another place', () => {
    expect(besideInText(PLACES, 0, 1)).toBe(2);
    expect(besideInText(PLACES, 3, 1)).toBe(4);
    expect(besideInText(PLACES, 4, -1)).toBe(3);
  });

  it('ends at the first and the last', () => {
    expect(besideInText(PLACES, 4, 1)).toBeNull();
    expect(besideInText(PLACES, 1, -1)).toBeNull();
  });
});
