export type IriKind = 'annotations' | 'passage' | 'place' | 'article';

/** Names a thing of an article in linked data: the same name wherever the files are published. */
export function toIri(article: string, kind: IriKind, id?: string): string {
  return ['urn', 'article-map', article, kind, ...(id === undefined ? [] : [id])].join(':');
}
