import type {Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';

export type IriKind = 'annotations' | 'passage' | 'place' | 'article' | 'source';

/** The parts of which identifiers in an article are made. */
export interface Naming {
  /** The article's id. */
  readonly article: string;
  /** The site's address with a slash at its end; null where it is not known. */
  readonly site: string | null;
}

/**
 * Names a thing of an article in linked data. With a site it is the address that opens the thing; without one a `urn:` that is the
 * same wherever the files are published.
 */
export function toIri({article, site}: Naming, kind: IriKind, id = ''): string {
  if (site !== null) return new URL(pathOf(kind, encodeURIComponent(id)), site).href;
  return ['urn', 'article-map', article, kind, ...(id === '' ? [] : [id])].join(':');
}

/** From the site's folder. A place or passage has its view: not everything that a collection names has a page. */
function pathOf(kind: IriKind, id: string): string {
  switch (kind) {
    case 'annotations':
      return 'data/annotations.jsonld';
    case 'article':
      return 'data/article.txt';
    case 'source':
      return `provenance/#source-${id}`;
    default:
      return `?${kind}=${id}`;
  }
}

/** The input of every open data file. */
export interface DataContext {
  readonly bundle: Bundle;
  readonly features: MapFeatures;
  /** The source of the article, byte for byte. */
  readonly articleBytes: Uint8Array;
  /** The address at which the site is published, with a slash at its end; null where it is not known: identifiers are then no addresses. */
  readonly site: string | null;
  /** By passage id: the context that tells a repeated quotation apart, as the author gave it. */
  readonly selectors: Readonly<Record<string, {readonly prefix?: string; readonly suffix?: string}>>;
}

/** The same for the article of a context. */
export function namingOf({bundle: {article}, site}: Pick<DataContext, 'bundle' | 'site'>): Naming {
  return {article: article.id, site};
}
