import {wordMeasuresIn} from '../../ui/settings/measures.ts';
import type {App} from '../app.ts';

/** Words all measures anew. A filter of the same content has the panel drawn again, and the map its scale. */
export function changeUnits({preferences, store}: App): void {
  wordMeasuresIn(preferences.get().units);
  const view = store.get();
  store.dispatch({type: 'navigate', view: {...view, filter: {...view.filter}}});
}
