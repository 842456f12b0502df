import type {FeatureClass, MapProperties} from '../domain/map-feature.ts';
import type {LayerId} from '../domain/view.ts';
import type {Role} from './flavour.ts';
import {classesOf, grow, POINT_KINDS, type Stops} from './kinds.ts';

/** A property's value, or the values that it may have. A key that is missing on the feature never matches. */
export type Where = Readonly<Partial<Record<keyof MapProperties, string | number | readonly (string | number)[]>>>;

interface Base {
  readonly id: string;
  readonly of: readonly FeatureClass[];
  readonly where?: Where;
  /** The reader's switch that hides it. */
  readonly group: LayerId | 'base';
  /** A second switch that hides it too. */
  readonly alsoIn?: LayerId;
  readonly minZoom?: number;
  readonly maxZoom?: number;
  readonly opacity?: number;
  /** Drawn only for a place in this state: selected (or spoken of by the selected passage), under the pointer, or left out by a filter. */
  readonly state?: 'selected' | 'hover' | 'dimmed';
}

export interface FillLayer extends Base {
  readonly type: 'fill';
  readonly colour: Role;
  /** Diagonal hatching instead of a flat fill: the area is approximate. */
  readonly hatch?: true;
}

export interface LineLayer extends Base {
  readonly type: 'line';
  readonly colour: Role;
  readonly width: Stops;
  /** In units of the line's width, as in MapLibre. */
  readonly dash?: readonly number[];
  readonly cap?: 'round' | 'butt';
}

export interface CircleLayer extends Base {
  readonly type: 'circle';
  readonly colour: Role;
  /** In pixels; or the feature's stated error, in metres on the ground: a picture of how exact the point is. */
  readonly radius: Stops | 'errorM';
  readonly stroke: Role;
  readonly strokeWidth: Stops;
}

export type Layer = FillLayer | LineLayer | CircleLayer;

/** What is chosen and only guessed: dots, for dashes of that colour are roads that are planned. */
const DOTS = {dash: [0, 1.9], cap: 'round'} as const;

const KNOWN: Where = {precision: ['surveyed', 'digitised']};
const GUESS: Where = {precision: 'schematic'};

const LAND = classesOf('land');
const AREAS = classesOf('area');
export const LINES = classesOf('line');
const POINTS = POINT_KINDS.map(({of}) => of);

/** A kind of place with a symbol of its own has a layer of its own. */
export const SYMBOLS: readonly CircleLayer[] = POINT_KINDS.map(({of, group, symbol}) => ({
  id: of,
  type: 'circle',
  of: [of],
  group,
  ...symbol,
}));

/**
 * The map, bottom to top: what both renderers draw, in this order. Lettering is not here: see place-labels.ts.
 *
 * A schematic piece of a line is thinner, lighter and dashed, and never gets the casing of a known one.
 */
