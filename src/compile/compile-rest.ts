import {checkProject} from './check-project.ts';
import type {Compiled} from './compile.ts';
import {compileProject, filesIn} from './compile-project.ts';
import {findProject, type ProjectFolders} from './project-folders.ts';
import {SHELF} from './read-site.ts';

/** The articles of the site that have a folder of their own, in the order of `site.yaml`: all but the home, or all where that is their list; none where the folders are given and not found by the site. */
export function restOf(folders: ProjectFolders): readonly string[] {
  const {root = '.', ...given} = folders;
  if (given.content !== undefined) return [];
  const {site} = findProject(given, filesIn(root));
  return site ? site.articles.filter((id) => id !== site.home) : [];
}

/** Compiles each of them for itself, by id. The geometry of a region that is not the home's is checked too. */
export async function compileRest(folders: ProjectFolders): Promise<ReadonlyMap<string, Compiled>> {
  const {root = '.'} = folders;
  const files = filesIn(root);
  const checked = new Set([findProject({}, files).geo]);
  const compiled = new Map<string, Compiled>();
  for (const id of restOf(folders)) {
    const own = {root, content: `${SHELF}/${id}`};
    const {geo} = findProject(own, files);
    compiled.set(id, checked.has(geo) ? compileProject(own) : await checkProject(own));
    checked.add(geo);
  }
  return compiled;
}
