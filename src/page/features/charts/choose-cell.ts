import type {PlaceId, SpeakerId} from '../../../domain/id.ts';
import type {Theme} from '../../../domain/passage.ts';
import type {Filter, Selection, ViewState} from '../../../domain/view.ts';

/** What a mark of a chart stands for: a row of the filter, a place, or where both meet. */
export interface Cell {
  readonly theme?: Theme;
  readonly speaker?: SpeakerId;
  readonly place?: PlaceId;
}

/** The view after a cell is chosen: its row alone is left by the filter, its place is selected. Chosen again, it lets both go. */
export function chooseCell(view: ViewState, cell: Cell): ViewState {
  if (isChosen(view, cell))
    return {
      ...view,
      filter: rowFilter(view.filter, cell, false),
      selection: cell.place ? {kind: 'none'} : view.selection,
      camera: 'fit',
    };
  const selection: Selection = cell.place ? {kind: 'place', id: cell.place} : view.selection;
  return {...view, filter: rowFilter(view.filter, cell, true), selection, camera: cell.place ? 'fit' : view.camera};
}

export function isChosen(
  {filter, selection}: Pick<ViewState, 'filter' | 'selection'>,
  {theme, speaker, place}: Cell,
): boolean {
  const row = isOnly(filter.themes, theme) && isOnly(filter.speakers, speaker);
  return row && (place === undefined || (selection.kind === 'place' && selection.id === place));
}

function isOnly<Value>(wanted: ReadonlySet<Value>, value: Value | undefined): boolean {
  return value === undefined || (wanted.size === 1 && wanted.has(value));
}

function rowFilter(filter: Filter, {theme, speaker}: Cell, chosen: boolean): Filter {
  return {
    ...filter,
    ...(theme === undefined ? {} : {themes: new Set(chosen ? [theme] : [])}),
    ...(speaker === undefined ? {} : {speakers: new Set(chosen ? [speaker] : [])}),
  };
}
