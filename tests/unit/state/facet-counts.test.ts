import {describe, expect, it} from 'vitest';
import type {Theme} from '../../../src/domain/passage.ts';
import {NO_FILTER} from '../../../src/state/default-view.ts';
import {facetCounts} from '../../../src/state/facet-counts.ts';
import {FACETS, valuesOf} from '../../../src/state/facets.ts';
import {silentPlaces, visiblePassages} from '../../../src/state/select.ts';
import {indexBundle} from '../../../src/domain/bundle.ts';
import {bundle} from '../content/changzhi.ts';

const index = indexBundle(bundle);
const transport = {...NO_FILTER, themes: new Set<Theme>(['transport'])};

describe('facetCounts', () => {
  it('promise what choosing the value shows, whatever else is chosen', () => {
    for (const filter of [NO_FILTER, transport]) {
      for (const facet of FACETS) {
        for (const [value, count] of facetCounts(index, filter, facet)) {
          expect(visiblePassages(index, {...filter, [facet]: new Set([value])})).toHaveLength(count);
        }
      }
    }
  });

  it('do not count the facet’s own choice: its values are alternatives', () => {
    expect(facetCounts(index, transport, 'themes')).toEqual(facetCounts(index, NO_FILTER, 'themes'));
    expect(facetCounts(index, transport, 'speakers').size).toBeLessThan(facetCounts(index, NO_FILTER, 'speakers').size);
  });

  it('have a passage once for each of its values', () => {
    const passage = bundle.passages.find(({themes}) => themes.length > 1);
    expect(passage && valuesOf(index, passage, 'themes')).toEqual(passage?.themes);
  });
});

describe('silentPlaces', () => {
  it('are none without a filter', () => {
    expect(silentPlaces(index, NO_FILTER).size).toBe(0);
  });

  it('are exactly the places of which no passage is left', () => {
    const spoken = new Set(visiblePassages(index, transport).flatMap(({places}) => places));
    expect([...silentPlaces(index, transport)].filter((place) => spoken.has(place))).toEqual([]);
    expect(silentPlaces(index, transport).size + spoken.size).toBe(bundle.places.length);
  });
});
