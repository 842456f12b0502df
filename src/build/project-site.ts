import {filesIn} from '../compile/compile-project.ts';
import {formatFaults} from '../faults/fault.ts';
import {readSite} from '../compile/read-site.ts';
import {leadOf, type Site} from '../domain/site.ts';
import {PROJECT} from './paths.ts';

/** The site that is built. Throws all that is wrong with its file. */
export function projectSite(): Site {
  const {site, faults} = readSite(filesIn(PROJECT));
  if (!site) throw new Error(formatFaults(faults));
  return site;
}

/** Constants that a build writes into scripts: see `sitePrefix`. */
export const siteDefines = ({prefix}: Site): Readonly<Record<string, string>> => ({
  SITE_PREFIX: JSON.stringify(prefix),
});

/** The name of the one file: given by the site for its home, by the article (`ARTICLE`) for another. */
export function singleName(): string {
  const site = projectSite();
  const article = process.env['ARTICLE'] ?? leadOf(site);
  return `${article === leadOf(site) ? site.prefix : article}.html`;
}
