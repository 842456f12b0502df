import type {MapApproval} from './bundle.ts';
import type {PlaceId, RegionId} from './id.ts';
import type {FeatureClass} from './map-feature.ts';
import type {Extent, LngLat, PlaceKind} from './place.ts';
import type {Bilingual} from './text.ts';
import type {LayerId} from './view.ts';

/** What a map shows, of which region: its facts, from `geo/regions/ID/region.yaml`. */
export interface Region {
  readonly id: RegionId;
  readonly name: Bilingual;
  /** As distances name it: “40 km north of …”. */
  readonly short: Bilingual;
  /** What “the whole map” means. */
  readonly extent: Extent;
  /** What the data cover, and nothing drawn lies beyond: wide screens see more than `extent`. */
  readonly frame: Extent;
  /** How near the data carry, and how near one may go over a basemap. */
  readonly zoom: {readonly min: number; readonly max: number; readonly withBasemap?: number};
  /** Of the picture of `extent`: width to height. */
  readonly aspect: readonly [width: number, height: number];
  /** Where arrows to what lies off the map start, and distances to it are measured from. */
  readonly arrowsFrom: LngLat;
  /** What arrows lead to from the map's edge without being chosen, the most important first. */
  readonly pointedTo: readonly PlaceId[];
  /** Places that are named on the map before others of their kind. */
  readonly featured: readonly PlaceId[];
  /** What may be typed into the search, as its field shows. */
  readonly searchExamples: Bilingual;
  readonly groups: readonly RegionGroup[];
  readonly layers: readonly {readonly id: LayerId; readonly title: Bilingual}[];
  /** The small map that tells where the region lies: within what, and how it says so. */
  readonly locator: {readonly within: Bilingual; readonly title: Bilingual};
  /** What the legend calls a kind of line where it is one line's name. */
  readonly legend: Readonly<Partial<Record<FeatureClass, Bilingual>>>;
  /** Rows of the legend that nothing on the map needs, as compiling finds them; left out where there is none. */
  readonly unexplained?: readonly string[];
  /** Whose data it is made from, at the foot of the map. */
  readonly credit: Bilingual;
  /** 审图号; null while the map has not been submitted. */
  readonly approval: MapApproval | null;
}

/** A heading of the list of places. A place belongs to the first group that lists it: by what holds it, or else by its kind. */
export interface RegionGroup {
  readonly id: string;
  readonly title: Bilingual;
  readonly kinds: readonly PlaceKind[];
  /** These places, and whatever lies in them. */
  readonly within: readonly PlaceId[];
}
