/** What a place can be. A new kind has a row in `carto/kinds.ts`, a word in each language, and a class here where it is drawn as none of those. */
export const PLACE_KINDS = [
  'prefecture',
  'district',
  'county',
  'township',
  'zone',
  'road',
  'street',
  'railway',
  'station',
  'site',
  'park',
  'lake',
  'peak',
  'region',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

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
