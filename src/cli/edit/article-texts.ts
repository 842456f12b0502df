import {createHash} from 'node:crypto';
import {filesIn} from '../../compile/compile-project.ts';
import {findProject} from '../../compile/project-folders.ts';
import {SHELF} from '../../compile/read-site.ts';

/** Files with what stands in them, by paths from the project's root; null: there is no such file. */
export type Texts = ReadonlyMap<string, string | null>;

/** What the editor keeps of an article for itself: history, what was refused, what was kept aside. Not part of the repository. */
export const OWN_FOLDER = '.edit';

/** The lists of an article's folder that the editor writes. */
export const LISTS = ['places', 'speakers', 'passages', 'briefings', 'unplaced'] as const;
export type List = (typeof LISTS)[number];

export const folderOf = (id: string): string => `${SHELF}/${id}`;
export const listPath = (id: string, list: List | 'article'): string => `${folderOf(id)}/${list}.yaml`;
/** Keys of suggestions that were refused, a JSON list. */
export const refusedPath = (id: string): string => `${folderOf(id)}/${OWN_FOLDER}/refused.json`;

/** Files of the region that a position is written to. */
export const REGION_FILES = ['sources/places.csv', 'sources/shapes.geojson'] as const;

/** The region's folder, from the project's root. */
export function regionFolder(root: string, id: string): string {
  return findProject({content: folderOf(id)}, filesIn(root)).geo;
}

/** All that the sheet of an article is made of, as it lies on disk. */
export function readTexts(root: string, id: string): Texts {
  const region = regionFolder(root, id);
  const paths = [
    ...(['article', ...LISTS] as const).map((list) => listPath(id, list)),
    `${folderOf(id)}/article.txt`,
    refusedPath(id),
    ...REGION_FILES.map((file) => `${region}/${file}`),
  ];
  return textsAt(root, paths);
}

export function textsAt(root: string, paths: Iterable<string>): Texts {
  const {read} = filesIn(root);
  return new Map([...paths].map((path) => [path, decoded(read(path))]));
}

function decoded(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The same for the same files. */
export function versionOf(texts: Texts): string {
  const hash = createHash('sha256');
  for (const [path, text] of texts) hash.update(`${path}\0${text === null ? '' : `=${text}`}\0`);
  return hash.digest('hex').slice(0, 20);
}
