import type {ArticleEntry} from '../../../domain/article-entry.ts';
import {fetchFile} from '../../../browser/lazy/fetch-file.ts';
import {loadJson} from '../../../browser/load-json.ts';
import type {SearchData} from '../../../search/search-data.ts';
import {createSearch, type ResultGroup, type Search} from '../../../search/search.ts';
import {loadOthers} from './site-articles.ts';

/** The best of each article, at most. */
const MOST = 3;

/** Searches the site's other articles; their indexes are loaded with the first query, each once. */
export interface ArticleFinder {
  readonly find: (query: string, language: Readonly<Record<string, string>>) => ResultGroup | null;
}

export async function openArticleFinder(root: URL, own: string): Promise<ArticleFinder> {
  const others = await loadOthers(root, own);
  const searches = await Promise.all(
    others.map(async (entry) => ({entry, search: await openSearch(new URL(`${entry.path}data/`, root))})),
  );
  return {
    find(query, language) {
      const found = searches.flatMap(({entry, search}) => {
        const groups = search.find(query, MOST).filter(({kind}) => kind === 'place' || kind === 'passage');
        return groups
          .flatMap(({results}) => results)
          .slice(0, MOST)
          .map((result) => ({
            ...result,
            kind: 'article' as const,
            id: `${entry.id}-${result.kind}-${result.id}`,
            article: {title: entry.title, href: addressOf(root, entry, {[result.kind]: result.id, ...language})},
          }));
      });
      return found.length === 0 ? null : {kind: 'article', total: found.length, results: found};
    },
  };
}

async function openSearch(data: URL): Promise<Search> {
  const [index, bundle] = await Promise.all([
    loadJson<SearchData>(new URL('search.json', data)),
    fetchFile(new URL('article.txt', data)).then((response) => response.text()),
  ]);
  return createSearch(index, bundle);
}

function addressOf(root: URL, {path}: ArticleEntry, query: Readonly<Record<string, string>>): string {
  const url = new URL(path, root);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
