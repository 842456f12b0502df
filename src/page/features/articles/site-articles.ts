import type {ArticleEntry} from '../../../domain/article-entry.ts';
import {loadJson} from '../../../browser/load-json.ts';

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
