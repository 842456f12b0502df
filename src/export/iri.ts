export type IriKind = 'annotations' | 'passage' | 'place' | 'article' | 'source';

/** What the identifiers of an article's things are made of. */
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
