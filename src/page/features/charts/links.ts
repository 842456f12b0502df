import type {PlaceId} from '../../../domain/id.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {ViewState} from '../../../domain/view.ts';
import {formatView} from '../../../state/url.ts';
import {chooseCell, isChosen, type Cell} from './choose-cell.ts';

/** A mark as a link of its own: it can be opened, copied and reached by keyboard; the page answers to its data attributes. */
export function placeLink(view: ViewState, place: PlaceId) {
  return {
    href: addressOf({...view, selection: {kind: 'place', id: place}, camera: 'fit'}),
    'data-place': place,
    'aria-current': isSelected(view, place) ? ('true' as const) : undefined,
  };
}

export function passageLink(view: ViewState, {id}: Pick<Passage, 'id'>) {
  return {
    href: addressOf({...view, selection: {kind: 'passage', id}, camera: 'fit'}),
    'data-passage': id,
    'aria-current': isSelected(view, id) ? ('true' as const) : undefined,
  };
}

export function cellLink(view: ViewState, cell: Cell) {
  return {
    href: addressOf(chooseCell(view, cell)),
    'data-cell': '',
    'data-cell-theme': cell.theme,
    'data-cell-speaker': cell.speaker,
    'data-place': cell.place,
    'aria-current': isChosen(view, cell) ? ('true' as const) : undefined,
  };
}

function isSelected({selection}: ViewState, id: string): boolean {
  return selection.kind !== 'none' && selection.id === id;
}

/** Never empty: an empty address would keep the query that stands. */
function addressOf(view: ViewState): string {
  return formatView(view) || '?';
}
