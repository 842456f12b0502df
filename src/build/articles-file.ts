import {countPassages} from '../compile/compile-collection.ts';
import type {Sound} from '../compile/sound.ts';
import type {Bundle} from '../domain/bundle.ts';
import type {ArticleEntry} from '../domain/article-entry.ts';
import {articleName} from '../domain/excerpt-bundle.ts';
import {articlePath} from '../state/page-paths.ts';

/** What the site's articles speak of, the home first: `data/articles.json`. */
export function articlesFile(articles: readonly Sound[]): string {
  return JSON.stringify(articleEntries(articles));
}

export function articleEntries(articles: readonly {readonly bundle: Bundle}[]): readonly ArticleEntry[] {
  return articles.map(({bundle}, at) => {
    const {article, region, passages, places} = bundle;
    const counts = countPassages([bundle]);
    return {
      ...articleName(article),
      path: at === 0 ? '' : articlePath(article.id),
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
