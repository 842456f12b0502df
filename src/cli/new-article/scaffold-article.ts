import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {compileProject, filesIn} from '../../compile/compile-project.ts';
import {compile} from '../../compile/compile.ts';
import type {Fault} from '../../compile/fault.ts';
import type {Files} from '../../compile/read-content.ts';
import {findProject} from '../../compile/project-folders.ts';
import {readGeo} from '../../compile/read-geo.ts';
import {geoOfArticle, placesElsewhere} from '../../compile/other-articles.ts';
import {reportOf} from '../../compile/sound.ts';
import type {Article} from '../../domain/article.ts';
import {readGazetteer} from '../suggest/read-gazetteer.ts';
import {suggestPlaces} from '../suggest/suggest-places.ts';
import {draftArticle, draftFiles, type Drafts} from './draft-files.ts';
import {guessBlocks} from './guess-blocks.ts';
import {whatIsMissing} from './what-is-missing.ts';

export interface NewArticle {
  /** The project's root. */
  readonly root: string;
  /** Where articles lie, from the root: `src/content`. */
  readonly shelf: string;
  readonly id: string;
  /** The file with the article's text, in UTF-8. */
  readonly textFile: string;
}

/** What was made, and what its editor still has to do; or why nothing was made. */
export type Scaffolded =
  | {
      readonly folder: string;
      readonly files: readonly string[];
      readonly faults: readonly Fault[];
      readonly missing: readonly Fault[];
    }
  | {readonly error: string};

/** Makes the folder of a new article. Nothing that is there is touched; the text is kept byte for byte. */
export function scaffoldArticle({root, shelf, id, textFile}: NewArticle): Scaffolded {
  const folder = `${shelf}/${id}`;
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    return {error: `--id ${id}: use small letters, digits and hyphens, a letter first`};
  if (existsSync(join(root, folder))) return {error: `${folder} is there already: nothing was changed`};
  if (!existsSync(textFile)) return {error: `--text ${textFile}: there is no such file`};
  const bytes = readFileSync(textFile);
  const text = decode(bytes);
  if (text === null) return {error: `--text ${textFile} is not UTF-8: convert it first`};
  if (text.trim() === '') return {error: `--text ${textFile} is empty`};
  const gazetteer = readGazetteer(root, shelf);
  const region = basename(findProject({}, filesIn(root)).geo);
  const articleYaml = draftArticle(id, region, guessBlocks(text));
  const article = readDraft(root, folder, region, bytes, articleYaml);
  const drafts = draftFiles(articleYaml, article, suggestPlaces(article, gazetteer), gazetteer);
  writeFolder(join(root, folder), bytes, drafts);
  const {faults, warnings} = compileProject({root, content: folder});
  return {
    folder,
    files: ['article.txt', ...Object.keys(drafts)],
    faults,
    missing: [...whatIsMissing(folder, drafts), ...warnings],
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** The article as compile reads it, before a file is written. */
function readDraft(root: string, folder: string, region: string, bytes: Uint8Array, articleYaml: string): Article {
  const disk = filesIn(root);
  const empty = new TextEncoder().encode('# none yet\n');
  const inMemory: Readonly<Record<string, Uint8Array>> = {
    'article.txt': bytes,
    'article.yaml': new TextEncoder().encode(articleYaml),
  };
  const files: Files = {
    ...disk,
    read: (path) =>
      path.startsWith(`${folder}/`) ? (inMemory[path.slice(folder.length + 1)] ?? empty) : disk.read(path),
  };
  const compiled = compile(
    folder,
    (own) => geoOfArticle(own, readGeo(`geo/regions/${region}`, files), placesElsewhere(folder, files)),
    files,
  );
  if (!compiled.bundle) throw new Error(reportOf(compiled));
  return compiled.bundle.article;
}

/** All of the folder or none of it. */
function writeFolder(folder: string, bytes: Uint8Array, drafts: Drafts): void {
  const draft = `${folder}.draft`;
  rmSync(draft, {recursive: true, force: true});
  mkdirSync(draft, {recursive: true});
  writeFileSync(join(draft, 'article.txt'), bytes);
  for (const [name, content] of Object.entries(drafts)) writeFileSync(join(draft, name), content);
  renameSync(draft, folder);
}
