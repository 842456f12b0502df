import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import type {Flavour} from '../../../carto/flavour.ts';
import {
  isHidden,
  LAYERS,
  LINES,
  type FillLayer,
  type Layer,
  type LineLayer,
  type CircleLayer,
} from '../../../carto/layers.ts';
import type {Stops} from '../../../carto/kinds.ts';
import {metresPerPixel} from '../../../carto/mercator.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import type {LayerId} from '../../../domain/view.ts';

export const SOURCE = 'map';
/** What is pointed at is not MapLibre's to draw: hover-outline.ts. */
export const GL_LAYERS = LAYERS.filter(({state}) => state !== 'hover');
/** States a place can be in. Each has a source of its own that holds only the features in that state: what is not chosen costs no frame. */
export const STATES = ['selected', 'dimmed'] as const;
export type State = (typeof STATES)[number];

/** The widest line or disc reaches less far beyond its tile than `buffer`, in pixels: more would be drawn twice, in each tile. */
const GEOJSON = {type: 'geojson', tolerance: 0.25, maxzoom: 14, buffer: 24} as const;
const NOTHING: MapFeatures = {type: 'FeatureCollection', features: []};
export const HATCH_IMAGE = 'hatch';
export const HIT_LAYER = 'hit-lines';

/** A line that is nowhere wider than this has corners too small to be seen, in pixels. */
const THIN = 3;

/**
 * The design as a MapLibre style. Lettering is not in it: the overlay sets it for both renderers. A state that no place is in is not
 * drawn: even an empty source would have its tiles cut out of the picture in every frame. `latitude`: of the map's middle, for what is
 * drawn in metres.
 */
export function toStyle(
  flavour: Flavour,
  features: MapFeatures | string,
  hidden: ReadonlySet<LayerId>,
  inUse: ReadonlySet<State> = new Set(STATES),
  latitude = 0,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      [SOURCE]: {...GEOJSON, data: features as never},
      ...Object.fromEntries(STATES.map((state) => [state, {...GEOJSON, data: NOTHING}])),
    },
    layers: [
      {id: 'land', type: 'background', paint: {'background-color': flavour.colour.land}},
      ...GL_LAYERS.map((layer) => toLayer(layer, flavour, visibilityOf(layer, hidden, inUse), latitude)),
      hitLayer(),
    ],
  };
}

/** The name of the layer that draws of a collection what `layer` draws of the map's own. */
export function collectionId(layer: string): string {
  return `${layer}-collection`;
}

/** The layers themselves and those that draw the same of a collection, as far as the map has them. */
export function drawnAs(map: Pick<MapLibreMap, 'getLayer'>, layers: readonly string[]): string[] {
  return layers.flatMap((id) => [id, collectionId(id)]).filter((id) => map.getLayer(id));
}

/** Neither hidden by the reader nor of a state that no place is in. */
export function visibilityOf(
  layer: Layer,
  hidden: ReadonlySet<LayerId>,
  inUse: ReadonlySet<State>,
): 'visible' | 'none' {
  return isHidden(layer, hidden) || (layer.state !== undefined && !inUse.has(layer.state as State))
    ? 'none'
    : 'visible';
}

function toLayer(layer: Layer, flavour: Flavour, visibility: 'visible' | 'none', latitude: number): LayerSpecification {
  const common = {
    id: layer.id,
    source: layer.state ?? SOURCE,
    filter: toFilter(layer),
    ...(layer.minZoom === undefined ? {} : {minzoom: layer.minZoom}),
    ...(layer.maxZoom === undefined ? {} : {maxzoom: layer.maxZoom}),
  };
  switch (layer.type) {
    case 'fill':
      return {...common, type: 'fill', layout: {visibility}, paint: fillPaint(layer, flavour)};
    case 'line':
      return {
        ...common,
        type: 'line',
        layout: {
          visibility,
          'line-join': widest(layer.width) > THIN ? 'round' : 'miter',
          'line-cap': layer.cap ?? 'butt',
        },
        paint: linePaint(layer, flavour),
      };
    case 'circle':
      return {...common, type: 'circle', layout: {visibility}, paint: circlePaint(layer, flavour, latitude)};
  }
}

function widest(stops: Stops): number {
  return Math.max(...stops.map(([, value]) => value));
}

function fillPaint(layer: FillLayer, {colour}: Flavour) {
  const paint = layer.hatch
    ? {'fill-pattern': HATCH_IMAGE, 'fill-antialias': false}
    : {'fill-color': colour[layer.colour], 'fill-antialias': layer.of[0] !== 'relief'};
  return {...paint, 'fill-opacity': layer.opacity ?? 1};
}

function linePaint(layer: LineLayer, {colour, stroke}: Flavour) {
  return {
    'line-color': colour[layer.colour],
    'line-width': toExpression(layer.width, stroke),
    'line-opacity': layer.opacity ?? 1,
    ...(layer.dash ? {'line-dasharray': [...layer.dash]} : {}),
  };
}

/** Metres on the ground at a latitude, as pixels: twice as many with each zoom level. */
const metresOfError = (latitude: number): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    0,
    ['/', ['get', 'errorM'], metresPerPixel(latitude, 0)],
    22,
    ['/', ['get', 'errorM'], metresPerPixel(latitude, 22)],
  ] as unknown as ExpressionSpecification;

function circlePaint(layer: CircleLayer, {colour, stroke}: Flavour, latitude: number) {
  return {
    'circle-color': colour[layer.colour],
    'circle-radius': layer.radius === 'errorM' ? metresOfError(latitude) : toExpression(layer.radius, stroke),
    'circle-stroke-color': colour[layer.stroke],
    'circle-stroke-width': toExpression(layer.strokeWidth, stroke),
    'circle-opacity': layer.opacity ?? 1,
    'circle-stroke-opacity': layer.opacity ?? 1,
  };
}

export function toFilter({of, where = {}}: Layer): FilterSpecification {
  const conditions = Object.entries(where).map(([key, wanted]) => [
    'in',
    ['get', key],
    ['literal', Array.isArray(wanted) ? wanted : [wanted]],
  ]);
  return ['all', ['in', ['get', 'class'], ['literal', [...of]]], ...conditions] as unknown as FilterSpecification;
}

/** MapLibre draws a ring of stroke outside the radius, SVG half of it inside: both mean the same disc here. */
function toExpression(stops: Stops, factor: number): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, value]) => [zoom, value * factor]),
  ] as unknown as ExpressionSpecification;
}

/** Invisible broad strokes: a finger is wider than a road. */
function hitLayer(): LayerSpecification {
  return {
    id: HIT_LAYER,
    source: SOURCE,
    type: 'line',
    filter: ['all', ['in', ['get', 'class'], ['literal', [...LINES]]], ['has', 'place']],
    paint: {'line-width': 14, 'line-opacity': 0},
  };
}
