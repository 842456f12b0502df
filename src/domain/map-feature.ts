import type {Feature, FeatureCollection, Geometry} from 'geojson';
import type {PlaceId, SourceId} from './id.ts';
import type {PlaceStatus, Precision} from './place.ts';

/** What a drawn feature is, for the cartography. */
export const FEATURE_CLASSES = [
  'relief', // polygon, `level` −1 or −2: shade
  'context-land', // polygon: neighbouring counties
  'district', // polygon: the districts that the article is about
  'county', // polygon: the other eight county-level units
  'urban-circle', // polygon: a circle of towns, schematic
  'county-border', // line: between counties, each shared border once
  'prefecture-border', // line: between prefectures, each shared border once
  'river', // line, `rank` 1 (large) … 3
  'lake', // polygon
  'park', // polygon
  'zone', // polygon: Binhu and development zones, approximate
  'railway', // line
  'expressway', // line, `ref`
  'national-road', // line, `ref`
  'project-road', // line: a planned section of road
  'street', // line
  'station', // point, `order`, `km`
  'site', // point
  'town', // point: context, `name`, `rank` 1 (prefecture seat) … 3
  'locator', // polygon, `rank` 1 the province, 2 the prefecture: for the inset, not for the map
  'peak', // point, `name`, `elevationM`
] as const;
export type FeatureClass = (typeof FEATURE_CLASSES)[number];

export interface MapProperties {
  readonly class: FeatureClass;
  /** The place that a click on the feature selects; context has none. */
  readonly place?: PlaceId;
  readonly precision: Precision;
  readonly errorM: number;
  readonly source: SourceId;
  readonly status?: PlaceStatus;
  /** Only for context that is labelled but is not a place of the article. */
  readonly name?: {readonly zh: string; readonly en: string};
  readonly ref?: string;
  readonly rank?: number;
  readonly level?: number;
  readonly order?: number;
  readonly km?: number;
  readonly elevationM?: number;
}

/** One drawn piece. A line whose precision changes along the way is several features of one place. */
export type MapFeature = Feature<Geometry, MapProperties>;
export type MapFeatures = FeatureCollection<Geometry, MapProperties>;
