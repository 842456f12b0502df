import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {compile} from './compile.ts';
import type {Compiled} from './compile.ts';
import {geoOfArticle, placesElsewhere} from './other-articles.ts';
import type {Files} from './read-content.ts';
import {readGeo} from './read-geo.ts';

export interface ProjectFolders {
  /** The project's root, by default the working directory; the others run from there. */
  readonly root?: string;
  /** The article's folder. */
  readonly content?: string;
  /** The geometry's folder, with `derived/` and `sources/`. */
  readonly geo?: string;
}

/** Compiles the article and what concerns it of the geometry that lies on disk. */
export function compileProject({
  root = '.',
  content = 'src/content/changzhi',
  geo = 'geo/regions/changzhi',
}: ProjectFolders = {}): Compiled {
  const files = filesIn(root);
  return compile(content, (own) => geoOfArticle(own, readGeo(geo, files), placesElsewhere(content, files)), files);
}

/** The files on disk, by paths from `root`. */
export function filesIn(root: string): Files {
  const at = (path: string): string => resolve(root, path);
  return {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path)) : null),
    list: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)).toSorted() : []),
  };
}
