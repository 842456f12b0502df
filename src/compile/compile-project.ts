import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {compile} from './compile.ts';
import type {Compiled} from './compile.ts';
import {geoOfArticle, placesElsewhere} from './other-articles.ts';
import {findProject, type ProjectFolders} from './project-folders.ts';
import type {Files} from './read-content.ts';
import {readGeo} from './read-geo.ts';

/** Compiles the article and what concerns it of the geometry that lies on disk. */
export function compileProject({root = '.', ...folders}: ProjectFolders = {}): Compiled {
  const files = filesIn(root);
  const {content, geo, site, faults} = findProject(folders, files);
  const compiled = compile(
    content,
    (own) => geoOfArticle(own, readGeo(geo, files), placesElsewhere(content, files)),
    files,
    site?.title,
  );
  return {...compiled, bundle: faults.length === 0 ? compiled.bundle : null, faults: [...faults, ...compiled.faults]};
}

/** The files on disk, by paths from `root`. */
export function filesIn(root: string): Files {
  const at = (path: string): string => resolve(root, path);
  return {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path)) : null),
    list: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)).toSorted() : []),
  };
}
