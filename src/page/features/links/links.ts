import type {PassageId, PlaceId} from '../../../domain/id.ts';
import type {Locale} from '../../../domain/text.ts';
import type {LayerId, ThemeName} from '../../../domain/view.ts';
import {NOTHING_PRESENTED} from '../../../state/default-view.ts';
import type {EarlyApp, EarlyPart} from '../../app.ts';
import {isPlainClick} from '../../../browser/plain-click.ts';

type Data = DOMStringMap;
type Answer = (value: string, app: EarlyApp, data: Data, element: HTMLElement) => void;

/**
 * What a link or button does, by the data attribute that says it. The first that an element has counts, so that
 * `data-paragraph` beside `data-passage` means the paragraph.
 */
const ANSWERS: readonly (readonly [attribute: string, answer: Answer])[] = [
  ['paragraph', (block, app, {of}) => readParagraph(app, block, of as PassageId | undefined)],
  ['passage', (id, {store}) => store.dispatch({type: 'select-passage', id: id as PassageId})],
  [
    'place',
    (id, {store, map}, _, element) => {
      if (element.closest('[data-region="map"]')) map.select(id as PlaceId);
      else store.dispatch({type: 'select-place', id: id as PlaceId});
    },
  ],
  [
    'clear',
    (_, {store}) => {
      store.dispatch({type: 'select-nothing'});
      store.dispatch({type: 'fit-camera'});
      store.dispatch({type: 'set-mode', mode: {kind: 'explore'}});
    },
  ],
  ['clearChoice', (_, {store}) => store.dispatch({type: 'select-nothing'})],
  [
    'mode',
    (kind, {store}) =>
      store.dispatch({
        type: 'set-mode',
        mode: kind === 'present' ? NOTHING_PRESENTED : {kind: kind as 'explore' | 'read' | 'charts'},
      }),
  ],
  ['locale', (locale, {speak}) => speak(locale as Locale)],
  ['theme', (theme, {store}) => store.dispatch({type: 'set-theme', theme: theme as ThemeName})],
  ['zoom', (levels, {map}) => map.zoomBy(Number(levels))],
  ['reset', (_, {map}) => map.reset()],
  ['builder', (_, app) => app.wholePage.need(({builder}) => builder(app))],
];

const ANSWERING = 'a, button, [data-region="map"] [data-place], span.passage';

/** One listener for every link and button of the page, whoever drew it and whenever. */
export const links: EarlyPart = (app) => {
  const {document, store} = app;
  const onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    const element = (event.target as Element).closest<HTMLElement>(ANSWERING);
    const found = element && ANSWERS.find(([attribute]) => element.dataset[attribute] !== undefined);
    if (!found) return;
    event.preventDefault();
    found[1](element.dataset[found[0]] ?? '', app, element.dataset, element);
  };
  const onChange = ({target}: Event): void => {
    const layer = (target as HTMLElement).dataset['layerToggle'];
    if (layer) store.dispatch({type: 'toggle-layer', layer: layer as LayerId});
  };
  document.addEventListener('click', onClick);
  document.addEventListener('change', onChange);
  return () => {
    document.removeEventListener('click', onClick);
    document.removeEventListener('change', onChange);
  };
};

function readParagraph({store, document, element}: EarlyApp, block: string, passage: PassageId | undefined): void {
  store.dispatch({type: 'set-mode', mode: {kind: 'read'}});
  if (passage) store.dispatch({type: 'select-passage', id: passage});
  (passage ? document.getElementById(`at-${passage}`) : element(block))?.scrollIntoView({block: 'center'});
}
