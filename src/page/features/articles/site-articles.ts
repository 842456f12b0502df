import type {ArticleEntry} from '../../../domain/article-entry.ts';
import type {Locale} from '../../../domain/text.ts';
import {loadJson} from '../../../browser/load-json.ts';
import {QUERIES} from '../../../words/addresses.ts';

/** The site's folder, as a page says where it has several articles; null where this one stands alone. */
export function siteRoot({documentElement, baseURI}: Document): URL | null {
  const {root} = documentElement.dataset;
  return root === undefined ? null : new URL(root, baseURI);
}

/** The site's articles but the one that is open, the home first. */
export async function loadOthers(root: URL, own: string): Promise<readonly ArticleEntry[]> {
  const all = await loadJson<readonly ArticleEntry[]>(new URL('data/articles.json', root));
  return all.filter(({id}) => id !== own);
}

/** Where an article shows what `query` asks for (`place=mill`), in the reader's language. */
export function addressIn(root: URL, {path}: Pick<ArticleEntry, 'path'>, query: string, locale: Locale): string {
  const url = new URL(path, root);
  url.search = [query, QUERIES[locale]].filter(Boolean).join('&');
  return url.href;
}
