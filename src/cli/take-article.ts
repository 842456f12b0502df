import {PROJECT} from '../build/paths.ts';
import {leadOf} from '../domain/site.ts';
import {projectSite} from '../build/project-site.ts';
import type {ProjectFolders} from '../compile/project-folders.ts';
import {SHELF} from '../compile/read-site.ts';

/** The article that a command is about, `--article ID`, taken out of its arguments; without it the site's home, or the first of a list. Ends the command where the site has no such article. */
export function takeArticle(argv: string[] = process.argv): {readonly id: string; readonly folders: ProjectFolders} {
  const site = projectSite();
  const {articles} = site;
  const at = argv.indexOf('--article');
  const [, id = ''] = at < 0 ? [] : argv.splice(at, 2);
  if (at < 0) return {id: leadOf(site), folders: {root: PROJECT}};
  if (!articles.includes(id)) {
    console.error(
      `--article ${id}: 站里没有这篇报道，可用 · the site has no such article, use one of ${articles.join(', ')}`,
    );
    process.exit(1);
  }
  return {id, folders: {root: PROJECT, content: `${SHELF}/${id}`}};
}
