import {posix} from 'node:path';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import {parseYaml} from '../shapes/parse-yaml.ts';
import type {Content, Files} from './read-content.ts';
import type {Geo} from './read-geo.ts';

/** The folders of the articles that lie beside this one; all share one gazetteer and one geometry. */
export function otherArticles(content: string, files: Files): readonly string[] {
  return articlesOn(posix.dirname(content), files).filter((folder) => folder !== posix.normalize(content));
}

/** The folders of all articles on a shelf. */
export function articlesOn(shelf: string, {list, read}: Files): readonly string[] {
  return list(shelf)
    .map((name) => posix.join(shelf, name))
    .filter((folder) => read(`${folder}/article.yaml`) !== null);
}

/** Whether an id is one of a place that an article beside this one lists, or may list: where its file is at fault, that is the fault. */
export function placesElsewhere(content: string, files: Files): (id: string) => boolean {
  let isWhole = true;
  const ids = new Set(
    otherArticles(content, files).flatMap((folder) => {
      const bytes = files.read(`${folder}/places.yaml`);
      const yaml = bytes === null ? null : parseYaml(folder, bytes).yaml;
      isWhole &&= yaml !== null;
      return Array.isArray(yaml?.value)
        ? yaml.value.flatMap((entry: {readonly id?: unknown} | null) => (typeof entry?.id === 'string' ? entry.id : []))
        : [];
    }),
  );
  return (id) => !isWhole || ids.has(id);
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

const MANY = 3;

/** Places that have a position and that no article lists: a region may know more than is spoken of, but nothing waits unsaid. */
export function unlistedPlaces({places}: Content, geo: Geo, elsewhere: (id: string) => boolean): readonly Fault[] {
  const shared = new Set<string>(geo.named.map(({value}) => value.id));
  const ids = Object.keys(geo.places).filter((id) => !places.knows(id) && !elsewhere(id) && !shared.has(id));
  const file = `${geo.folder}/derived/places.json`;
  // Many have one cause: an article that is not there.
  if (ids.length > MANY) return [{file, line: 1, id: null, ...tell('places-unlisted', ids)}];
  return ids.map((id) => ({file, line: geo.lineOf(id), id, ...tell('position-unused')}));
}
