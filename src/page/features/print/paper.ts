import type {Index} from '../../../domain/bundle.ts';
import {localDay} from '../../../domain/local-day.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';
import type {ViewState} from '../../../domain/view.ts';
import {drawPicture} from '../../../export/pictures/draw-picture.ts';
import type {Subject} from '../../../export/pictures/subject.ts';
import type {App} from '../../app.ts';
import {PRINT_MESSAGES} from './messages.ts';

/** In pixels of 1/96 inch: a page of A4 within its margins, with a line beneath. */
const PAGE = {width: 700, height: 960};

/** The last page: the map of what is read, whole, with legend, scale, north and sources, and where it was printed from. */
export function paperFor({document, window, store, index}: App, features: MapFeatures): HTMLElement {
  const view = store.get();
  const date = localDay();
  const paper = document.createElement('section');
  paper.className = 'paper';
  const map = document.createElement('div');
  // In a tree of its own: the picture has ids that the page has too.
  const picture = drawPicture({
    index: index(),
    features,
    subject: subjectOf(view, index()),
    locale: view.locale,
    date,
    hidden: view.hidden,
    size: PAGE,
    flavour: 'print',
    quoted: false,
  });
  map.attachShadow({mode: 'open'}).innerHTML = trustedMarkup(picture.replace(/^<\?xml[^>]*>\s*/, ''));
  const from = document.createElement('p');
  from.textContent = PRINT_MESSAGES[view.locale].from(window.location.href, date.toISOString().slice(0, 10));
  paper.append(map, from);
  return paper;
}

/** Of what is chosen; the whole map where that is of a collection, whose shapes the page does not have. */
function subjectOf({selection}: ViewState, {bundle}: Index): Subject {
  if (selection.kind === 'place' && bundle.places.some(({id}) => id === selection.id))
    return {kind: 'place', id: selection.id};
  if (selection.kind === 'passage' && bundle.passages.some(({id}) => id === selection.id))
    return {kind: 'passage', id: selection.id};
  return {kind: 'whole'};
}
