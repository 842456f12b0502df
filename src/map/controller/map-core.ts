import type {LabelCandidate} from '../../carto/label-candidate.ts';
import {raised, type Size} from '../../carto/mercator.ts';
import {sameCamera, type PainterListener} from '../../carto/painter.ts';
import type {Index} from '../../domain/bundle.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Camera, ViewState} from '../../domain/view.ts';
import {prefersStill} from '../../browser/prefers-still.ts';
import type {Store} from '../../state/store.ts';
import {posterOf} from '../painter/poster/poster.ts';
import {createSvgPainter, type SvgPainter} from '../painter/svg/svg-painter.ts';
import {isAsServed} from './as-served-view.ts';
import {cameraOf} from './camera-of.ts';
import {createEasel, type Easel} from './easel.ts';
import {isMoving} from './flight.ts';
import {createFlights, type Flights} from './flights.ts';
import {createListeners, type Listeners} from '../../domain/listeners.ts';
import {mapElements, sizeOf, type MapElements} from './map-elements.ts';
import {createLife, type Life} from './life.ts';
import {createNames, type Lettered, type Names} from './names.ts';
import {pictureOf, type MapNow} from './picture.ts';

export interface MapControllerOptions {
  /** The `data-region="map"` element of the page as served. */
  readonly region: HTMLElement;
  readonly store: Store;
  readonly index: () => Index;
  /** Asked for once, when the map first differs from the poster or has time. */
  readonly loadLabels: () => Promise<readonly LabelCandidate[]>;
  /** Has `choose` choose a place when all is known that is said of it; false, and nothing is done, where it is. */
  readonly learn: (place: PlaceId, choose: () => void) => boolean;
  /** Loads what the map cannot do without; may ask again for what does not come, and resolve later. */
  readonly bring?: <Loaded>(load: () => Promise<Loaded>) => Promise<Loaded>;
  /** Whether the bare wheel and one finger are left to the page. */
  readonly cooperative: boolean;
  /** How many pixels of the map's foot something else covers now. */
  readonly covered?: () => number;
  /** Begins with the whole map, whatever is chosen: the reader chose on the poster, and what is in sight keeps still. */
  readonly asPoster?: boolean;
  /** Hears that the browser has taken MapLibre's context away, when the SVG is back: `upgrade` may be tried again. */
  readonly lost?: () => void;
  /** The publisher's basemap, and who hears that it cannot be had. */
  readonly basemap?: {readonly setting: string; readonly failed: () => void};
}

/** What commands and queries of the map work with. */
export interface MapCore extends Life {
  readonly options: MapControllerOptions;
  readonly elements: MapElements;
  /** What is shown beside the view; `easel.show` paints what is changed here. */
  readonly now: {-readonly [Key in keyof MapNow]: MapNow[Key]};
  /** The poster as a painter: the first one, and again after a lost context. */
  readonly svg: SvgPainter;
  readonly listener: PainterListener;
  readonly easel: Easel;
  readonly names: Names;
  readonly flights: Flights;
  readonly moves: Listeners<Camera>;
  readonly rests: Listeners<void>;
  readonly hovers: Listeners<PlaceId | null>;
  readonly size: () => Size;
  readonly covered: () => number;
  readonly cameraOf: (view: ViewState) => Camera;
  /** The camera as a link gives it: its centre is in the middle of what nothing covers, on whatever screen it is opened. */
  readonly inSight: (camera?: Camera) => Camera;
}

const NOTHING_ELSE: MapNow = {
  staged: null,
  followed: new Set(),
  previewed: new Set(),
  hovered: null,
  collection: [],
  flavourOf: () => null,
};
/** Pixels of the map's height for which a camera is found, whatever covers it. */
const LEAST_IN_SIGHT = 60;
const FLIGHT_MS = 700;
const SCENE_FLIGHT_MS = 900;

/** `pointed` answers what the pointer does on the map. */
export function createMapCore(options: MapControllerOptions, pointed: PainterListener['pointed']): MapCore {
  const {region, store, index, asPoster = false, basemap} = options;
  const elements = mapElements(region);
  const first = store.get();
  const asServed = asPoster || isAsServed(first);
  const now: MapCore['now'] = {...NOTHING_ELSE};
  const poster = posterOf(index().bundle.region);
  const size = sizeOf(region, poster.size);
  // A sheet that is laid out for paper is longer than the map.
  const covered = (): number => Math.min(options.covered?.() ?? 0, size().height - LEAST_IN_SIGHT);
  const cameraIn = (view: ViewState): Camera => cameraOf(view, index(), now, {size: size(), covered: covered()});
  const firstCamera = (): Camera => cameraIn(asPoster ? {...first, camera: 'whole'} : first);
  const listener = listenerOf(() => core, pointed);
  const svg = createSvgPainter({
    svg: elements.poster,
    size,
    posterCamera: poster.camera,
    posterSize: poster.size,
    camera: firstCamera(),
    asServed,
    listener,
  });
  const life = createLife(() => core, asServed, firstCamera);
  const core: MapCore = {
    options,
    elements,
    now,
    svg,
    listener,
    easel: createEasel(svg, () => pictureOf(store.get(), index(), now)),
    names: createNames(elements, Boolean(basemap?.setting), () => letteredIn(core)),
    flights: createFlights(
      (to, durationMs) => {
        if (life.isOwn()) core.easel.painter().moveTo(to, durationMs);
      },
      (to) => {
        // A map that is there already would be drawn anew, the same, in every frame of a flight.
        if (prefersStill(window) || sameCamera(to, core.easel.painter().camera())) return 0;
        return now.staged ? SCENE_FLIGHT_MS : FLIGHT_MS;
      },
    ),
    moves: createListeners(),
    rests: createListeners(),
    hovers: createListeners(),
    size,
    covered,
    cameraOf: cameraIn,
    inSight: (camera = core.easel.painter().camera()) => raised(camera, -covered()),
    ...life,
  };
  if (!asServed || !isAsServed(first)) {
    core.easel.show();
    void core.enliven();
  }
  return core;
}

function listenerOf(core: () => MapCore, pointed: PainterListener['pointed']): PainterListener {
  return {
    moved(camera, byHand) {
      const {names, moves, flights} = core();
      names.follow(camera);
      moves.tell(camera);
      flights.step({type: 'moved', camera, byHand});
    },
    rested() {
      const {names, rests, flights, inSight, options} = core();
      const byHand = flights.now().kind === 'by-hand';
      flights.step({type: 'rested'});
      names.layOut();
      rests.tell();
      if (byHand && !flights.isTurning())
        flights.keepStill(() => options.store.dispatch({type: 'move-camera', camera: inSight()}));
    },
    pointed,
  };
}

function letteredIn({options, easel, flights, now, size, covered}: MapCore): Lettered | null {
  if (isMoving(flights.now())) return null;
  const view = options.store.get();
  return {
    picture: pictureOf(view, options.index(), now),
    camera: asAddressed(easel.painter().camera()),
    size: size(),
    covered: covered(),
    locale: view.locale,
  };
}

/** As exactly as an address gives it, less than half a pixel off: the names are those of the address opened anew. */
function asAddressed({center: [lng, lat], zoom}: Camera): Camera {
  return {center: [Number(lng.toFixed(5)), Number(lat.toFixed(5))], zoom: Number(zoom.toFixed(3))};
}