export const LAYERS: readonly Layer[] = [
  {id: 'county', type: 'fill', of: ['county'], group: 'boundaries', colour: 'county'},
  {id: 'district', type: 'fill', of: ['district'], group: 'districts', alsoIn: 'boundaries', colour: 'district'},
  {id: 'dim-area', type: 'fill', of: LAND, group: 'base', colour: 'land', opacity: 0.7, state: 'dimmed'},
  {id: 'focus-area', type: 'fill', of: LAND, group: 'boundaries', colour: 'focusFill', state: 'selected'},
  {
    id: 'urban-circle-focus',
    type: 'fill',
    of: ['urban-circle'],
    group: 'boundaries',
    colour: 'focusFill',
    opacity: 0.55,
    state: 'selected',
  },
  {
    id: 'relief-shade-2',
    type: 'fill',
    of: ['relief'],
    where: {level: -2},
    group: 'relief',
    colour: 'shade',
    opacity: 0.05,
    maxZoom: 9.6,
  },
  {
    id: 'relief-shade-1',
    type: 'fill',
    of: ['relief'],
    where: {level: -1},
    group: 'relief',
    colour: 'shade',
    opacity: 0.04,
    maxZoom: 9.6,
  },
  {id: 'zone', type: 'fill', of: ['zone'], group: 'lake', colour: 'zone', hatch: true, opacity: 0.7},
  {id: 'park', type: 'fill', of: ['park'], group: 'lake', colour: 'park', opacity: 0.8},
  {id: 'river', type: 'line', of: ['river'], group: 'lake', colour: 'water', width: grow(0.8, 1.4, 3), cap: 'round'},
  {id: 'lake', type: 'fill', of: ['lake'], group: 'lake', colour: 'water'},
  {
    id: 'zone-edge',
    type: 'line',
    of: ['zone', 'park'],
    group: 'lake',
    colour: 'zoneInk',
    width: grow(0.6, 0.9, 1.4),
    dash: [1.5, 2.5],
    opacity: 0.7,
    minZoom: 8.6,
  },
  {
    id: 'lake-shore',
    type: 'line',
    of: ['lake'],
    group: 'lake',
    colour: 'waterInk',
    width: grow(0.4, 0.7, 1.2),
    dash: [3, 2],
    opacity: 0.6,
  },
  {id: 'dim-water', type: 'fill', of: AREAS, group: 'base', colour: 'land', opacity: 0.65, state: 'dimmed'},
  {
    id: 'county-border',
    type: 'line',
    of: ['county-border'],
    where: {rank: 1},
    group: 'boundaries',
    colour: 'countyBorder',
    width: grow(0.6, 0.9, 1.4),
    dash: [6, 2, 1, 2],
  },
  {
    id: 'neighbour-border',
    type: 'line',
    of: ['county-border'],
    where: {rank: 2},
    group: 'boundaries',
    colour: 'countyBorder',
    width: grow(0.6, 0.9, 1.4),
    dash: [6, 2, 1, 2],
    minZoom: 8.7,
  },
  {
    id: 'prefecture-border',
    type: 'line',
    of: ['prefecture-border'],
    group: 'boundaries',
    colour: 'prefectureBorder',
    width: grow(1.1, 1.5, 2.2),
    dash: [7, 2, 1.2, 2],
  },
  {id: 'street', type: 'line', of: ['street'], group: 'roads', colour: 'street', width: grow(0.6, 1.2, 4), minZoom: 9},
  {
    id: 'national-road-guess',
    type: 'line',
    of: ['national-road'],
    where: GUESS,
    group: 'roads',
    colour: 'nationalRoad',
    width: grow(0.9, 1.6, 3),
    dash: [3, 2.2],
    opacity: 0.85,
  },
  {
    id: 'national-road-casing',
    type: 'line',
    of: ['national-road'],
    where: KNOWN,
    group: 'roads',
    colour: 'nationalRoadCasing',
    width: grow(2.6, 4.4, 9),
    cap: 'round',
  },
  {
    id: 'national-road',
    type: 'line',
    of: ['national-road'],
    where: KNOWN,
    group: 'roads',
    colour: 'nationalRoad',
    width: grow(1.3, 2.4, 6),
    cap: 'round',
  },
  {
    id: 'expressway-casing',
    type: 'line',
    of: ['expressway'],
    group: 'roads',
    colour: 'expressway',
    width: grow(2.6, 4.2, 9),
    cap: 'round',
  },
  {
    id: 'expressway',
    type: 'line',
    of: ['expressway'],
    group: 'roads',
    colour: 'expresswayCore',
    width: grow(1, 1.9, 5.4),
    cap: 'round',
  },
  {
    id: 'project-road',
    type: 'line',
    of: ['project-road'],
    group: 'roads',
    colour: 'planned',
    width: grow(1.8, 3, 5),
    dash: [2, 1.4],
  },
  {
    id: 'railway-guess',
    type: 'line',
    of: ['railway'],
    where: GUESS,
    group: 'railway',
    colour: 'railwayGuess',
    width: grow(1.4, 2.2, 3.4),
    dash: [2.4, 1.8],
    cap: 'butt',
  },
  {
    id: 'railway-casing',
    type: 'line',
    of: ['railway'],
    where: KNOWN,
    group: 'railway',
    colour: 'railway',
    width: grow(3, 4.6, 8),
    cap: 'round',
  },
  {
    id: 'railway',
    type: 'line',
    of: ['railway'],
    where: KNOWN,
    group: 'railway',
    colour: 'railwayCore',
    width: grow(0.9, 1.5, 3),
    cap: 'round',
  },
  {
    id: 'dim-line',
    type: 'line',
    of: LINES,
    group: 'base',
    colour: 'land',
    width: grow(4, 6, 10.5),
    opacity: 0.7,
    cap: 'round',
    state: 'dimmed',
  },
  {
    id: 'hover-boundary',
    type: 'line',
    of: LAND,
    group: 'boundaries',
    colour: 'ink',
    width: grow(1.4, 1.8, 2.4),
    state: 'hover',
  },
  {id: 'hover-area', type: 'line', of: AREAS, group: 'lake', colour: 'ink', width: grow(1.4, 1.8, 2.4), state: 'hover'},
  {
    id: 'hover-line',
    type: 'line',
    of: LINES,
    group: 'base',
    colour: 'vermilion',
    width: grow(4, 5, 8),
    opacity: 0.5,
    cap: 'round',
    state: 'hover',
  },
  {
    id: 'focus-boundary-halo',
    type: 'line',
    of: [...LAND, 'prefecture-border', 'urban-circle'],
    group: 'boundaries',
    colour: 'halo',
    width: grow(4.5, 6, 8),
    opacity: 0.85,
    state: 'selected',
  },
  {
    id: 'focus-area-halo',
    type: 'line',
    of: AREAS,
    group: 'base',
    colour: 'halo',
    width: grow(4.5, 6, 8),
    opacity: 0.85,
    state: 'selected',
  },
  {
    id: 'focus-boundary',
    type: 'line',
    of: [...LAND, 'prefecture-border'],
    group: 'boundaries',
    colour: 'vermilion',
    width: grow(1.8, 2.4, 3.2),
    state: 'selected',
  },
  {
    id: 'focus-approximate-boundary',
    type: 'line',
    of: ['urban-circle'],
    group: 'boundaries',
    colour: 'vermilion',
    width: grow(2.6, 3.4, 4.4),
    ...DOTS,
    state: 'selected',
  },
  {
    id: 'focus-approximate-edge',
    type: 'line',
    of: AREAS,
    group: 'base',
    colour: 'vermilion',
    width: grow(2.6, 3.4, 4.4),
    ...DOTS,
    state: 'selected',
  },
  {
    id: 'focus-line-halo',
    type: 'line',
    of: LINES,
    group: 'base',
    colour: 'halo',
    width: grow(7, 9, 14),
    opacity: 0.9,
    cap: 'round',
    state: 'selected',
  },
  {
    id: 'focus-line',
    type: 'line',
    of: ['railway', 'expressway', 'national-road', 'street'],
    where: KNOWN,
    group: 'base',
    colour: 'vermilion',
    width: grow(3.2, 4.2, 7),
    cap: 'round',
    state: 'selected',
  },
  {
    id: 'focus-line-guess',
    type: 'line',
    of: LINES,
    where: GUESS,
    group: 'base',
    colour: 'vermilion',
    width: grow(3, 4, 6),
    ...DOTS,
    state: 'selected',
  },
  {
    id: 'accuracy',
    type: 'circle',
    of: POINTS,
    where: GUESS,
    group: 'sites',
    colour: 'railwayGuess',
    radius: 'errorM',
    stroke: 'railwayGuess',
    strokeWidth: [[7, 1]],
    opacity: 0.08,
    minZoom: 9.4,
  },
  {
    id: 'focus-accuracy',
    type: 'circle',
    of: POINTS,
    where: GUESS,
    group: 'base',
    colour: 'vermilion',
    radius: 'errorM',
    stroke: 'vermilion',
    strokeWidth: [[7, 1]],
    opacity: 0.14,
    state: 'selected',
  },
  ...SYMBOLS,
  {
    id: 'dim-point',
    type: 'circle',
    of: [...POINTS, 'peak'],
    group: 'base',
    colour: 'land',
    radius: grow(2.6, 4, 7),
    stroke: 'land',
    strokeWidth: grow(1.4, 2, 3),
    opacity: 0.7,
    state: 'dimmed',
  },
  {
    id: 'focus-point',
    type: 'circle',
    of: [...POINTS, 'peak'],
    group: 'base',
    colour: 'vermilion',
    radius: grow(4, 5.5, 9),
    stroke: 'halo',
    strokeWidth: grow(1.6, 2.2, 3),
    state: 'selected',
  },
];

