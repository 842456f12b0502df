import type {Bilingual} from './text.ts';

/** The publisher's site: what it is called, and which articles it has, from `src/content/site.yaml`. */
export interface Site {
  readonly title: Bilingual;
  /** Begins the names that others rely on: of what a browser keeps, of messages between frame and page, of the element and its scripts. */
  readonly prefix: string;
  /** Folders of articles in `src/content/`. */
  readonly articles: readonly string[];
  /** The article that the site's own address opens, or `index`: the list of all. */
  readonly home: string;
}

/** `home` of a site that opens with the list of its articles. */
export const INDEX = 'index';

/** The article whose data and frames lie in the site's own folder: its home, or, where that is the list, the first. */
export function leadOf({home, articles}: Pick<Site, 'home' | 'articles'>): string {
  return home === INDEX ? (articles[0] ?? '') : home;
}

declare const SITE_PREFIX: string;

/** `Site.prefix`, written into each script by what builds it. */
export const sitePrefix: string = typeof SITE_PREFIX === 'undefined' ? 'article-map' : SITE_PREFIX;
