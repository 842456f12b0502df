import type {Feature, FeatureCollection, Geometry} from 'geojson';
import type {Place} from '../domain/place.ts';
import {namingOf, toIri, type DataContext} from './iri.ts';
import {placeGeometry} from './place-geometry.ts';

export interface PlaceProperties {
  readonly id: string;
  readonly name_zh: string;
  /** Null while it is to come. */
  readonly name_en: string | null;
  readonly kind: string;
  readonly status: string;
  readonly precision: string;
  readonly error_m: number | null;
  readonly source: string | null;
  readonly licence: string | null;
  /** Ids of the passages about the place, in text order. */
  readonly passages: readonly string[];
  readonly ref?: string;
  readonly order?: number;
  readonly km?: number;
  readonly within?: string;
  /** The place's address, where that of the site is known. */
  readonly uri?: string;
}

type PlacesContext = Pick<DataContext, 'bundle' | 'features' | 'site'>;

/**
 * Every place as one feature. One without a position of its own has no geometry: `within` says what holds it, if that is known.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export function toPlacesGeojson(context: PlacesContext): FeatureCollection<Geometry | null, PlaceProperties> {
  const {bundle, features} = context;
  return {
    type: 'FeatureCollection',
    features: bundle.places.map((place): Feature<Geometry | null, PlaceProperties> => ({
      type: 'Feature',
      id: place.id,
      properties: propertiesOf(place, context),
      geometry: placeGeometry(place, bundle.places, features),
    })),
  };
}

function propertiesOf(place: Place, context: PlacesContext): PlaceProperties {
  const {sources, passages} = context.bundle;
  const {id, name, kind, status, precision, errorM, source, ref, order, km, within} = place;
  return {
    id,
    name_zh: name.zh,
    name_en: name.en || null,
    kind,
    status,
    precision,
    error_m: errorM,
    source,
    licence: sources.find((each) => each.id === source)?.licence ?? null,
    passages: passages.filter((passage) => passage.places.includes(id)).map((passage) => passage.id),
    ...(ref !== undefined && {ref}),
    ...(order !== undefined && {order}),
    ...(km !== undefined && {km}),
    ...(precision === 'within' && within !== null && {within}),
    ...(context.site !== null && {uri: toIri(namingOf(context), 'place', id)}),
  };
}
