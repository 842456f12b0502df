import type {Flavour} from '../../carto/flavour.ts';
import type {LabelCandidate} from '../../carto/label-candidate.ts';
import {raised, type Size} from '../../carto/mercator.ts';
import type {Box} from '../../carto/place-labels.ts';
import {fitPlaces, sceneCamera} from '../../carto/scene-camera.ts';
import {PAUSE_MS, type Surface, type SurfaceListener} from '../../carto/surface.ts';
import type {Scene} from '../../domain/briefing.ts';
import {placesIn, type Index} from '../../domain/bundle.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Camera, ViewState} from '../../domain/view.ts';
import type {LabelOverlay} from '../lettering/label-overlay.ts';
import {createSvgSurface} from '../painter/svg/svg-surface.ts';
import type {ResultGroup} from '../../search/search.ts';
import {DEFAULT_VIEW} from '../../state/default-view.ts';
import {hiddenIn, litPlaces, shownTheme, silentPlaces} from '../../state/select.ts';
import {formatView} from '../../state/url.ts';
import type {Store} from '../../state/store.ts';
import {wordsIn} from '../../words/messages.ts';
import {prefersStill} from '../../browser/prefers-still.ts';
import type {MapParts} from './fetch-map.ts';
import {posterOf} from '../painter/poster/poster.ts';
import {hasSize, whenSized} from '../../browser/when-sized.ts';

export interface MapControllerOptions {
  /** The `data-region="map"` element of the page as served. */
  readonly region: HTMLElement;
  readonly store: Store;
  /** Tells of the view when what a reader waits for is on the screen: the map follows then. */
  readonly late: Pick<Store, 'subscribe'>;
  readonly index: () => Index;
  /** Asked for once, when the map first differs from the poster or has time. */
  readonly loadLabels: () => Promise<readonly LabelCandidate[]>;
  /** Loads what the map cannot do without; may ask again for what does not come, and resolve later. */
  readonly bring?: <Loaded>(load: () => Promise<Loaded>) => Promise<Loaded>;
  /** Whether the bare wheel and one finger are left to the page. */
  readonly cooperative: boolean;
  /** How many pixels of the map's foot something else covers now. */
  readonly covered?: () => number;
  /** Begins with the whole map, whatever is chosen: the reader chose on the poster, and what is in sight keeps still. */
  readonly asPoster?: boolean;
  /** The publisher's basemap, and who hears that it cannot be had. */
  readonly basemap?: {readonly setting: string; readonly failed: () => void};
}

export interface MapController {
  /** Lets MapLibre take the SVG's place; where that fails, the SVG becomes movable. Resolves when either is done. */
  upgrade(parts: MapParts): Promise<'gl' | 'svg'>;
  /** The reader chose a place on the map itself: it is in sight, so the map keeps still. */
  select(place: PlaceId): void;
  /** Outlines places that a list offers; an empty set ends that. */
  preview(places: ReadonlySet<PlaceId>): void;
  /** Lights these places and moves to them while nothing is chosen; null ends that. Neither address nor history know of it. */
  follow(places: ReadonlySet<PlaceId> | null): void;
  /** What covers the map's foot has changed. */
  cover(): void;
  zoomBy(levels: number): void;
  /** While a scene is on stage, its places stand out and its camera is what `fit` means, unless the reader chooses something. */
  stage(scene: Pick<Scene, 'camera' | 'places'> | null): void;
  camera(): Camera;
  /** Calls back on every frame of a move. @returns what ends that */
  onMove(listener: (camera: Camera) => void): () => void;
  /** Calls back with the place that the pointer is on, wherever it is named. @returns what ends that */
  onHover(listener: (place: PlaceId | null) => void): () => void;
  /** For a collection beside the map's own places; the poster has none. */
  readonly further?: FurtherMap;
  /** Back to the whole map, whatever is chosen. */
  reset(): void;
  dispose(): void;
}

/** How places become known that only a collection has. */
export interface FurtherPlaces {
  /** Loads what a place is and what is said of it, and has `choose` choose it before anything is drawn of that; null where it is known already. */
  learn(place: PlaceId, choose?: () => void): Promise<void> | null;
  /** The best of the places whose names fit, as one group; null for none. */
  find(query: string): Promise<ResultGroup | null>;
}