/** The value of a stop list at a zoom. */
export function at(stops: Stops, zoom: number): number {
  const next = stops.findIndex(([z]) => z >= zoom);
  const upper = stops[next === -1 ? stops.length - 1 : next];
  const lower = stops[next <= 0 ? (next === 0 ? 0 : stops.length - 1) : next - 1];
  if (!upper || !lower) throw new Error('a stop list is empty');
  if (upper[0] === lower[0]) return upper[1];
  return lower[1] + ((upper[1] - lower[1]) * (zoom - lower[0])) / (upper[0] - lower[0]);
}

/** Of the layers that draw a feature when it is in no state, the lowest: what lies above it lets the pointer through. */
export const LOWEST: ReadonlySet<Layer> = new Set(
  LAYERS.filter(
    (layer, index) =>
      !layer.state && !LAYERS.slice(0, index).some((below) => !below.state && drawsTheSame(below, layer)),
  ),
);

function drawsTheSame(a: Layer, b: Layer): boolean {
  return a.of.some((name) => b.of.includes(name)) && JSON.stringify(a.where) === JSON.stringify(b.where);
}

/** Layers of areas that answer a pointer. */
export const HIT_AREAS: readonly Layer[] = LAYERS.filter(
  (layer) => LOWEST.has(layer) && layer.type === 'fill' && layer.of.some((name) => [...LAND, ...AREAS].includes(name)),
);
/** Of lines: they answer wider than they are drawn. */
export const HIT_LINES: readonly Layer[] = LAYERS.filter(
  (layer) => LOWEST.has(layer) && layer.type === 'line' && layer.of.some((name) => LINES.includes(name)),
);

/** Whether one of the reader's switches hides a layer. */
export function isHidden({group, alsoIn}: Layer, hidden: ReadonlySet<LayerId>): boolean {
  return (group !== 'base' && hidden.has(group)) || (alsoIn !== undefined && hidden.has(alsoIn));
}

/** Whether a layer draws how far points may be off: discs that a legend has to explain. */
export function isErrorDisc(layer: Layer): boolean {
  return layer.type === 'circle' && layer.radius === 'errorM';
}

/** Whether a layer draws a feature of these properties. */
export function draws(layer: Layer, properties: MapProperties): boolean {
  if (!layer.of.includes(properties.class)) return false;
  return Object.entries(layer.where ?? {}).every(([key, wanted]) => {
    const value = properties[key as keyof MapProperties];
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}
