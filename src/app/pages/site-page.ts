import type {PassageId} from '../../domain/id.ts';

/** A file of the site beside the app itself. */
export interface SitePage {
  /** From the site's folder: `place/luzhou/index.html`. */
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

/** An address in full where the site's is known, else from a page `depth` folders below the site's. */
export function addressOf(path: string, site: string | null, depth: number): string {
  return site === null ? `${'../'.repeat(depth)}${path}` || './' : new URL(path, site).href;
}
