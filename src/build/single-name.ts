import {projectSite} from './project-site.ts';

/** What the one file is called: by the site for its home, by the article (`ARTICLE`) for another. */
export function singleName(): string {
  const {prefix, home} = projectSite();
  const article = process.env['ARTICLE'] ?? home;
  return `${article === home ? prefix : article}.html`;
}
