import {articlePath, briefingPath, paragraphPath, placePath, PROVENANCE_PATH} from '../../../state/page-paths.ts';

/** Why a text is not the address of a published site: of no website; with a query or a fragment; of a page within the site. */
export type SiteFault = 'scheme' | 'view' | 'page';

/** Folders that are pages: what stands in them is not a site. */
const INSIDE = [placePath, paragraphPath, briefingPath].map((pathOf) => pathOf('([^/]+)'));
const PAGE = new RegExp(
  `/(${[...INSIDE, PROVENANCE_PATH, 'embed/', articlePath('?').replace('/?/', '/')].join('|')})$`,
);

/** The folder that a site is published in, with a slash at its end, from what was typed: the address of its first page is the folder's. */
export function siteAddress(text: string): {readonly site: string} | {readonly fault: SiteFault} {
  const typed = text.trim();
  if (!/^https?:\/\/[^\s/?#]+(\/\S*)?$/.test(typed)) return {fault: 'scheme'};
  if (/[?#]/.test(typed)) return {fault: 'view'};
  const site = typed.replace(/\/index\.html?$/i, '/').replace(/\/*$/, '/');
  return /\.x?html?\/$/i.test(site.replace(/^https?:\/\/[^/]+/, '')) || PAGE.test(site) ? {fault: 'page'} : {site};
}
