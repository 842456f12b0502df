import type {Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Selectors} from '../compile/compile.ts';
import type {Sound} from '../compile/sound.ts';

/** What a file of open data is written from. */
export interface DataContext {
  readonly bundle: Bundle;
  readonly features: MapFeatures;
  /** The source of the article, byte for byte. */
  readonly articleBytes: Uint8Array;
  readonly selectors: Selectors;
}

/** How each file of `data/` is written, by its name. */
export type Writers = Readonly<Record<string, (context: DataContext) => string | Uint8Array>>;

/** What is in the file `name`; null if no such file is written. */
export function writeData(
  writers: Writers,
  name: string,
  {bundle, features, selectors}: Sound,
): string | Uint8Array | null {
  const write = Object.hasOwn(writers, name) ? writers[name] : undefined;
  return write?.({bundle, features, selectors, articleBytes: new TextEncoder().encode(bundle.article.text)}) ?? null;
}
