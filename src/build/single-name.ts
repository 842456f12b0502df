import {leadOf} from '../domain/site.ts';
import {projectSite} from './project-site.ts';

/** What the one file is called: by the site for its home, by the article (`ARTICLE`) for another. */
export function singleName(): string {
  const site = projectSite();
  const article = process.env['ARTICLE'] ?? leadOf(site);
  return `${article === leadOf(site) ? site.prefix : article}.html`;
}
