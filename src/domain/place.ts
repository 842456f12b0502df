import type {PlaceId, SourceId} from './id.ts';
import type {PlaceKind} from './kinds.ts';
import type {Bilingual} from './text.ts';

export {PLACE_KINDS, type PlaceKind} from './kinds.ts';

export type PlaceStatus = 'existing' | 'building' | 'planned';

/**
 * How well the position is known, best first.
 * `within` has no position of its own: it is shown as part of the place that holds it.
 */
export const PRECISIONS = ['surveyed', 'digitised', 'schematic', 'within', 'unlocated'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** `[lng, lat]` in degrees, WGS 84. */
export type LngLat = readonly [lng: number, lat: number];
/** `[west, south, east, north]` in degrees, WGS 84. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** A statement about a place that is ours and not the article's: it carries its own source. */
export interface Background {
  readonly text: Bilingual;
  readonly source: SourceId;
}

export interface Place {
  readonly id: PlaceId;
  readonly kind: PlaceKind;
  readonly name: {readonly zh: string; readonly en: string; readonly pinyin: string};
  readonly aliases: readonly string[];
  readonly status: PlaceStatus;
  readonly precision: Precision;
  /** 95 % radius in metres; null where no position is claimed. */
  readonly errorM: number | null;
  readonly source: SourceId | null;
  /** How the position was obtained, or why there is none. */
  readonly method: Bilingual;
  readonly within: PlaceId | null;
  /** Where a label or an arrow points; null when unlocated. A `within` place has that of its holder, null where that lies off the map. */
  readonly anchor: LngLat | null;
  readonly extent: Extent | null;
  readonly background: readonly Background[];
  /** How many passages of a collection speak of it; they are loaded when the place is chosen. */
  readonly elsewhere?: number;
  /** Road number, as on the shield: `G55`. */
  readonly ref?: string;
  /** A station's order along its line, from south to north, and its distance along it in km from the line's first station. */
  readonly order?: number;
  readonly km?: number;
  /** Length on the map in km (lines), area in km² (polygons): computed, geodesic. */
  readonly lengthKm?: number;
  /** Of a line that is not equally exact throughout: what is known and what is guessed, best known first. */
  readonly pieces?: readonly Piece[];
  readonly areaKm2?: number;
  /** Ids of the places that share a border (districts and counties). */
  readonly neighbours?: readonly PlaceId[];
  /** Lies outside the map: bearing from where the region's arrows start, in degrees clockwise from north, great-circle distance in km. */
  readonly offMap?: {readonly bearing: number; readonly distanceKm: number};
}

/** All stretches of a line that are of one precision. */
export interface Piece {
  readonly precision: Precision;
  readonly lengthKm: number;
  /** 95 % radii in metres: of half of its length or more, and of the worst. */
  readonly usualM: number;
  readonly errorM: number;
}

/** Where something comes from and how good it is. */
export interface Source {
  readonly id: SourceId;
  readonly title: Bilingual;
  readonly publisher: string;
  readonly licence: string;
  readonly url: string | null;
  /** ISO 8601, as exact as known. */
  readonly date: string;
  readonly datum: string;
  readonly method: Bilingual;
  readonly errorM: number | null;
}
