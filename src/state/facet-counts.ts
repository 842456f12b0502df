import type {Index} from '../domain/bundle.ts';
import type {Filter} from '../domain/view.ts';
import {valuesOf, type Facet} from './facets.ts';
import {visiblePassages} from './select.ts';

/**
 * How many passages each value of a facet would show, given what the other facets ask: within a facet values are
 * alternatives, so its own choice does not count. Values that none has are absent.
 */
export function facetCounts(index: Index, filter: Filter, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const passage of visiblePassages(index, {...filter, [facet]: new Set()})) {
    for (const value of valuesOf(index, passage, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
