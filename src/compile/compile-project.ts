import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {compile, type Compiled} from './compile.ts';
import type {Fault} from '../faults/fault.ts';
import {geoOfArticle, placesElsewhere, unlistedPlaces} from './other-articles.ts';
import {findProject, type ProjectFolders} from './project-folders.ts';
import type {Files} from './read-content.ts';
import {readGeo} from './read-geo.ts';
import {checkProject} from './check-project.ts';
import {SHELF} from './read-site.ts';

/** Compiles the article and what concerns it of the geometry that lies on disk. */
export function compileProject({root = '.', ...folders}: ProjectFolders = {}): Compiled {
  const files = filesIn(root);
  const {content, geo, site, faults} = findProject(folders, files);
  const unlisted: Fault[] = [];
  const compiled = compile(
    content,
    (own) => {
      const whole = readGeo(geo, files);
      unlisted.push(...unlistedPlaces(own, whole, placesElsewhere(content, files)));
      return geoOfArticle(own, whole);
    },
    files,
    site?.title,
  );
  const warnings = [...compiled.warnings, ...unlisted];
  return {
    ...compiled,
    warnings,
    bundle: faults.length === 0 ? compiled.bundle : null,
    faults: [...faults, ...compiled.faults],
  };
}

/** The files on disk, by paths from `root`. */
export function filesIn(root: string): Files {
  const at = (path: string): string => resolve(root, path);
  return {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path)) : null),
    list: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)).toSorted() : []),
  };
}

/** The articles of the site beside its home, in the order of `site.yaml`; none where the folders are given and not found by the site. */
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
