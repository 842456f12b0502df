import type {PassageId, PlaceId, SpeakerId} from '../../../domain/id.ts';
import type {Result} from '../../../search/search.ts';
import {NO_FILTER} from '../../../state/default-view.ts';
import type {App} from '../../app.ts';

/** Shows what was found: a place, a passage, all that somebody says, or a paragraph in the article. */
export function openResult(
  app: App,
  {kind, id, text, article}: Pick<Result, 'kind' | 'id' | 'text' | 'article'>,
): void {
  const {store} = app;
  if (article) return app.window.location.assign(article.href);
  if (kind === 'paragraph') return readBlock(app, id);
  if (store.get().mode.kind !== 'explore') store.dispatch({type: 'set-mode', mode: {kind: 'explore'}});
  switch (kind) {
    case 'place':
      store.dispatch({type: 'select-place', id: id as PlaceId});
      break;
    case 'collection-place':
      return learnFirst(app, id, () => openResult(app, {kind: 'place', id}));
    case 'collection-passage':
      return text && learnFirst(app, text.place, () => openResult(app, {kind: 'passage', id}));
    case 'passage':
      store.dispatch({type: 'select-passage', id: id as PassageId});
      break;
    case 'person':
    case 'organisation': {
      if (store.get().selection.kind !== 'none') store.dispatch({type: 'select-nothing'});
      store.dispatch({
        type: 'set-filter',
        filter: {
          ...NO_FILTER,
          ...(kind === 'person' ? {speakers: new Set([id as SpeakerId])} : {organisations: new Set([id])}),
        },
      });
    }
  }
  focusPanel(app);
}

/** What a collection says of a place is loaded before it is shown. */
function learnFirst(app: App, place: string, open: () => void): void {
  if (!app.collection.learn(place as PlaceId, open)) open();
}

function readBlock({store, document}: App, id: string): void {
  if (store.get().mode.kind !== 'read') store.dispatch({type: 'set-mode', mode: {kind: 'read'}});
  const block = document.getElementById(id);
  // A long paragraph is read from its beginning.
  block?.scrollIntoView({block: 'start'});
  focusOn(block);
}

/** The keyboard goes on where the result is. */
function focusPanel({document, window}: App): void {
  window.requestAnimationFrame(() =>
    focusOn(document.getElementById('panel-title') ?? document.getElementById('panel')),
  );
}

function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({preventScroll: true});
}
