import {existsSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Bundle} from '../domain/bundle.ts';
import {excerptBundle, type Excerpt} from '../domain/excerpt-bundle.ts';
import type {PlaceId} from '../domain/id.ts';
import type {Place} from '../domain/place.ts';
import type {Region} from '../domain/region.ts';
import {compile} from './compile.ts';
import {filesIn} from './compile-project.ts';
import type {Content} from './read-content.ts';
import {readGeo, type Geo} from './read-geo.ts';
import {requireSound, type Sound} from './sound.ts';

/** The articles that a site has beside the page's own and loads piece by piece: `FOLDER/content/ARTICLE/` and `FOLDER/geo/`, on the same map. */
export interface Collection {
  readonly bundles: readonly Bundle[];
  readonly features: Sound['features'];
}

/** Compiles each article for itself, so that time grows with their number, and throws the faults of the first that has any. */
export function compileCollection(root: string, folder: string, region: Region): Collection {
  const files = filesIn(root);
  const geo = readGeo(`${folder}/geo`, files, region);
  const articles = readdirSync(resolve(root, folder, 'content'))
    .filter((name) => existsSync(resolve(root, folder, 'content', name, 'article.yaml')))
    .toSorted();
  const bundles = articles.map(
    (name) => requireSound(compile(`${folder}/content/${name}`, (content) => geoOf(content, geo), files)).bundle,
  );
  requireOwnIds(bundles);
  return {bundles, features: geo.features};
}

/** A passage is addressed by its id alone: two articles must not give the same. */
function requireOwnIds(bundles: readonly Bundle[]): void {
  const owners = new Map<string, string>();
  const taken = bundles.flatMap(({article, passages}) =>
    passages.flatMap(({id}) => {
      const owner = owners.get(id);
      owners.set(id, owner ?? article.id);
      return owner === undefined
        ? []
        : [`${article.id}: the passage id “${id}” is taken by ${owner}: begin it with the article's id`];
    }),
  );
  if (taken.length > 0) throw new Error(taken.join('\n'));
}

/** The positions of the places that an article names; what is drawn is checked and served once, for all articles. */
function geoOf({places}: Content, geo: Geo): Geo {
  const named = places.wellFormed.flatMap(({value: {id}}) => {
    const position = geo.places[id];
    return position ? [[id, position] as const] : [];
  });
  return {...geo, places: Object.fromEntries(named), features: {type: 'FeatureCollection', features: []}};
}

/** The page's own compilation with all places and shapes of a collection: how often that speaks of each, not yet its words. */
export function withWholeCollection(own: Sound, collection: Collection): Sound {
  const known = new Set<string>(own.bundle.places.map(({id}) => id));
  const counts = countPassages(collection.bundles);
  const {bundle} = withCounts(own, collection);
  return {
    ...own,
    bundle: {
      ...bundle,
      places: [
        ...bundle.places,
        ...placesOf(collection)
          .filter(({id}) => !known.has(id))
          .map((place) => counted(place, counts)),
      ],
      sources: [
        ...bundle.sources,
        ...sourcesOf(collection).filter(({id}) => !bundle.sources.some((source) => source.id === id)),
      ],
    },
    features: {...own.features, features: [...own.features.features, ...collection.features.features]},
  };
}

/** The page's own compilation, with how often a collection speaks of its places and how large that is. */
export function withCollection(own: Sound, collection: Collection): Sound {
  const {bundle} = withCounts(own, collection);
  const known = new Set<string>(own.bundle.places.map(({id}) => id));
  const {bundles} = collection;
  const size = {
    articles: bundles.length,
    places: placesOf(collection).filter(({id}) => !known.has(id)).length,
    passages: bundles.reduce((sum, {passages}) => sum + passages.length, 0),
  };
  return {...own, bundle: {...bundle, collection: size}};
}

function withCounts({bundle, ...own}: Sound, {bundles}: Collection): Sound {
  const counts = countPassages(bundles);
  return {...own, bundle: {...bundle, places: bundle.places.map((place) => counted(place, counts))}};
}

function counted(place: Place, counts: ReadonlyMap<PlaceId, number>): Place {
  const count = counts.get(place.id);
  return count === undefined ? place : {...place, elsewhere: count};
}

/** Every place that the articles list, once. */
export function placesOf({bundles}: Collection): readonly Place[] {
  return [...new Map(bundles.flatMap(({places}) => places.map((place) => [place.id, place] as const))).values()];
}

/** Every source that the articles name, once. */
export function sourcesOf({bundles}: Collection): Bundle['sources'] {
  return [...new Map(bundles.flatMap(({sources}) => sources.map((source) => [source.id, source] as const))).values()];
}

/** How many passages speak of each place. */
export function countPassages(bundles: readonly Bundle[]): ReadonlyMap<PlaceId, number> {
  const counts = new Map<PlaceId, number>();
  for (const {passages} of bundles)
    for (const {places} of passages) for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** What the collection says of each place, by place: what goes into `at/PLACE.json`. */
export function excerptsOf({bundles}: Collection): ReadonlyMap<PlaceId, Excerpt> {
  const bundlesAt = new Map<PlaceId, Set<Bundle>>();
  for (const bundle of bundles) {
    for (const id of bundle.passages.flatMap(({places}) => places))
      bundlesAt.set(id, (bundlesAt.get(id) ?? new Set()).add(bundle));
  }
  return new Map([...bundlesAt].map(([id, about]) => [id, excerptBundle([...about], id)]));
}