/** What a collection does with the map. */
export interface FurtherMap extends FurtherPlaces {
  surface(): Surface;
  /** The surface that stays: MapLibre's, or the SVG where that cannot be had. */
  readonly settled: Promise<Surface>;
  /** Names that may be set beside the map's own, in place of those given before. */
  name(labels: readonly LabelCandidate[]): void;
  /** Shows the choice anew: shapes have come that belong to it. */
  refresh(): void;
  /** Calls back whenever the map has come to rest. @returns what ends that */
  onRest(listener: () => void): () => void;
  size(): Size;
  /** What it is asked from now on; before, nothing is found. What the reader chooses on the map is learnt first. */
  ask(places: Partial<FurtherPlaces>): void;
}

type Looks = typeof import('../lettering/lettering.ts');

const FLIGHT_MS = 700;
const SCENE_FLIGHT_MS = 900;

/** Joins the store and the map: the view decides what is shown, the map tells what the reader does to it. */
export function createMapController({
  region,
  store,
  late,
  index,
  loadLabels,
  bring = (load) => load(),
  cooperative,
  covered = () => 0,
  asPoster = false,
  basemap,
}: MapControllerOptions): MapController {
  const poster = region.querySelector<SVGSVGElement>('svg.poster');
  const box = region.querySelector<HTMLElement>('.box');
  const [wide, narrow] = region.querySelectorAll<SVGSVGElement>('svg.labels');
  const furniture = region.querySelector<HTMLElement>('.furniture');
  const scale = region.querySelector<HTMLElement>('.scale');
  if (!poster || !box || !wide || !furniture || !scale) throw new Error('the page has no map');

  const listener: SurfaceListener = {
    moved(camera, byHand) {
      overlay?.follow(camera);
      for (const tell of followers) tell(camera);
      moving = true;
      if (byHand) movedByHand = true;
    },
    rested() {
      moving = false;
      layOut();
      for (const tell of resters) tell();
      if (movedByHand) store.dispatch({type: 'move-camera', camera: inSight()});
      movedByHand = false;
    },
    pointed({type, place}) {
      if (type === 'hover') hover(place);
      else if (place) choose(place);
      else {
        asked++;
        keepingStill(() => store.dispatch({type: 'select-nothing', at: standing()}));
      }
    },
  };

  const followers = new Set<(camera: Camera) => void>();
  const resters = new Set<() => void>();
  let further: readonly LabelCandidate[] = [];
  let furtherPlaces: FurtherPlaces = {learn: () => null, find: async () => null};
  const hoverers = new Set<(place: PlaceId | null) => void>();
  let staged: Pick<Scene, 'camera' | 'places'> | null = null;
  let moving = false;
  let movedByHand = false;
  let holdStill = false;
  let hovered: PlaceId | null = null;
  /** Counts what the reader asks the map for: a place that comes when another thing has been chosen is not shown. */
  let asked = 0;
  let settle: (surface: Surface) => void = () => {};
  const settled = new Promise<Surface>((resolve) => {
    settle = resolve;
  });
  let previewed: ReadonlySet<PlaceId> = new Set();
  let followed: ReadonlySet<PlaceId> = new Set();
  let dimmed: ReadonlySet<PlaceId> = silentPlaces(index(), store.get().filter);
  const first = store.get();
  /** What is in sight is the poster as served, and it keeps still until the map's own lettering is there. */
  const asServed = asPoster || (first.mode.kind !== 'present' && sameView(first, DEFAULT_VIEW));
  let overlay: LabelOverlay | null = null;
  let looks: Looks | null = null;
  let alive: Promise<Looks> | null = null;
  let own = false;
  let pause = 0;
  let flight: 'none' | 'wanted' | 'waiting' = 'none';
  const {region: shown} = index().bundle;
  const posterWindow = posterOf(shown);
  let lastSize = posterWindow.size;
  let unseen: Promise<void> | null = null;
  /** A new element: the served one would count as moved, though no letter is seen to move. */
  const lettering = wide.cloneNode(false) as SVGSVGElement;
  const drawn = createSvgSurface({
    svg: poster,
    size,
    posterCamera: posterWindow.camera,
    posterSize: posterWindow.size,
    camera: firstCamera(),
    asServed,
    listener,
  });
  let surface: Surface = drawn;
  if (!sameView(first, DEFAULT_VIEW) || !asServed) {
    surface.setHidden(hiddenIn(first));
    surface.setFocus(lit(first), new Set());
    surface.setDimmed(dimmed);
    void enliven();
  }

  const unsubscribe = store.subscribe((view, before) => {
    if (view.selection !== before.selection) asked++;
    const chosen = view.selection !== before.selection && view.camera === 'fit';
    if ((view.camera !== before.camera || chosen) && !holdStill && !movedByHand) flight = 'wanted';
  });
  const unsubscribeLate = late.subscribe((view, before) => {
    const flies = flight === 'wanted';
    if (flies) flight = 'none';
    void enliven();
    if (view.hidden !== before.hidden || view.mode.kind !== before.mode.kind) surface.setHidden(hiddenIn(view));
    if (view.filter !== before.filter) surface.setDimmed((dimmed = silentPlaces(index(), view.filter)));
    if ((view.theme !== before.theme || view.mode !== before.mode) && looks) surface.setFlavour(flavourOf(view, looks));
    if (view.selection !== before.selection) surface.setFocus(lit(view), outlined());
    if (view.mode.kind === 'present' && view.mode !== before.mode) return;
    if (flies) fly(cameraOf(view));
    clearTimeout(pause);
    // A choice alone only sets its name in another colour; a camera alone has been laid out for, or will be, when the map rests.
    if (onlyDiffers('selection', view, before)) pause = window.setTimeout(layOut, PAUSE_MS);
    else if (!onlyDiffers('camera', view, before)) layOut();
  });
  let known = size();
  const resized = new ResizeObserver(() => {
    if (!own || sameSize(known, size())) return;
    known = size();
    surface.resize();
    if (staged && looks) surface.setFlavour(flavourOf(store.get(), looks));
    surface.moveTo(cameraOf(store.get()), 0);
    layOut();
  });
  resized.observe(region);
  const onOver = (event: Event): void =>
    hover(
      ((event.target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'] as PlaceId | undefined) ?? null,
    );
  document.addEventListener('pointerover', onOver);

  /** A map of its own in the window's pixels. The poster as served, set in percent of its box, stays until the lettering is there; nothing moves then. */
  function enliven(): Promise<Looks> {
    if (alive) return alive;
    if (!asServed) leavePoster();
    alive = bring(() => Promise.all([import('../lettering/lettering.ts'), loadLabels()])).then(([module, labels]) => {
      looks = module;
      overlay = looks.createLabelOverlay(lettering, labels);
      if (asServed) leavePoster();
      surface.setFlavour(flavourOf(store.get(), looks));
      layOut();
      if (flight === 'waiting') fly(cameraOf(store.get()));
      return module;
    });
    return alive;
  }

  function leavePoster(): void {
    own = true;
    (region as HTMLElement).classList.add('live');
    narrow?.remove();
    (wide as SVGSVGElement).replaceWith(lettering);
    if (asServed) surface.moveTo(firstCamera(), 0);
    surface.resize();
  }

  function keepingStill(run: () => void): void {
    holdStill = true;
    run();
    holdStill = false;
  }

  function choose(place: PlaceId): void {
    const turn = ++asked;
    const take = (): void => {
      if (turn === asked) keepingStill(() => store.dispatch({type: 'select-place', id: place, at: standing()}));
    };
    const learning = furtherPlaces.learn(place, take);
    if (learning) learning.catch(() => undefined);
    else take();
  }

  /** While the map has no size its last one: what happens out of sight is seen when it has one again, as a rule the same. */
  function size(): Size {
    if (hasSize(region)) lastSize = {width: region.clientWidth, height: region.clientHeight};
    return lastSize;
  }

  function firstCamera(): Camera {
    return cameraOf(asPoster ? {...first, camera: 'whole'} : first);
  }

  function cameraOf(view: ViewState): Camera {
    if (view.camera === 'whole') return fitPlaces([], shown.extent, size(), covered());
    return view.camera === 'fit' ? fit(view) : raised(view.camera, covered());
  }

  /** What is in sight, told so that the address can restore it: by name where the whole map is, on a screen of any size. */
  function standing(): Camera | 'whole' {
    const {camera, selection} = store.get();
    if (camera !== 'fit') return camera;
    return selection.kind === 'none' && !staged && followed.size === 0 ? 'whole' : inSight();
  }

  /** The camera as a link gives it: its centre is in the middle of what nothing covers, on whatever screen it is opened. */
  function inSight(): Camera {
    return raised(surface.camera(), -covered());
  }

  /** Whatever shows the places that stand out; everything where there are none on the map. */
  function fit(view: ViewState): Camera {
    const places = placesIn(index(), lit(view));
    return staged && view.selection.kind === 'none'
      ? sceneCamera(staged, places, shown.extent, size())
      : fitPlaces(places, shown.extent, size(), covered());
  }

  /** The places that stand out: what the reader chose, else what the scene on stage is about, else what is followed. */
  function lit({selection}: ViewState): ReadonlySet<PlaceId> {
    return selection.kind !== 'none' ? litPlaces(index(), selection) : staged ? new Set(staged.places) : followed;
  }

  function flavourOf(view: ViewState, {FLAVOURS, forRoom}: Looks): Flavour {
    const flavour = FLAVOURS[shownTheme(view)];
    return view.mode.kind === 'present' ? forRoom(flavour, window.innerWidth, window.innerHeight) : flavour;
  }

  /** What the reader was moving by hand is given up for it. */
  function fly(camera: Camera): void {
    movedByHand = false;
    flight = own ? 'none' : 'waiting';
    if (own) surface.moveTo(camera, prefersStill(window) ? 0 : staged ? SCENE_FLIGHT_MS : FLIGHT_MS);
  }

  function hover(place: PlaceId | null): void {
    if (place === hovered) return;
    hovered = place;
    for (const tell of hoverers) tell(place);
    surface.setFocus(lit(store.get()), outlined());
  }

  function outlined(): ReadonlySet<PlaceId> {
    return hovered ? new Set([...previewed, hovered]) : previewed;
  }

  function layOut(): void {
    if (moving || !overlay || !looks) return;
    // Where the furniture stands is not known before.
    if (!hasSize(region)) return void (unseen ??= whenSized(region).then(layOutAgain));
    const view = store.get();
    const camera = surface.camera();
    // First the scale: no name under it.
    looks.drawScale(scale as HTMLElement, camera, view.locale);
    looks.drawNearer(region, camera, view.locale, Boolean(basemap?.setting));
    overlay.layOut({
      camera,
      size: size(),
      locale: view.locale,
      flavour: flavourOf(view, looks),
      hidden: hiddenIn(view),
      selected: lit(view),
      dimmed,
      obstacles: obstacles(),
      further,
    });
  }

  function layOutAgain(): void {
    unseen = null;
    layOut();
  }

  /** No lettering under what stands on the map. */
  function obstacles(): readonly Box[] {
    const origin = region.getBoundingClientRect();
    const foot: Box = [0, origin.height - covered(), origin.width, origin.height];
    return [
      foot,
      ...[...(furniture as HTMLElement).children, scale as HTMLElement, ...region.querySelectorAll('.locator, .nearer')]
        .map((child) => child.getBoundingClientRect())
        .filter(({width}) => width > 0)
        .map(({left, top, right, bottom}): Box => [
          left - origin.left,
          top - origin.top,
          right - origin.left,
          bottom - origin.top,
        ]),
    ];
  }

  async function upgrade(parts: MapParts): Promise<'gl' | 'svg'> {
    const lettered = await enliven();
    try {
      const [[{createGlSurface}, worker], features] = await Promise.all([parts.gl, parts.features]);
      const container = region.querySelector<HTMLElement>('.surface') as HTMLElement;
      const view = store.get();
      const gl = await createGlSurface({
        container,
        worker,
        features,
        region: shown,
        flavour: flavourOf(view, lettered),
        camera: surface.camera(),
        hidden: hiddenIn(view),
        locale: controlNames(view),
        cooperative,
        listener,
        basemap,
      });
      takeOver(gl);
      gl.element.append(lettering);
      settle(gl);
      return 'gl';
    } catch (error) {
      const [{drawFully, makeMovable}, features] = await Promise.all([
        import('../painter/svg/movable.ts'),
        parts.features,
      ]);
      drawFully(poster as SVGSVGElement, drawn, {
        features,
        ...posterWindow,
        flavour: lettered.FLAVOURS[store.get().theme === 'projector' ? 'projector' : 'light'],
        nameOf: (id) => index().place.get(id as PlaceId)?.name.zh ?? id,
      });
      surface.setHidden(hiddenIn(store.get()));
      surface.setFocus(lit(store.get()), outlined());
      surface.setDimmed(dimmed);
      makeMovable(poster as SVGSVGElement, drawn, listener, cooperative, shown.zoom);
      region.dataset['fallback'] = error instanceof Error ? error.message : String(error);
      settle(surface);
      return 'svg';
    }
  }

  /** The new surface gets all that has happened while it was made, and only then is the old one hidden. */
  function takeOver(next: Surface): void {
    const view = store.get();
    next.moveTo(surface.camera(), 0);
    next.setHidden(hiddenIn(view));
    if (looks) next.setFlavour(flavourOf(view, looks));
    next.setFocus(lit(view), outlined());
    next.setDimmed(dimmed);
    surface.dispose();
    surface = next;
    region.dataset['surface'] = next.kind;
  }

  return {
    upgrade,
    select: choose,
    reset() {
      store.dispatch({type: 'select-nothing'});
      store.dispatch({type: 'fit-camera'});
      fly(cameraOf(store.get()));
    },
    preview(places) {
      previewed = places;
      surface.setFocus(lit(store.get()), outlined());
    },
    follow(places) {
      followed = places ?? new Set();
      const view = store.get();
      void enliven();
      surface.setFocus(lit(view), outlined());
      if (view.selection.kind === 'none' && (followed.size > 0 || view.camera === 'fit')) fly(fit(view));
      else layOut();
    },
    cover() {
      void enliven();
      if (typeof store.get().camera === 'string') fly(cameraOf(store.get()));
      else layOut();
    },
    stage(scene) {
      staged = scene;
      const view = store.get();
      enliven();
      surface.setFocus(lit(view), outlined());
      if (view.camera === 'fit') fly(cameraOf(view));
      layOut();
    },
    camera: () => surface.camera(),
    onMove(listener) {
      followers.add(listener);
      return () => {
        followers.delete(listener);
      };
    },
    further: {
      surface: () => surface,
      settled,
      size,
      name(labels) {
        further = labels;
        layOut();
      },
      refresh() {
        const view = store.get();
        surface.setHidden(hiddenIn(view));
        surface.setFocus(lit(view), outlined());
        layOut();
      },
      onRest(listener) {
        resters.add(listener);
        return () => {
          resters.delete(listener);
        };
      },
      ask(places) {
        furtherPlaces = {...furtherPlaces, ...places};
      },
      learn: (place, choose) => furtherPlaces.learn(place, choose),
      find: (query) => furtherPlaces.find(query),
    },
    onHover(listener) {
      hoverers.add(listener);
      return () => {
        hoverers.delete(listener);
      };
    },
    zoomBy(levels) {
      const {center, zoom} = inSight();
      const {min, max, withBasemap = max} = shown.zoom;
      const most = basemap?.setting ? withBasemap : max;
      const camera = {center, zoom: Math.min(most, Math.max(min, zoom + levels))};
      store.dispatch({type: 'move-camera', camera});
    },
    dispose() {
      clearTimeout(pause);
      unsubscribe();
      unsubscribeLate();
      resized.disconnect();
      document.removeEventListener('pointerover', onOver);
      overlay?.dispose();
      surface.dispose();
    },
  };
}

function sameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

function onlyDiffers(field: keyof ViewState, a: ViewState, b: ViewState): boolean {
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => (key === field) !== (a[key] === b[key]));
}

function sameView(a: ViewState, b: ViewState): boolean {
  return formatView({...a, mode: b.mode}) === formatView(b);
}

function controlNames({locale}: ViewState): Record<string, string> {
  const {gestures, mapLabel} = wordsIn(locale);
  return {
    'Map.Title': mapLabel,
    'CooperativeGesturesHandler.WindowsHelpText': gestures.windows,
    'CooperativeGesturesHandler.MacHelpText': gestures.mac,
    'CooperativeGesturesHandler.MobileHelpText': gestures.mobile,
  };
}
