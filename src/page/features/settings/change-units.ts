import {wordMeasuresIn} from './measures.ts';
import type {App} from '../../app.ts';

/** Words all measures anew, in the language of the view. A filter of the same content has the panel drawn again, and the map its scale. */
export function changeUnits({preferences, store}: App): void {
  const view = store.get();
  wordMeasuresIn(preferences.get().units, view.locale);
  store.dispatch({type: 'navigate', view: {...view, filter: {...view.filter}}});
}
