import type {Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Naming} from './iri.ts';

/** What open data is written from. */
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

/** What the identifiers of the context's things are made of. */
export function namingOf({bundle: {article}, site}: Pick<DataContext, 'bundle' | 'site'>): Naming {
  return {article: article.id, site};
}
