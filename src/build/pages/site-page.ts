import type {PassageId} from '../../domain/id.ts';
import {articlePath} from '../../state/page-paths.ts';

/** A file of the site beside the app itself. */
export interface SitePage {
  /** From the site's folder: `place/donghe/index.html`. */
  readonly path: string;
  readonly text: string;
}

/** A preview picture: the card of one quotation, at 1200 × 630. */
export interface SitePicture {
  readonly path: string;
  readonly svg: string;
}

/** The address of the preview picture that quotes a passage. */
export function picturePath(passage: PassageId): string {
  return `preview/${passage}.png`;
}

/**
 * The address at which an article's pages and data lie, the home's by default, by the site's as `SITE_URL` gives it. Ends in a slash: the
 * last part of an address without one is not a folder.
 */
export function siteOf(url: string | undefined, article: string | null = null): string | null {
  return url ? new URL(article === null ? '' : articlePath(article), url.endsWith('/') ? url : `${url}/`).href : null;
}

/** An address in full where the site's is known, else from a page `depth` folders below the site's. */
export function addressOf(path: string, site: string | null, depth: number): string {
  return site === null ? `${'../'.repeat(depth)}${path}` || './' : new URL(path, site).href;
}
