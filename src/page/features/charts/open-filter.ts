import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Filter} from '../../../domain/view.ts';
import {isFiltered, visiblePassages} from '../../../state/select.ts';

/**
 * What a chart counts: the passages under the filter, save for what the chart itself sets. A chart that answered to its own choice
 * would show one row and nothing to compare it with; it marks that row instead.
 */
export function passagesApartFrom(index: Index, filter: Filter, own: keyof Filter): readonly Passage[] {
  return visiblePassages(index, {...filter, [own]: new Set()});
}

/** Whether anything but the chart's own field filters: the chart then shows less than the article. */
export function isFilteredApartFrom(filter: Filter, own: keyof Filter): boolean {
  return isFiltered({...filter, [own]: new Set()});
}

/** A row that the filter passes over steps back. */
export function isPassedOver<Value>(wanted: ReadonlySet<Value>, value: Value): boolean {
  return wanted.size > 0 && !wanted.has(value);
}
