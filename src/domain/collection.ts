import type {Excerpt} from './excerpt-bundle.ts';
import type {FeatureClass, MapFeature} from './map-feature.ts';
import type {PlaceId} from './id.ts';
import type {Bilingual} from './text.ts';

/** How large a collection is, the articles that a site has beside the page's own and loads piece by piece. */
export interface CollectionSize {
  readonly articles: number;
  readonly places: number;
  readonly passages: number;
}

/** `data/collection/index.json`: which pieces of the collection there are. All else of it is loaded piece by piece. */
export interface CollectionIndex {
  /** What is drawn in `shapes.pmtiles`. */
  readonly classes: readonly FeatureClass[];
  /** Cells that name something, `names/CELL.json`, and cells that draw something, `shapes/CELL.json`. */
  readonly names: readonly string[];
  readonly shapes: readonly string[];
  /** How many files names (`search/NUMBER.json`), the words of passages (`words/NUMBER.json`) and their ids (`passages/NUMBER.json`) are spread over. */
  readonly searchShards: number;
  readonly wordShards: number;
  readonly passageShards: number;
}

/** `data/at/PLACE.json`: what the collection says of a place; of a place that only it knows also itself and its shapes. */
export interface PlaceFile extends Excerpt {
  readonly features?: readonly MapFeature[];
}

/** `data/collection/passages/NUMBER.json`: a place that each passage speaks of. */
export type PassageShard = Readonly<Record<string, PlaceId>>;

/** The one layer of the tiles of `shapes.pmtiles`; its features have the properties of `map.json`. */
export const TILE_LAYER = 'map';

/** The article of a collection that a passage is from, as its quotation names it. */
export interface ArticleName {
  readonly id: string;
  readonly title: Bilingual;
  readonly newspaper: string | null;
  readonly date: string | null;
}

/** Which of `shards` files has a key: the same when it is written and when it is read. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return hash % shards;
}
