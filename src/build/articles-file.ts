import {countPassages} from '../compile/compile-collection.ts';
import type {Sound} from '../compile/sound.ts';
import type {ArticleEntry} from '../domain/article-entry.ts';
import {articleName} from '../domain/excerpt-bundle.ts';
import {articlePath} from '../state/page-paths.ts';

/** An article, and its folder from the site's. */
export type Placed = Pick<Sound, 'bundle'> & {readonly path: string};

/** What the site's articles speak of: `data/articles.json`. */
export function articlesFile(lead: Sound, others: ReadonlyMap<string, Sound>): string {
  return JSON.stringify(articleEntries(listedArticles(lead, others)));
}

/** The site's articles, the home first. Where the list is the home, the lead is one of the others. */
export function listedArticles(lead: Sound, others: ReadonlyMap<string, Sound>): readonly (Sound & Placed)[] {
  const beside = [...others].map(([id, each]) => ({...each, path: articlePath(id)}));
  return others.has(lead.bundle.article.id) ? beside : [{...lead, path: ''}, ...beside];
}

export function articleEntries(articles: readonly Placed[]): readonly ArticleEntry[] {
  return articles.map(({bundle, path}) => {
    const {article, region, passages, places} = bundle;
    const counts = countPassages([bundle]);
    return {
      ...articleName(article),
      path,
      region: region.name,
      passages: passages.length,
      places: places
        .flatMap(({id, name: {zh, en}}) => {
          const count = counts.get(id);
          return count === undefined ? [] : [{id, name: {zh, en}, passages: count}];
        })
        .toSorted((a, b) => b.passages - a.passages),
    };
  });
}
