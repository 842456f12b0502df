import {describe, expect, it} from 'vitest';
import type {Passage} from '../../../src/domain/passage.ts';
import type {Filter} from '../../../src/domain/view.ts';
import {NO_FILTER} from '../../../src/state/default-view.ts';
import {
  countsPerPlace,
  groupByKind,
  isFiltered,
  litPlaces,
  selectedPassages,
  visiblePassages,
} from '../../../src/state/select.ts';
import {passageId, placeId, smallIndex, speakerId} from './small-index.ts';

const luzhou = {kind: 'place', id: placeId('luzhou')} as const;
const idsOf = (passages: readonly Passage[]) => passages.map(({id}) => id);
const visible = (filter: Partial<Filter>) => idsOf(visiblePassages(smallIndex, {...NO_FILTER, ...filter}));

describe('visiblePassages', () => {
  it('leaves every passage where nothing is filtered', () => {
    expect(visible({})).toEqual(['p1', 'p2', 'p3', 'p4']);
  });

  it('takes values of one field as alternatives', () => {
    expect(visible({kinds: new Set(['target', 'fact'])})).toEqual(['p2', 'p4']);
  });

  it('takes fields together', () => {
    expect(visible({kinds: new Set(['plan']), themes: new Set(['transport'])})).toEqual(['p1']);
  });

  it('finds any of the themes of a passage', () => {
    expect(visible({themes: new Set(['transport'])})).toEqual(['p1', 'p2']);
  });

  it('leaves out what has no speaker where a speaker is wanted', () => {
    expect(visible({speakers: new Set([speakerId('li')])})).toEqual(['p2']);
  });

  it('leaves out residents where an organisation is wanted', () => {
    expect(visible({organisations: new Set(['transport-bureau'])})).toEqual(['p1']);
  });

  it('keeps what speaks of at least one place of the status', () => {
    expect(visible({statuses: new Set(['planned'])})).toEqual(['p1']);
  });
});

describe('selectedPassages', () => {
  it('gives the passages of a place in text order', () => {
    expect(idsOf(selectedPassages(smallIndex, {selection: luzhou, filter: NO_FILTER}))).toEqual(['p1', 'p2', 'p3']);
  });

  it('applies the filter to a place', () => {
    const filter = {...NO_FILTER, themes: new Set(['ecology'] as const)};
    expect(idsOf(selectedPassages(smallIndex, {selection: luzhou, filter}))).toEqual(['p3']);
  });

  it('shows a chosen passage even where the filter would hide it', () => {
    const filter = {...NO_FILTER, kinds: new Set(['fact'] as const)};
    expect(idsOf(selectedPassages(smallIndex, {selection: {kind: 'passage', id: passageId('p1')}, filter}))).toEqual([
      'p1',
    ]);
  });

  it('is empty where nothing is selected, and for a place without a passage', () => {
    expect(selectedPassages(smallIndex, {selection: {kind: 'none'}, filter: NO_FILTER})).toEqual([]);
    expect(selectedPassages(smallIndex, {selection: {kind: 'place', id: placeId('quiet')}, filter: NO_FILTER})).toEqual(
      [],
    );
  });
});

describe('groupByKind', () => {
  it('counts by kind in the order of the kinds and names no empty kind', () => {
    const groups = groupByKind(smallIndex.bundle.passages);
    expect(groups.map(({kind, count, passages}) => [kind, count, idsOf(passages)])).toEqual([
      ['target', 1, ['p2']],
      ['plan', 2, ['p1', 'p3']],
      ['fact', 1, ['p4']],
    ]);
  });
});

describe('litPlaces', () => {
  it('lights every place of a passage', () => {
    expect([...litPlaces(smallIndex, {kind: 'passage', id: passageId('p1')})]).toEqual(['luzhou', 'g208']);
  });

  it('lights the chosen place alone', () => {
    expect([...litPlaces(smallIndex, luzhou)]).toEqual(['luzhou']);
  });

  it('lights nothing where nothing is selected', () => {
    expect(litPlaces(smallIndex, {kind: 'none'}).size).toBe(0);
  });
});

describe('countsPerPlace', () => {
  it('counts each place, those without a passage too', () => {
    expect(Object.fromEntries(countsPerPlace(smallIndex, NO_FILTER))).toEqual({luzhou: 3, g208: 1, lake: 1, quiet: 0});
  });

  it('counts what the filter leaves', () => {
    const filter = {...NO_FILTER, themes: new Set(['ecology'] as const)};
    expect(Object.fromEntries(countsPerPlace(smallIndex, filter))).toEqual({luzhou: 1, g208: 0, lake: 1, quiet: 0});
  });
});

describe('isFiltered', () => {
  it('tells whether any field is set', () => {
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({...NO_FILTER, statuses: new Set(['planned'])})).toBe(true);
  });
});
