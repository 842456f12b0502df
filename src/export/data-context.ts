import type {Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';

/** What open data is written from. */
export interface DataContext {
  readonly bundle: Bundle;
  readonly features: MapFeatures;
  /** The source of the article, byte for byte. */
  readonly articleBytes: Uint8Array;
  /** By passage id: the context that tells a repeated quotation apart, as the author gave it. */
  readonly selectors: Readonly<Record<string, {readonly prefix?: string; readonly suffix?: string}>>;
}
