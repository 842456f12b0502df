import type {Feature, FeatureCollection, Geometry, Position} from 'geojson';
import type {PlaceId, SourceId} from './id.ts';
import type {FeatureClass} from './kinds.ts';
import type {PlaceStatus, Precision} from './place.ts';

export {FEATURE_CLASSES, type FeatureClass} from './kinds.ts';

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

/** Every position of a geometry, in order. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  if (geometry.type === 'Point') return [geometry.coordinates];
  return flatten(geometry.coordinates);
}

function flatten(nested: readonly unknown[]): readonly Position[] {
  if (typeof nested[0] === 'number') return [nested as Position];
  return nested.flatMap((inner) => flatten(inner as readonly unknown[]));
}

/** The polygons of an area as lists of rings, outer ring first; none for other geometries. */
export function polygonsOf(geometry: Geometry): readonly (readonly Position[][])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
