import {addProtocol, LngLat, type GeoJSONSource, type Map as MapLibreMap, type StyleSpecification} from 'maplibre-gl';
import type {Flavour} from '../../../carto/flavour.ts';
import type {Layer} from '../../../carto/layers.ts';
import {samePlaces, type MapPicture, type Painter, type PainterListener} from '../../../carto/painter.ts';
import type {Camera} from '../../../domain/view.ts';
import type {PlaceId} from '../../../domain/id.ts';
import type {MapFeature, MapFeatures} from '../../../domain/map-feature.ts';
import {HATCH_RATIO, hatchImage} from './hatch-image.ts';
import {createHoverOutline} from './hover-outline.ts';
import type {BasemapWish} from './lay-beneath.ts';
import {ASKED, cameraOf, listenToMoves} from './listen-to-moves.ts';
import {listenToPointer} from './listen-to-pointer.ts';
import {endMap, startMap, type StartOptions} from './start-map.ts';
import {
  drawnAs,
  collectionId,
  GL_LAYERS,
  HATCH_IMAGE,
  HIT_LAYER,
  SOURCE,
  STATES,
  toStyle,
  visibilityOf,
  type State,
} from './style.ts';

export interface GlPainterOptions extends StartOptions {
  readonly features: MapFeatures;
  /** What the first frame shows; states come with what is painted then. */
  readonly picture: MapPicture & {readonly flavour: Flavour};
  /** A map to lay beneath ours, where the publisher set one. */
  readonly basemap?: BasemapWish | undefined;
  readonly listener: PainterListener;
}

export interface GlPainter extends Painter {
  readonly kind: 'gl';
  readonly element: HTMLElement;
  /** Stands at `camera`, and resolves when all of it is drawn. */
  drawn(camera: Camera): Promise<void>;
  /** Resolves, with the reason, when the graphics process has taken the context away: nothing is painted any more. */
  readonly lost: Promise<string>;
}

export {warm} from './start-map.ts';

type Restyle = (style: StyleSpecification) => StyleSpecification;

/** Starts MapLibre; resolves when its first complete frame is painted, rejects when it cannot be had. */
export async function createGlPainter(options: GlPainterOptions): Promise<GlPainter> {
  const {picture, region, features, basemap, listener} = options;
  const [, south, , north] = region.extent;
  const toOurs = ({flavour, hidden}: GlPainterOptions['picture'], inUse: ReadonlySet<State>): StyleSpecification =>
    toStyle(flavour, features, hidden, inUse, (south + north) / 2);
  const map = await startMap(options, toOurs(picture, new Set()), Boolean(basemap?.setting), (made) =>
    made.addImage(HATCH_IMAGE, hatchImage(picture.flavour), {pixelRatio: HATCH_RATIO}),
  );
  listenToMoves(map, listener.moved);
  map.on('moveend', () => listener.rested());
  listenToPointer(map, listener);
  const layers = createLayers(map, features.features, picture, toOurs);
  if (basemap?.setting) {
    void import('./lay-beneath.ts')
      .then(({layBeneath}) => layBeneath(map, basemap, addProtocol, (over) => layers.restyle({over})))
      .catch(basemap.failed);
  }
  return {
    kind: 'gl',
    element: map.getCanvasContainer(),
    lost: new Promise((resolve) => {
      map.once('webglcontextlost', () => resolve('the WebGL context was lost'));
    }),
    camera: () => cameraOf(map),
    paint: layers.paint,
    moveTo(target, durationMs) {
      const to = {center: new LngLat(target.center[0], target.center[1]), zoom: target.zoom};
      if (durationMs === 0) map.jumpTo(to, ASKED);
      else map.easeTo({...to, duration: durationMs, easing: (t) => 1 - (1 - t) ** 3, essential: true}, ASKED);
    },
    async drawn({center: [lng, lat], zoom}) {
      map.jumpTo({center: new LngLat(lng, lat), zoom}, ASKED);
      await map.once('idle');
    },
    async lay(tiles) {
      const {withCollection} = await import('./lay-collection.ts');
      const collection = withCollection(tiles, {source: SOURCE, hitLayer: HIT_LAYER, collectionId, addProtocol});
      layers.restyle({collection});
    },
    resize: () => {
      map.resize();
    },
    dispose: () => endMap(map),
  };
}

interface GlLayers {
  readonly paint: Painter['paint'];
  /** Gives the map its style anew: `over` and `collection` say from now on what else is in it. */
  restyle(also?: {readonly over?: Restyle; readonly collection?: Restyle}): void;
}

/** A map's picture, each part of which is changed alone: MapLibre draws all of it anew for any of them. */
function createLayers(
  map: MapLibreMap,
  own: readonly MapFeature[],
  first: GlPainterOptions['picture'],
  toOurs: (picture: GlPainterOptions['picture'], inUse: ReadonlySet<State>) => StyleSpecification,
): GlLayers {
  const none: ReadonlySet<PlaceId> = new Set();
  const outline = createHoverOutline(map);
  let shown = {...first, selected: none, outlined: none, dimmed: none, collection: [] as readonly MapFeature[]};
  let also = {over: (style: StyleSpecification) => style, collection: (style: StyleSpecification) => style};

  const featuresOf = (places: ReadonlySet<PlaceId>): readonly MapFeature[] =>
    [...own, ...shown.collection].filter(({properties: {place}}) => place !== undefined && places.has(place));
  const show = (state: State): void => {
    map.getSource<GeoJSONSource>(state)?.setData({type: 'FeatureCollection', features: [...featuresOf(shown[state])]});
  };
  const inUse = (): ReadonlySet<State> => new Set(STATES.filter((state) => shown[state].size > 0));
  const showLayers = (layers: readonly Layer[]): void => {
    for (const layer of layers)
      for (const id of drawnAs(map, [layer.id]))
        map.setLayoutProperty(id, 'visibility', visibilityOf(layer, shown.hidden, inUse()));
  };
  /** A new style begins with nothing in any state. */
  const restyle: GlLayers['restyle'] = (next = {}) => {
    also = {...also, ...next};
    map.setStyle(also.over(also.collection(toOurs(shown, inUse()))), {diff: true, validate: false});
    for (const state of STATES) show(state);
  };

  return {
    restyle,
    paint({flavour, ...change}) {
      const before = shown;
      shown = {...shown, ...change, flavour: flavour ?? shown.flavour};
      const come = comeWith(shown.collection, before.collection);
      for (const state of STATES) {
        const [now, then] = [shown[state], before[state]];
        if (!samePlaces(now, then) || come.some((place) => now.has(place))) show(state);
        if ((now.size === 0) !== (then.size === 0)) showLayers(GL_LAYERS.filter((layer) => layer.state === state));
      }
      if (change.hidden) showLayers(GL_LAYERS);
      if (shown.flavour !== before.flavour) restyle();
      if (change.outlined ?? change.hidden ?? change.collection ?? flavour)
        outline.draw(featuresOf(shown.outlined), shown.flavour, shown.hidden);
      if (shown.flavour !== before.flavour) map.updateImage(HATCH_IMAGE, hatchImage(shown.flavour));
    },
  };
}

/** Places of which shapes have come. */
function comeWith(now: readonly MapFeature[], before: readonly MapFeature[]): readonly PlaceId[] {
  if (now === before) return [];
  const known = new Set(before.map(({properties: {place}}) => place));
  return now.flatMap(({properties: {place}}) => (place && !known.has(place) ? [place] : []));
}
