import {posix} from 'node:path';
import type {Fault} from './fault.ts';
import {parseYaml} from './parse-yaml.ts';
import type {Content, Files} from './read-content.ts';
import type {Geo} from './read-geo.ts';

/** The folders of the articles that lie beside this one; all share one gazetteer and one geometry. */
export function otherArticles(content: string, {list, read}: Files): readonly string[] {
  const shelf = posix.dirname(content);
  return list(shelf)
    .map((name) => posix.join(shelf, name))
    .filter((folder) => folder !== posix.normalize(content) && read(`${folder}/article.yaml`) !== null);
}

/** Ids of the places that the articles beside this one list. */
export function placesElsewhere(content: string, files: Files): ReadonlySet<string> {
  return new Set(
    otherArticles(content, files).flatMap((folder) => {
      const bytes = files.read(`${folder}/places.yaml`);
      const entries = bytes === null ? [] : parseYaml(folder, new TextDecoder().decode(bytes)).yaml.value;
      return Array.isArray(entries)
        ? entries.flatMap((entry: {readonly id?: unknown} | null) => (typeof entry?.id === 'string' ? entry.id : []))
        : [];
    }),
  );
}

/** What of the geometry concerns one article: a place that it does not list is not its to check and to draw; the region's own concern all. */
export function geoOfArticle({places}: Content, geo: Geo): Geo {
  const shared = new Set<string>(geo.named.map(({value}) => value.id));
  const isForeign = (id: string | undefined): boolean => id !== undefined && !places.knows(id) && !shared.has(id);
  return {
    ...geo,
    places: Object.fromEntries(Object.entries(geo.places).filter(([id]) => !isForeign(id))),
    features: {...geo.features, features: geo.features.features.filter(({properties}) => !isForeign(properties.place))},
  };
}

/** Places that have a position and that no article lists: a region may know more than is spoken of, but nothing waits unsaid. */
export function unlistedPlaces({places}: Content, geo: Geo, elsewhere: ReadonlySet<string>): readonly Fault[] {
  const shared = new Set<string>(geo.named.map(({value}) => value.id));
  return Object.keys(geo.places)
    .filter((id) => !places.knows(id) && !elsewhere.has(id) && !shared.has(id))
    .map((id) => ({
      file: `${geo.folder}/derived/places.json`,
      line: geo.lineOf(id),
      id,
      message: 'no place has this id: its position is known, and no map shows it',
      hint: 'add it to places.yaml if an article speaks of it',
    }));
}
