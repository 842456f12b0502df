import type {PassageId, PlaceId} from '../domain/id.ts';
import type {Selection, ViewState} from '../domain/view.ts';
import type {EmbedOptions} from '../export/embed/options.ts';
import {pageUrl} from '../export/embed/snippets.ts';
import {DEFAULT_VIEW} from '../state/default-view.ts';
import type {Action} from '../state/action.ts';
import {createStore, type Store} from '../state/store.ts';
import {rovingLabels} from '../map/lettering/roving-labels.ts';
import {createCard, part, type Card} from './card.ts';
import {createLazyMap, type LazyMap} from './lazy-map.ts';

export interface FrameHost {
  /** The folder of `embed.html`, with a slash at its end. */
  readonly site: URL;
  readonly onSelect: (selection: Selection) => void;
}

export interface MountedFrame {
  /** Chooses a place or a passage by its id, `''` nothing. @returns whether there is such an id */
  readonly go: (id: string) => boolean;
  /** Draws the words of what is chosen again: more have come. */
  readonly again: () => void;
  readonly dispose: () => void;
}

/** Brings a frame as served to life: a click answers at once; the movable map is loaded when it is wanted. */
export function mountFrame(frame: HTMLElement, options: EmbedOptions, {site, onSelect}: FrameHost): MountedFrame {
  const page = new URL(frame.dataset['latest'] ?? './', site).href;
  const card = createCard(frame, page);
  const first: ViewState = {
    ...DEFAULT_VIEW,
    selection: chosenIn(options, card),
    camera: options.at,
    hidden: new Set(options.off),
    locale: options.lang,
  };
  const region = part(frame, '.map');
  const near = options.briefing !== '' || needsOwnMap(first);
  const store = createStore(first, (run) => map.afterFrame(run));
  const map = createLazyMap(site, {frame, region, store, briefing: options.briefing, fine: near});
  const show = (selection: Selection): void => {
    card.show(selection);
    map.light(card.placesOf(selection));
    const {kind, id}: {readonly kind: string; readonly id?: string} = selection;
    part<HTMLAnchorElement>(frame, '.whole').href = pageUrl({...options, place: '', passage: '', [kind]: id}, page);
  };

  frame.classList.add('js');
  for (const [name, on] of [
    ['no-card', !options.quote],
    ['no-controls', !options.controls],
    ['auto', options.height === 'auto'],
  ] as const)
    frame.classList.toggle(name, on);
  const stops = [
    store.subscribe((view, before) => {
      frame.dataset['theme'] = view.theme;
      if (view.selection === before.selection) return;
      show(view.selection);
      onSelect(view.selection);
    }, 'words'),
    followTheme(store, options),
    answerClicks(frame, store, map, card),
    rovingLabels({document: frame.getRootNode(), element: () => region} as never),
    map.dispose,
  ];
  if (first.selection.kind !== 'none') show(first.selection);
  performance.mark('map-usable');
  if (options.gl) void map.interact();
  else if (near || frame.dataset['glossed']) map.start();

  return {
    go(id) {
      const type = id === '' ? 'nothing' : (['place', 'passage'] as const).find((kind) => card.knows(kind, id));
      if (type) store.dispatch({type: `select-${type}`, id} as Action);
      return Boolean(type);
    },
    again: () => show(store.get().selection),
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

/** Does what a reader presses. @returns what ends that */
function answerClicks(frame: HTMLElement, store: Store, lazyMap: LazyMap, card: Card): () => void {
  const region = part(frame, '.map');
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const map = lazyMap.get();
    const target = (event.target as Element).closest<HTMLElement>('[data-place], a, button');
    if (!target) {
      if (!map && region.contains(event.target as Element)) store.dispatch({type: 'select-nothing'});
      return;
    }
    const {place, passage, zoom, reset} = target.dataset;
    if (target.matches('.use-map')) void lazyMap.interact();
    else if (zoom) map?.zoomBy(Number(zoom));
    else if (reset !== undefined) map?.reset();
    else if (target.matches('.more')) card.showAll();
    else if (place && map && region.contains(target)) map.select(place as PlaceId);
    else if (place) store.dispatch({type: 'select-place', id: place as PlaceId});
    else if (passage && !target.matches('a[target]'))
      store.dispatch({type: 'select-passage', id: passage as PassageId});
    else return;
    event.preventDefault();
  };
  frame.addEventListener('click', onClick);
  return () => frame.removeEventListener('click', onClick);
}

function chosenIn({place, passage}: EmbedOptions, card: Card): Selection {
  if (passage && card.knows('passage', passage)) return {kind: 'passage', id: passage as PassageId};
  return place && card.knows('place', place) ? {kind: 'place', id: place as PlaceId} : {kind: 'none'};
}

/** Sets the colours that are wanted, now and, where they follow the reader's system, whenever it changes. @returns what ends that */
function followTheme(store: Store, {theme}: EmbedOptions): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void =>
    store.dispatch({type: 'set-theme', theme: theme !== 'auto' ? theme : dark.matches ? 'dark' : 'light'});
  follow();
  dark.addEventListener('change', follow);
  return () => dark.removeEventListener('change', follow);
}

/** The poster shows the whole map with every layer: anything else needs a map that can move. */
function needsOwnMap({selection, camera, hidden}: ViewState): boolean {
  return selection.kind !== 'none' || camera !== 'fit' || hidden.size > 0;
}
