import {describe, expect, it} from 'vitest';
import type {ResultKind} from '../../../src/search/search-data.ts';
import type {ResultGroup} from '../../../src/search/search.ts';
import {joinLater, resultsIn, type Found} from '../../../src/page/features/search/found.ts';

function group(kind: ResultKind, ...ids: readonly string[]): ResultGroup {
  return {kind, total: ids.length, results: ids.map((id) => ({kind, id, score: 1, words: id, marks: []}))};
}

describe('what the search finds later', () => {
  const own = [group('place', 'a', 'b'), group('passage', 'c')];
  const idsAfter = (found: Found): readonly string[] => resultsIn(found).map(({id}) => id);

  it('stands below the places of the article where it is places, else below all', () => {
    expect(idsAfter(joinLater({groups: own, active: 0}, group('collection-place', 'x')))).toEqual(['a', 'b', 'x', 'c']);
    expect(idsAfter(joinLater({groups: own, active: 0}, group('article', 'x')))).toEqual(['a', 'b', 'c', 'x']);
    expect(idsAfter(joinLater({groups: own.slice(1), active: 0}, group('collection-place', 'x')))).toEqual(['x', 'c']);
  });

  it('leaves the reader at the option where they are, and at the first one where they have not moved', () => {
    for (const active of [1, 2]) {
      const found = {groups: own, active};
      const joined = joinLater(found, group('collection-place', 'x', 'y'));
      expect(resultsIn(joined)[joined.active]).toBe(resultsIn(found)[active]);
    }
    expect(joinLater({groups: own.slice(1), active: 0}, group('collection-place', 'x')).active).toBe(0);
  });

  it('takes the place of what came before of its kind', () => {
    const once = joinLater({groups: own, active: 0}, group('article', 'x'));
    expect(idsAfter(joinLater(once, group('article', 'y')))).toEqual(['a', 'b', 'c', 'y']);
  });
});
