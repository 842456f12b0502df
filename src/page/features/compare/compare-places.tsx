import type {PlaceId} from '../../../domain/id.ts';
import {placesIn} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import {selectedPassages} from '../../../state/select.ts';
import {CompareView} from './compare-view.tsx';
import './compare.css';
import {PlacePicker} from './place-picker.tsx';
import '../../../browser/dialog.css';
import type {App} from '../../app.ts';
import {openDialog} from '../../../browser/open-dialog.ts';
import {render} from '../../../browser/render.ts';

/** Each comparison has elements of its own, as each choice has in the panel. */
let comparisons = 0;

/** Draws the comparison in the panel's place, and takes its wide column away when it has ended. */
export function showCompared({document, store, words, index, element}: App, arrived: boolean): void {
  const {selection, filter, locale} = store.get();
  const other = selection.kind === 'place' ? selection.with : undefined;
  document.querySelector('.layout')?.toggleAttribute('data-compare', other !== undefined);
  const places = selection.kind === 'place' && other ? placesIn(index(), [selection.id, other]) : [];
  const [first, second] = places;
  if (!first || !second) return;
  const said = (id: PlaceId): readonly Passage[] => selectedPassages(index(), {selection: {kind: 'place', id}, filter});
  render(
    <CompareView
      key={++comparisons}
      index={index()}
      places={[first, second]}
      passages={[said(first.id), said(second.id)]}
      locale={locale}
      words={words()}
    />,
    element('panel'),
  );
  if (!arrived) return;
  element('panel').closest('.column')?.scrollTo({top: 0});
  document.getElementById('panel-title')?.focus({preventScroll: true});
}

/** Asks with which place `id` is to be compared. */
export function pickOther({document, store, index}: App, id: PlaceId): void {
  const place = index().place.get(id);
  if (!place) return;
  const {element, close} = openDialog(document, {
    name: 'help-dialog',
    titleId: 'compare-title',
    onClose: () => render(null, element),
  });
  element.addEventListener('click', (event) => {
    const other = (event.target as Element).closest<HTMLElement>('[data-with]')?.dataset['with'];
    if (!other || (event as MouseEvent).metaKey || (event as MouseEvent).ctrlKey) return;
    event.preventDefault();
    close();
    store.dispatch({type: 'compare', id, with: other as PlaceId});
  });
  render(<PlacePicker index={index()} place={place} locale={store.get().locale} />, element);
}
