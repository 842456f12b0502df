import {DIRECTIONS, nearest} from '../../../map/lettering/roving-labels.ts';

/** Each `data-roving` of `region` is one stop of the Tab key; the arrow keys go from mark to mark, always to the nearest in their direction. */
export function roveMarks(region: HTMLElement): {readonly settle: () => void; readonly dispose: () => void} {
  const marksOf = (chart: Element): readonly SVGElement[] => [...chart.querySelectorAll<SVGElement>('a')];
  const enter = (chart: Element, chosen: SVGElement | undefined): void => {
    for (const mark of marksOf(chart)) mark.setAttribute('tabindex', mark === chosen ? '0' : '-1');
  };
  const onKey = (event: KeyboardEvent): void => {
    const from = (event.target as Element).closest<SVGElement>('[data-roving] a');
    const chart = from?.closest('[data-roving]');
    const direction = DIRECTIONS[event.key];
    if (!from || !chart || !direction) return;
    event.preventDefault();
    const next = nearest(from, marksOf(chart), direction);
    next?.focus();
  };
  const onFocus = ({target}: Event): void => {
    const mark = (target as Element).closest<SVGElement>('[data-roving] a');
    const chart = mark?.closest('[data-roving]');
    if (mark && chart) enter(chart, mark);
  };
  region.addEventListener('keydown', onKey);
  region.addEventListener('focusin', onFocus);
  return {
    /** After a drawing: a chart whose stop has gone begins again at its first mark. Wide tables scroll by keyboard. */
    settle() {
      for (const chart of region.querySelectorAll('[data-roving]')) {
        const marks = marksOf(chart);
        if (!marks.some((mark) => mark.getAttribute('tabindex') === '0')) enter(chart, marks[0]);
      }
      for (const table of region.querySelectorAll<HTMLElement>('.chart-table')) table.tabIndex = 0;
    },
    dispose() {
      region.removeEventListener('keydown', onKey);
      region.removeEventListener('focusin', onFocus);
    },
  };
}
