import {existsSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Bundle} from '../domain/bundle.ts';
import {excerptBundle} from '../domain/excerpt-bundle.ts';
import type {PlaceId} from '../domain/id.ts';
import type {Place} from '../domain/place.ts';
import {compile} from './compile.ts';
import {compileProject, filesIn, type ProjectFolders} from './compile-project.ts';
import {otherArticles} from './other-articles.ts';
import type {Content} from './read-content.ts';
import {readGeo, type Geo} from './read-geo.ts';
import {requireSound, type Sound} from './sound.ts';

/** Further articles beside the one that the page opens with: `FOLDER/content/ARTICLE/` and `FOLDER/geo/`. */
export interface Collection {
  readonly bundles: readonly Bundle[];
  readonly features: Sound['features'];
}

/** Compiles each article for itself, so that time grows with their number, and throws the faults of the first that has any. */
export function compileCollection(root: string, folder: string): Collection {
  const files = filesIn(root);
  const geo = readGeo(`${folder}/geo`, files);
  const articles = readdirSync(resolve(root, folder, 'content')).filter((name) => existsSync(resolve(root, folder, 'content', name, 'article.yaml'))).toSorted();
  const bundles = articles.map((name) => requireSound(compile(`${folder}/content/${name}`, (content) => geoOf(content, geo), files)).bundle);
  return {bundles, features: geo.features};
}

/** The articles that lie beside the page's own, with the shapes of places that only they name; null where it stands alone. */
export function compileOthers({root = '.', content = 'src/content/changzhi', geo = 'geo'}: ProjectFolders, own: Sound): Collection | null {
  const others = otherArticles(content, filesIn(root)).map((folder) => requireSound(compileProject({root, content: folder, geo})));
  const known = new Set(own.bundle.places.map(({id}) => id));
  const drawn = others.flatMap(({features}) => features.features.filter(({properties: {place}}) => place !== undefined && !known.has(place)));
  const unrepeated = [...new Map(drawn.map((feature) => [JSON.stringify(feature), feature])).values()];
  return others.length === 0 ? null : {bundles: others.map(({bundle}) => bundle), features: {type: 'FeatureCollection', features: unrepeated}};
}

/** The positions of the places that an article names; what is drawn is checked and served once, for all articles. */
function geoOf({places}: Content, geo: Geo): Geo {
  const named = places.wellFormed.flatMap(({value: {id}}) => {
    const position = geo.places[id];
    return position ? [[id, position] as const] : [];
  });
  return {...geo, places: Object.fromEntries(named), features: {type: 'FeatureCollection', features: []}};
}

/** The page's own compilation with the places and shapes of the collection: how often the others speak of each, not yet their words. */
export function withCollection({bundle, features, ...compiled}: Sound, {bundles, features: further}: Collection): Sound {
  const own = new Set<string>(bundle.places.map(({id}) => id));
  const counts = countPassages(bundles);
  const counted = (place: Place): Place => counts.has(place.id) ? {...place, elsewhere: counts.get(place.id) ?? 0} : place;
  const places = new Map(bundles.flatMap((each) => each.places.map((place) => [place.id, place] as const)));
  return {
    ...compiled,
    bundle: {
      ...bundle,
      places: [...bundle.places, ...[...places.values()].filter(({id}) => !own.has(id))].map(counted),
      sources: [...bundle.sources, ...(bundles[0]?.sources ?? []).filter(({id}) => !bundle.sources.some((source) => source.id === id))],
    },
    features: {...features, features: [...features.features, ...further.features]},
  };
}

function countPassages(bundles: readonly Bundle[]): ReadonlyMap<PlaceId, number> {
  const counts = new Map<PlaceId, number>();
  for (const {passages} of bundles) for (const {places} of passages) for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** What the collection says of each place, as files: `at/PLACE.json`. */
export function excerpts({bundles}: Collection): readonly (readonly [name: string, json: string])[] {
  const bundlesAt = new Map<PlaceId, Set<Bundle>>();
  for (const bundle of bundles) {
    for (const id of bundle.passages.flatMap(({places}) => places)) bundlesAt.set(id, (bundlesAt.get(id) ?? new Set()).add(bundle));
  }
  return [...bundlesAt].map(([id, about]) => [`at/${id}.json`, JSON.stringify(excerptBundle([...about], id))]);
}
