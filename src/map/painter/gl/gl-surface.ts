import {
  addProtocol,
  clearPrewarmedResources,
  LngLat,
  Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
  type GeoJSONSource,
  type MapGeoJSONFeature,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import type {Flavour} from '../../../carto/flavour.ts';
import type {Layer} from '../../../carto/layers.ts';
import {PAUSE_MS, type Surface, type SurfaceListener} from '../../../carto/surface.ts';
import type {PlaceId} from '../../../domain/id.ts';
import type {MapFeature, MapFeatures} from '../../../domain/map-feature.ts';
import type {Region} from '../../../domain/region.ts';
import type {Camera, LayerId} from '../../../domain/view.ts';
import {HATCH_RATIO, hatchImage} from './hatch-image.ts';
import {createHoverOutline} from './hover-outline.ts';
import type {BasemapWish} from './lay-beneath.ts';
import {ASKED, cameraOf, listenToMoves} from './listen-to-moves.ts';
import './maplibre.css';
import {spareRedraw} from './spare-redraw.ts';
import {
  AREA_LAYERS,
  furtherId,
  GL_LAYERS,
  HATCH_IMAGE,
  HIT_LAYER,
  SOURCE,
  STATES,
  toStyle,
  visibilityOf,
  type State,
} from './style.ts';

export interface GlSurfaceOptions {
  readonly container: HTMLElement;
  /** The address of MapLibre's worker. */
  readonly worker: string;
  readonly features: MapFeatures;
  readonly region: Region;
  readonly flavour: Flavour;
  readonly camera: Camera;
  readonly hidden: ReadonlySet<LayerId>;
  readonly locale: Readonly<Record<string, string>>;
  /** In a frame one finger and the bare wheel move the page, not the map. */
  readonly cooperative: boolean;
  /** A map to lay beneath ours, where the publisher set one. */
  readonly basemap?: BasemapWish | undefined;
  readonly listener: SurfaceListener;
}

export interface GlSurface extends Surface {
  readonly element: HTMLElement;
}

/** How far a pointer may be from a point feature and still mean it, in pixels. */
const REACH = 9;

/** Maps that share the worker. */
let living = 0;

function remove(map: MapLibreMap): void {
  map.remove();
  leaveWorker();
}

function leaveWorker(): void {
  living--;
  if (living === 0) clearPrewarmedResources();
}

/** Starts MapLibre; resolves when its first complete frame is painted, rejects when it cannot be had. */
export function createGlSurface(options: GlSurfaceOptions): Promise<GlSurface> {
  living++;
  return startMap(options).catch((error: unknown) => {
    leaveWorker();
    throw error;
  });
}

async function startMap(options: GlSurfaceOptions): Promise<GlSurface> {
  const {container, listener} = options;
  setWorkerUrl(options.worker);
  // The worker starts while the map is being made, not after it.
  prewarm();
  const {
    zoom,
    extent: [, south, , north],
  } = options.region;
  const latitude = (south + north) / 2;
  let flavour = options.flavour;
  let hidden = options.hidden;
  const states: Record<State, ReadonlySet<PlaceId>> = {selected: new Set(), dimmed: new Set()};
  let hovered: ReadonlySet<PlaceId> = new Set();
  let wanted: ReadonlySet<PlaceId> | null = null;
  let pause = 0;
  let pointed: PlaceId | null = null;
  let over = (style: StyleSpecification): StyleSpecification => style;
  let beside = (style: StyleSpecification): StyleSpecification => style;
  let further: readonly MapFeature[] = [];
  const map = new MapLibreMap({
    container,
    style: toStyle(flavour, options.features, hidden, new Set(), latitude),
    center: options.camera.center as [number, number],
    zoom: options.camera.zoom,
    minZoom: zoom.min,
    // A basemap knows more from near.
    maxZoom: (options.basemap?.setting ? zoom.withBasemap : undefined) ?? zoom.max,
    attributionControl: false,
    // A test has done it.
    validateStyle: false,
    locale: options.locale,
    cooperativeGestures: options.cooperative,
    fadeDuration: 0,
    // North is up, as in print: the lettering counts on it.
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
  });
  map.addImage(HATCH_IMAGE, hatchImage(flavour), {pixelRatio: HATCH_RATIO});
  // Its arrow keys move the map; a region it is within already.
  map.getCanvas().setAttribute('role', 'application');
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  spareRedraw(map, PAUSE_MS);
  await firstFrame(map).catch((error: unknown) => {
    map.remove();
    throw error;
  });

  listenToMoves(map, listener.moved);
  map.on('moveend', () => listener.rested());
  let look = 0;
  let seen: {readonly x: number; readonly y: number; readonly place: PlaceId | null} | null = null;
  map.on('render', () => {
    seen = null;
  });
  /** What lies there is asked once while MapLibre's picture is the same: whoever clicks has pointed before. */
  const placeUnder = (event: MapMouseEvent): PlaceId | null => {
    const {x, y} = event.point;
    if (seen?.x !== x || seen.y !== y) seen = {x, y, place: placeAt(map, event)};
    return seen.place;
  };
  map.on('click', (event) => {
    cancelAnimationFrame(look);
    listener.pointed({type: 'select', place: placeUnder(event)});
  });
  /**
   * Once in a frame at most, and not while the map is dragged or flies: what lies there is asked of the tiles. Whoever presses the button where
   * the pointer rests needs no frame for it: the quotation would have to wait for the next.
   */
  map.on('mousemove', (event) => {
    cancelAnimationFrame(look);
    if (seen?.x === event.point.x && seen.y === event.point.y && seen.place === pointed) return;
    look = requestAnimationFrame(() => {
      if (event.originalEvent.buttons === 0 && !map.isMoving()) pointAt(placeUnder(event));
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(look);
    pointAt(null);
  });

  const pointAt = (place: PlaceId | null): void => {
    map.getCanvas().style.cursor = place ? 'pointer' : '';
    if (place !== pointed) listener.pointed({type: 'hover', place});
    pointed = place;
  };
  const outline = createHoverOutline(map);
  const featuresOf = (places: ReadonlySet<PlaceId>): readonly MapFeature[] =>
    [...options.features.features, ...further].filter(
      ({properties: {place}}) => place !== undefined && places.has(place),
    );
  /** What stands out needs no outline. */
  const drawOutline = (): void =>
    outline.draw(
      featuresOf(new Set([...hovered, ...(wanted ?? [])].filter((place) => !states.selected.has(place)))),
      flavour,
      hidden,
    );
  const show = (state: State): void => {
    map.getSource<GeoJSONSource>(state)?.setData({type: 'FeatureCollection', features: [...featuresOf(states[state])]});
  };
  const inUse = (): ReadonlySet<State> => new Set(STATES.filter((state) => states[state].size > 0));
  const showLayers = (layers: readonly Layer[]): void => {
    for (const layer of layers)
      for (const id of drawnAs(map, [layer.id]))
        map.setLayoutProperty(id, 'visibility', visibilityOf(layer, hidden, inUse()));
  };
  const setState = (state: State, places: ReadonlySet<PlaceId>): void => {
    const before = states[state];
    if (isSame(places, before)) return;
    states[state] = places;
    show(state);
    if ((before.size === 0) !== (places.size === 0)) showLayers(GL_LAYERS.filter((layer) => layer.state === state));
  };
  /** MapLibre draws its whole picture anew for it. */
  const standOut = (): void => {
    setState('selected', wanted ?? new Set());
    drawOutline();
  };
  /** A new style begins with nothing in any state. */
  const restyle = (): void => {
    map.setStyle(over(beside(toStyle(flavour, options.features, hidden, inUse(), latitude))), {
      diff: true,
      validate: false,
    });
    for (const state of STATES) show(state);
  };

  if (options.basemap?.setting) {
    const {basemap} = options;
    void import('./lay-beneath.ts')
      .then(({layBeneath}) =>
        layBeneath(map, basemap, addProtocol, (next) => {
          over = next;
          restyle();
        }),
      )
      .catch(basemap.failed);
  }

  return {
    kind: 'gl',
    element: map.getCanvasContainer(),
    camera: () => cameraOf(map),
    moveTo(target, durationMs) {
      const to = {center: new LngLat(target.center[0], target.center[1]), zoom: target.zoom};
      if (durationMs === 0) map.jumpTo(to, ASKED);
      else map.easeTo({...to, duration: durationMs, easing: (t) => 1 - (1 - t) ** 3, essential: true}, ASKED);
    },
    setFocus(selected, next) {
      const before = wanted;
      wanted = selected;
      hovered = next;
      if (before === null) return standOut();
      if (!isSame(selected, before)) {
        clearTimeout(pause);
        pause = window.setTimeout(standOut, PAUSE_MS);
      }
      drawOutline();
    },
    setDimmed: (places) => setState('dimmed', places),
    setHidden(next) {
      hidden = next;
      showLayers(GL_LAYERS);
      drawOutline();
    },
    setFlavour(next) {
      if (next === flavour) return;
      flavour = next;
      restyle();
      drawOutline();
      map.updateImage(HATCH_IMAGE, hatchImage(flavour));
    },
    layFurther(archive, classes) {
      return import('./lay-further.ts')
        .then(({withFurther}) =>
          withFurther(archive, classes, {source: SOURCE, hitLayer: HIT_LAYER, furtherId, addProtocol}),
        )
        .then((next) => {
          beside = next;
          restyle();
        });
    },
    setFurther(features) {
      const known = new Set(further.map(({properties: {place}}) => place));
      further = features;
      const come = features.flatMap(({properties: {place}}) => (place && !known.has(place) ? [place] : []));
      for (const state of STATES) if (come.some((place) => states[state].has(place))) show(state);
      drawOutline();
    },
    resize: () => {
      map.resize();
    },
    dispose() {
      clearTimeout(pause);
      remove(map);
    },
  };
}

function isSame(a: ReadonlySet<PlaceId>, b: ReadonlySet<PlaceId>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

function firstFrame(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once('idle', () => resolve());
    map.once('error', ({error}) => reject(error));
    map.once('webglcontextlost', () => reject(new Error('the WebGL context was lost')));
  });
}

/** The place under the pointer: a point near it, else a line near it, else the area it lies in. */
function placeAt(map: MapLibreMap, {point: {x, y}}: MapMouseEvent): PlaceId | null {
  const near: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const hit =
    map.queryRenderedFeatures(near, {layers: drawnAs(map, ['station', 'site'])})[0] ??
    firstLine(map.queryRenderedFeatures([x, y], {layers: drawnAs(map, [HIT_LAYER, ...AREA_LAYERS])}));
  return (hit?.properties['place'] as PlaceId | undefined) ?? null;
}

/** A line of a collection lies beneath the areas of ours, and is meant all the same. */
function firstLine(hits: readonly MapGeoJSONFeature[]): MapGeoJSONFeature | undefined {
  return hits.find(({layer}) => layer.id === HIT_LAYER || layer.id === furtherId(HIT_LAYER)) ?? hits[0];
}

/** The layers themselves and those that draw the same of a collection, as far as the map has them. */
function drawnAs(map: MapLibreMap, layers: readonly string[]): string[] {
  return layers.flatMap((id) => [id, furtherId(id)]).filter((id) => map.getLayer(id));
}
