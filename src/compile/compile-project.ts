import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {compile, type Compiled} from './compile.ts';
import type {Fault} from '../faults/fault.ts';
import {geoOfArticle, placesElsewhere, unlistedPlaces} from './other-articles.ts';
import {findProject, type ProjectFolders} from './project-folders.ts';
import type {Files} from './read-content.ts';
import {readGeo} from './read-geo.ts';

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
