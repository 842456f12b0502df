import type {FeatureCollection, Geometry} from 'geojson';
import type {PlaceId} from '../domain/id.ts';
import {draws, isHidden, LAYERS} from '../carto/layers.ts';
import {positionsOf, type MapProperties} from '../domain/map-feature.ts';
import type {Extent} from '../domain/place.ts';
import type {LayerId} from '../domain/view.ts';
import type {DataContext} from './iri.ts';
import {toPlacesGeojson, type PlaceProperties} from './places-geojson.ts';

/** What a view shows. */
export interface InSight {
  /** Of the map's window. */
  readonly extent: Extent;
  /** Places of which no passage is left by the filter. */
  readonly silent: ReadonlySet<PlaceId>;
  /** Layers that are switched off. */
  readonly hidden: ReadonlySet<LayerId>;
}

/**
 * The places that a view shows, as in `places.geojson`: those with a position whose bounding box meets the window, and of which the
 * filter leaves something. What is drawn of a place in a layer that is switched off is left out: a county without its boundary is a
 * point. `bbox` is the window.
 */
export function toViewGeojson(
  context: Pick<DataContext, 'bundle' | 'features' | 'site'>,
  {extent, silent, hidden}: InSight,
): FeatureCollection<Geometry | null, PlaceProperties> {
  const drawn = context.features.features.filter(({properties}) => !isOff(properties, hidden));
  const {features, ...collection} = toPlacesGeojson({...context, features: {...context.features, features: drawn}});
  return {
    ...collection,
    bbox: [...extent],
    features: features.filter(
      ({geometry, properties: {id}}) => geometry !== null && !silent.has(id as PlaceId) && meets(geometry, extent),
    ),
  };
}

function isOff(properties: MapProperties, hidden: ReadonlySet<LayerId>): boolean {
  const all = LAYERS.filter((layer) => draws(layer, properties));
  const plain = all.filter(({state}) => state === undefined);
  const layers = plain.length > 0 ? plain : all;
  return layers.length > 0 && layers.every((layer) => isHidden(layer, hidden));
}

function meets(geometry: Geometry, [west, south, east, north]: Extent): boolean {
  const points = positionsOf(geometry);
  const [xs, ys] = [points.map(([x = NaN]) => x), points.map(([, y = NaN]) => y)];
  const between = (values: readonly number[], least: number, most: number): boolean =>
    values.some((value) => value >= least) && values.some((value) => value <= most);
  return between(xs, west, east) && between(ys, south, north);
}
