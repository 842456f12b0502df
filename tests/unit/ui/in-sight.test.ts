import {describe, expect, it} from 'vitest';
import {groupByKind} from '../../../src/state/select.ts';
import {inSight} from '../../../src/page/features/panel/in-sight.ts';
import {smallIndex} from '../state/small-index.ts';

const [passage] = smallIndex.bundle.passages;
if (!passage) throw new Error('there are no passages');
const list = (kinds: readonly ('target' | 'fact')[], length = 30) =>
  groupByKind(kinds.map((kind) => ({...passage, kind, start: 0, end: length})));
const counts = ({seen}: ReturnType<typeof inSight>): readonly number[] => seen.map(({passages}) => passages.length);

describe('inSight', () => {
  it('leaves out what is certainly below the window, and the kinds of which nothing is left', () => {
    const long = list([...Array.from({length: 6}, () => 'target' as const), 'fact', 'fact']);
    expect(counts(inSight(long, 500))).toEqual([4]);
    expect(inSight(long, 500).whole).toBe(false);
    expect(counts(inSight(long, 700))).toEqual([6, 1]);
    expect(counts(inSight(long, Infinity))).toEqual([6, 2]);
    expect(inSight(long, Infinity).whole).toBe(true);
  });

  it('leaves the count of a kind as it is', () => {
    expect(inSight(list(['target', 'target', 'target', 'target', 'target']), 400).seen.map(({count}) => count)).toEqual(
      [5],
    );
  });

  it('gives fewer of long quotations than of short ones', () => {
    const many = Array.from({length: 9}, () => 'target' as const);
    expect(counts(inSight(list(many, 200), 700))).toEqual([3]);
    expect(counts(inSight(list(many, 10), 700))).toEqual([7]);
  });

  it('shows what follows a short list, and an empty one', () => {
    expect(inSight(list(['fact']), 700).whole).toBe(true);
    expect(inSight([], 700)).toEqual({seen: [], whole: true});
  });
});
