import type {Role} from './flavour.ts';

/** Kinds of lettering on the map, most important first: the order is the order of placing. */
export const LABEL_CLASSES = [
  'district',
  'prefecture',
  'lake',
  'zone',
  'station',
  'park',
  'county',
  'expressway-shield',
  'national-shield',
  'project',
  'railway',
  'off-map',
  'site',
  'street',
  'peak',
  'town',
  'context',
] as const;
export type LabelClass = (typeof LABEL_CLASSES)[number];

/** How a class of label is set. Sizes and distances in CSS pixels at lettering 1. */
export interface Lettering {
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
  readonly colour: Role;
  /** Letter spacing in em. */
  readonly spacing: number;
  /** Clear space kept around the label. */
  readonly margin: number;
  /** Distance from the point that it names; 0 sets the label on the point itself. */
  readonly offset: number;
  /** Latin text in italics, as water names are on maps; Chinese has no italics. */
  readonly italic?: true;
  readonly shield?: 'national' | 'expressway';
  /** The smallest and largest zoom at which it is set. */
  readonly zooms: readonly [min: number, max: number];
  /** Whether the second language is set small below the first in the English interface, where there is room for both. */
  readonly second?: true;
  /** Set larger as the area that it names fills the window. */
  readonly grows?: true;
  /** Half the size of the sign that is set with it on its point. */
  readonly symbol?: number;
  /** Stands beside a dot that grows with the zoom. */
  readonly dotted?: true;
  /** Names a line: never set across it. */
  readonly beside?: true;
}

export const LETTERING: Readonly<Record<LabelClass, Lettering>> = {
  district: {
    size: 16,
    weight: 700,
    colour: 'ink',
    spacing: 0.12,
    margin: 3,
    offset: 0,
    zooms: [0, 24],
    second: true,
    grows: true,
  },
  prefecture: {size: 15, weight: 600, colour: 'greyInk', spacing: 0.4, margin: 6, offset: 0, zooms: [0, 9.4]},
  lake: {
    size: 12.5,
    weight: 600,
    colour: 'waterInk',
    spacing: 0.08,
    margin: 2,
    offset: 9,
    italic: true,
    zooms: [8.3, 24],
    grows: true,
  },
  zone: {
    size: 13,
    weight: 700,
    colour: 'zoneInk',
    spacing: 0.08,
    margin: 2,
    offset: 13,
    zooms: [7.6, 24],
    second: true,
    grows: true,
  },
  station: {
    size: 12,
    weight: 700,
    colour: 'ink',
    spacing: 0,
    margin: 2,
    offset: 7,
    zooms: [6.8, 24],
    second: true,
    dotted: true,
  },
  'expressway-shield': {
    size: 10.5,
    weight: 700,
    colour: 'shieldText',
    spacing: 0,
    margin: 5,
    offset: 0,
    shield: 'expressway',
    zooms: [0, 24],
  },
  'national-shield': {
    size: 10.5,
    weight: 700,
    colour: 'shieldText',
    spacing: 0,
    margin: 5,
    offset: 0,
    shield: 'national',
    zooms: [0, 24],
  },
  project: {
    size: 12,
    weight: 700,
    colour: 'vermilionInk',
    spacing: 0,
    margin: 3,
    offset: 9,
    zooms: [8.9, 24],
    beside: true,
  },
  county: {
    size: 13,
    weight: 400,
    colour: 'greyInk',
    spacing: 0.1,
    margin: 4,
    offset: 0,
    zooms: [6.8, 24],
    second: true,
  },
  park: {size: 12, weight: 500, colour: 'zoneInk', spacing: 0.04, margin: 3, offset: 8, zooms: [10.4, 24], symbol: 6},
  railway: {size: 12, weight: 600, colour: 'ink', spacing: 0.1, margin: 4, offset: 10, zooms: [7.6, 24], beside: true},
  site: {size: 12, weight: 500, colour: 'ink', spacing: 0, margin: 3, offset: 7, zooms: [9.6, 24], dotted: true},
  street: {size: 11.5, weight: 400, colour: 'greyInk', spacing: 0, margin: 3, offset: 6, zooms: [11, 24]},
  peak: {size: 11, weight: 400, colour: 'greyInk', spacing: 0, margin: 3, offset: 7, zooms: [8, 24], symbol: 5},
  town: {size: 12, weight: 400, colour: 'greyInk', spacing: 0, margin: 3, offset: 6, zooms: [9.3, 24], symbol: 4},
  'off-map': {size: 12, weight: 500, colour: 'greyInk', spacing: 0, margin: 5, offset: 12, zooms: [6.6, 24]},
  context: {size: 12.5, weight: 400, colour: 'greyInk', spacing: 0.3, margin: 6, offset: 0, zooms: [11, 24]},
};

/** How much larger the name of an area is set at a zoom: the window of zoom 10 and less holds the whole of it, that of 13 a part. */
export function growth(zoom: number): number {
  return 1 + 0.13 * Math.min(3, Math.max(0, zoom - 10));
}

/** Distance of a label from its point at a zoom, in pixels at lettering 1. */
export function offsetAt({offset, dotted}: Lettering, zoom: number): number {
  return offset + (dotted ? 1.5 * Math.min(4, Math.max(0, zoom - 10)) : 0);
}

/** Smallest lettering on the map, in CSS pixels. */
export const SMALLEST = 11;

/**
 * Width of a text in pixels, without a canvas: the same in Node and in every browser, so that both make the same map.
 *
 * Han is one em; Latin is taken at the broad end of common sans-serif faces, so that a box is never too small.
 */
export function textWidth(text: string, size: number, spacing: number): number {
  let em = 0;
  for (const letter of text) em += advance(letter) + spacing;
  return em * size;
}

function advance(letter: string): number {
  if (letter >= '\u2e80') return 1;
  if (/[ .,:;'|il·]/.test(letter)) return 0.31;
  if (/[A-ZMWmw@%]/.test(letter)) return 0.72;
  return 0.58;
}
