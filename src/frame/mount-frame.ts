import type {PassageId, PlaceId} from '../domain/id.ts';
import type {Selection, ViewState} from '../domain/view.ts';
import type {EmbedOptions} from '../export/embed/options.ts';
import {pageUrl} from '../export/embed/snippets.ts';
import {DEFAULT_VIEW} from '../state/default-view.ts';
import type {Action} from '../state/action.ts';
import {createStore, type Store} from '../state/store.ts';
import type {MapController} from '../map/controller/map.ts';
import {rovingLabels} from '../map/lettering/roving-labels.ts';
import {createCard, part, type Card} from './card.ts';
import {lightPlaces} from './light-places.ts';
import type {LiveMap} from './live.ts';

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
  const region = part(frame, '.map');
  const box = part(frame, '.box');
  const useMap = part<HTMLButtonElement>(frame, '.use-map');
  const first: ViewState = {
    ...DEFAULT_VIEW,
    selection: chosenIn(options, card),
    camera: options.at,
    hidden: new Set(options.off),
    locale: options.lang,
  };
  /** Nobody waits for a frame before the map has its own pixels. */
  let after = (run: () => void): void => run();
  const store = createStore(first, (run) => after(run));
  const near = options.briefing !== '' || needsOwnMap(first);
  let map: MapController | null = null;
  let disposed = false;
  let starting: Promise<LiveMap> | null = null;

  const show = (selection: Selection): void => {
    card.show(selection);
    if (!map) lightPlaces(box, card.placesOf(selection));
    const {kind, id}: {readonly kind: string; readonly id?: string} = selection;
    part<HTMLAnchorElement>(frame, '.whole').href = pageUrl({...options, place: '', passage: '', [kind]: id}, page);
  };
  /** The map in its own pixels, still without MapLibre. */
  const start = (interactive = false): Promise<LiveMap> =>
    (starting ??= load(frame, site).then(async (module) => {
      after = module.afterFrame;
      const live = await module.startLive({
        frame,
        region,
        store,
        briefing: options.briefing,
        data: new URL('data/', site),
        fine: near,
        interactive,
      });
      if (disposed) live.map.dispose();
      map = live.map;
      lightPlaces(box, []);
      frame.classList.add('live');
      return live;
    }));
  const useInteractive = async (): Promise<void> => {
    useMap.textContent = useMap.dataset['starting'] ?? '';
    useMap.disabled = true;
    try {
      await (await start(true)).interact();
    } catch {
      starting = null;
      useMap.textContent = useMap.dataset['failed'] ?? '';
      useMap.disabled = false;
    }
  };

  const choose = (kind: 'place' | 'passage', id: string): void =>
    store.dispatch({type: `select-${kind}`, id: id as PlaceId & PassageId});

  // Whoever points at it will want it.
  useMap.addEventListener('pointerenter', () => void load(frame, site).catch(() => undefined), {once: true});

  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const target = (event.target as Element).closest<HTMLElement>('[data-place], a, button');
    if (!target) {
      if (!map && region.contains(event.target as Element)) store.dispatch({type: 'select-nothing'});
      return;
    }
    const {place, passage, zoom, reset} = target.dataset;
    if (target === useMap) void useInteractive();
    else if (zoom) map?.zoomBy(Number(zoom));
    else if (reset !== undefined) map?.reset();
    else if (target.matches('.more')) card.showAll();
    else if (place && map && region.contains(target)) map.select(place as PlaceId);
    else if (place) choose('place', place);
    else if (passage && !target.matches('a[target]')) choose('passage', passage);
    else return;
    event.preventDefault();
  };

  frame.classList.add('js');
  for (const [name, on] of [
    ['no-card', !options.quote],
    ['no-controls', !options.controls],
    ['auto', options.height === 'auto'],
  ] as const)
    frame.classList.toggle(name, on);
  const unsubscribe = store.subscribe((view, before) => {
    frame.dataset['theme'] = view.theme;
    if (view.selection === before.selection) return;
    show(view.selection);
    onSelect(view.selection);
  }, 'words');
  const unfollow = followTheme(store, options);
  frame.addEventListener('click', onClick);
  const stopRoving = rovingLabels({document: frame.getRootNode(), element: () => region} as never);
  if (first.selection.kind !== 'none') show(first.selection);
  performance.mark('map-usable');
  if (options.gl) void useInteractive();
  else if (near || frame.dataset['glossed'])
    start().catch(() => {
      starting = null;
    });

  return {
    go(id) {
      const type = id === '' ? 'nothing' : (['place', 'passage'] as const).find((kind) => card.knows(kind, id));
      if (type) store.dispatch({type: `select-${type}`, id} as Action);
      return Boolean(type);
    },
    again: () => show(store.get().selection),
    dispose() {
      disposed = true;
      unfollow();
      unsubscribe();
      stopRoving();
      frame.removeEventListener('click', onClick);
      map?.dispose();
    },
  };
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

/** Loaded by its address, which the frame was served with: one copy for every frame of a document. */
async function load({dataset}: HTMLElement, site: URL): Promise<typeof import('./live.ts')> {
  return import(/* @vite-ignore */ new URL(dataset['live'] ?? '', site).href) as Promise<typeof import('./live.ts')>;
}
