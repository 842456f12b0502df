import type {MapFeature} from '../src/domain/map-feature.ts';
import type {Extent, LngLat, Place, Precision} from '../src/domain/place.ts';
import type {Bilingual} from '../src/domain/text.ts';
import type {RegionFolder} from './read/region-folder.ts';
import type {SourceFault} from './read/fault.ts';

/** Where a place is and how that is known: what geometry adds to a place of the content. */
export interface Location {
  readonly precision: Precision;
  /** 95 % radius in metres. */
  readonly errorM: number;
  readonly source: string;
  readonly method: Bilingual;
  readonly anchor: LngLat;
  readonly extent: Extent;
  readonly lengthKm?: number;
  readonly pieces?: Place['pieces'];
  readonly areaKm2?: number;
  readonly neighbours?: readonly string[];
  readonly order?: number;
  readonly km?: number;
  readonly offMap?: NonNullable<Place['offMap']>;
  readonly ref?: string;
}

/** Steps that only one region needs. */
export type Recipe = (folder: RegionFolder) => readonly Layer[] | Promise<readonly Layer[]>;

/** Locations by place id. */
export type Locations = Readonly<Record<string, Location>>;

/** What one subject gives to the map. */
export interface Layer {
  readonly features: readonly MapFeature[];
  readonly places: Locations;
  readonly figures: readonly Figure[];
}

/** A number we computed beside the one that is published. */
export interface Figure {
  readonly what: string;
  readonly computed: number;
  /** Null where nobody published one: the figure is printed, not judged. */
  readonly published: number | null;
  readonly unit: 'km²' | 'km' | 'm';
  /** Largest difference that passes: a share of the published figure, or for `m` an upper bound. */
  readonly tolerance: number;
  readonly note?: string;
}

/** Something wrong with the geometry, said so that its author can mend it. */
export interface GeoFault {
  readonly check: string;
  /** Place id, or class of a context feature. */
  readonly id: string;
  readonly message: string;
  /** In which of the region's own files it is, where it is in one. */
  readonly source?: SourceFault;
}

export interface GeoResult {
  readonly features: readonly MapFeature[];
  readonly places: Locations;
}
