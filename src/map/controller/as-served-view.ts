import type {ViewState} from '../../domain/view.ts';
import {DEFAULT_VIEW} from '../../state/default-view.ts';
import {formatView} from '../../state/url.ts';

/** Whether the poster shows this view as it is. */
export function isAsServed(view: ViewState): boolean {
  return view.mode.kind !== 'present' && formatView({...view, mode: DEFAULT_VIEW.mode}) === formatView(DEFAULT_VIEW);
}
