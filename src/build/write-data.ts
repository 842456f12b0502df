import type {Sound} from '../compile/sound.ts';
import type {DataContext} from '../export/data-context.ts';
import {siteOf} from './pages/site-page.ts';

/** How each file of `data/` is written, by its name. */
export type Writers = Readonly<Record<string, (context: DataContext) => string | Uint8Array>>;

/** What is in the file `name`; null if no such file is written. Identifiers are addresses where `SITE_URL` gives the site's. */
export function writeData(
  writers: Writers,
  name: string,
  {bundle, features, selectors}: Sound,
): string | Uint8Array | null {
  const write = Object.hasOwn(writers, name) ? writers[name] : undefined;
  const articleBytes = new TextEncoder().encode(bundle.article.text);
  return write?.({bundle, features, selectors, articleBytes, site: siteOf(process.env['SITE_URL'])}) ?? null;
}
