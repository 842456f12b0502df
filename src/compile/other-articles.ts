import {posix} from 'node:path';
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

/** What of the geometry concerns one article: a place that only others list is theirs to check and to draw. */
export function geoOfArticle({places}: Content, geo: Geo, elsewhere: (id: string) => boolean): Geo {
  const isForeign = (id: string | undefined): boolean => id !== undefined && elsewhere(id) && !places.knows(id);
  return {
    ...geo,
    places: Object.fromEntries(Object.entries(geo.places).filter(([id]) => !isForeign(id))),
    features: {...geo.features, features: geo.features.features.filter(({properties}) => !isForeign(properties.place))},
  };
}
