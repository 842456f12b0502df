import {checkProject} from './check-project.ts';
import type {Compiled} from './compile.ts';
import {compileProject, filesIn} from './compile-project.ts';
import {articlesOn} from './other-articles.ts';
import {findProject, type ProjectFolders} from './project-folders.ts';
import {SHELF} from './read-site.ts';

/** Which articles a site has beside its home. */
export interface Rest {
  /** Also those on the shelf that `site.yaml` does not list: for whoever writes them. */
  readonly drafts?: boolean;
}

/** The articles of the site beside its home, in the order of `site.yaml`; none where the folders are given and not found by the site. */
export function restOf(folders: ProjectFolders, {drafts = false}: Rest = {}): readonly string[] {
  const {root = '.', ...given} = folders;
  if (given.content !== undefined) return [];
  const files = filesIn(root);
  const {site} = findProject(given, files);
  if (!site) return [];
  const shelf = drafts ? articlesOn(SHELF, files).map((folder) => folder.slice(SHELF.length + 1)) : [];
  return [...new Set([...site.articles, ...shelf])].filter((id) => id !== site.home);
}

/** Compiles each of them for itself, by id. The geometry of a region that is not the home's is checked too. */
export async function compileRest(folders: ProjectFolders, rest: Rest = {}): Promise<ReadonlyMap<string, Compiled>> {
  const {root = '.'} = folders;
  const files = filesIn(root);
  const checked = new Set([findProject({}, files).geo]);
  const compiled = new Map<string, Compiled>();
  for (const id of restOf(folders, rest)) {
    const own = {root, content: `${SHELF}/${id}`};
    const {geo} = findProject(own, files);
    compiled.set(id, checked.has(geo) ? compileProject(own) : await checkProject(own));
    checked.add(geo);
  }
  return compiled;
}
