import type {Locale} from '../../../domain/text.ts';
import {fetchFile} from '../../../browser/lazy/fetch-file.ts';
import {loadJson} from '../../../browser/load-json.ts';
import type {SearchData} from '../../../search/search-data.ts';
import {createSearch, type ResultGroup, type Search} from '../../../search/search.ts';
import {addressIn, loadOthers} from './site-articles.ts';

/** The best of each article, at most. */
const MOST = 3;

/** Searches the site's other articles; their indexes are loaded with the first query, each once. */
export interface ArticleFinder {
  readonly find: (query: string, locale: Locale) => ResultGroup | null;
}

export async function openArticleFinder(root: URL, own: string): Promise<ArticleFinder> {
  const others = await loadOthers(root, own);
  const searches = await Promise.all(
    others.map(async (entry) => ({entry, search: await openSearch(new URL(`${entry.path}data/`, root))})),
  );
  return {
    find(query, locale) {
      const found = searches.flatMap(({entry, search}) => {
        const groups = search.find(query, MOST).filter(({kind}) => kind === 'place' || kind === 'passage');
        return groups
          .flatMap(({results}) => results)
          .slice(0, MOST)
          .map((result) => ({
            ...result,
            kind: 'article' as const,
            id: `${entry.id}-${result.kind}-${result.id}`,
            article: {title: entry.title, href: addressIn(root, entry, `${result.kind}=${result.id}`, locale)},
          }));
      });
      return found.length === 0 ? null : {kind: 'article', total: found.length, results: found};
    },
  };
}

async function openSearch(data: URL): Promise<Search> {
  const [index, text] = await Promise.all([
    loadJson<SearchData>(new URL('search.json', data)),
    fetchFile(new URL('article.txt', data)).then((response) => response.text()),
  ]);
  return createSearch(index, text);
}
