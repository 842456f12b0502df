import {anything, assert, property} from 'fast-check';
import {describe, expect, it} from 'vitest';
import {boundedHeight, readGoto} from '../../../src/frame/protocol.ts';

describe('the protocol between frame and page', () => {
  it.each([
    [NaN, null],
    [Infinity, null],
    [-5, null],
    [0, null],
    [10, 200],
    [612.2, 613],
    [1e9, 4000],
  ])('posts for a content of %s px the height %s', (height, posted) => {
    expect(boundedHeight(height)).toBe(posted);
  });

  it('reads the id of a goto message, and an empty one for the whole map', () => {
    expect(readGoto({type: 'changzhi-map:goto', v: 1, id: 'binhu'})).toBe('binhu');
    expect(readGoto({type: 'changzhi-map:goto', v: 1, id: ''})).toBe('');
  });

  it.each([
    null,
    'changzhi-map:goto',
    {type: 'changzhi-map:goto', v: 2, id: 'binhu'},
    {type: 'changzhi-map:goto', v: 1, id: ['binhu']},
    {type: 'changzhi-map:goto', v: 1, id: 'x'.repeat(81)},
    {type: 'goto', v: 1, id: 'binhu'},
  ])('reads nothing from %j', (data) => {
    expect(readGoto(data)).toBeNull();
  });

  it('reads nothing from anything else', () => {
    assert(
      property(anything(), (data) => {
        expect(readGoto(data)).toBeNull();
      }),
    );
  });
});
