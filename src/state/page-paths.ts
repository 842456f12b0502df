/** The address of a place's own page, from the site's folder. */
export function placePath(place: string): string {
  return `place/${place}/`;
}

/** The address of a briefing's own page. */
export function briefingPath(briefing: string): string {
  return `briefing/${briefing}/`;
}

/** The address of the page of a block of the article with its passages. */
export function paragraphPath(block: string): string {
  return `paragraph/${block}/`;
}

/** The folder of an article's own pages and data, from the site's; the site's home lies in the site's folder itself. */
export function articlePath(article: string): string {
  return `article/${article}/`;
}

/** The address of the page that lists the site's articles, where there are several. */
export const ARTICLES_PATH = 'article/';

/** The address of the page that lists every place and source. */
export const PROVENANCE_PATH = 'provenance/';
