import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {checkShape} from '../../shapes/check-shape.ts';
import {compileProject} from '../../compile/compile-project.ts';
import {LONGEST_ID} from '../../shapes/shape.ts';
import type {Fault} from '../../faults/fault.ts';
import {REFUSALS} from '../../read-text/messages.ts';
import {readText} from '../../read-text/read-text.ts';
import {suggest} from '../../suggest/suggest.ts';
import {listedPlaces} from '../suggest/listed-places.ts';
import {loadLexicon} from '../suggest/load-lexicon.ts';
import {loadNamer} from '../suggest/load-namer.ts';
import {readGazetteer} from '../suggest/read-gazetteer.ts';
import {chooseRegion, regionsIn} from './choose-region.ts';
import {draftFiles, type Drafts} from './draft-files.ts';
import {whatIsMissing} from './what-is-missing.ts';

export interface NewArticle {
  /** The project's root. */
  readonly root: string;
  /** Where articles lie, from the root: `src/content`. */
  readonly shelf: string;
  readonly id: string;
  /** The file with the article's text, in any of the forms that readText reads. */
  readonly textFile: string;
  /** Of geo/regions/; by default that whose places the text names. */
  readonly region?: string | undefined;
  /** Whether entries stand from the start; the editor takes them one by one. */
  readonly isBare?: boolean;
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

/** Makes the folder of a new article. Nothing that is there is touched; the original is kept byte for byte beside its conversion. */
export async function scaffoldArticle({
  root,
  shelf,
  id,
  textFile,
  region: asked,
  isBare = false,
}: NewArticle): Promise<Scaffolded> {
  const folder = `${shelf}/${id}`;
  if (!/^[a-z]/.test(id) || checkShape(id, {is: 'id'}).length > 0)
    return {
      error: `--id ${id}: 只用小写字母、数字和连字符，以字母开头，不超过 ${LONGEST_ID} 个 · use small letters, digits and hyphens, a letter first, at most ${LONGEST_ID}`,
    };
  if (existsSync(join(root, folder)))
    return {error: `${folder} 已经存在，没有改动 · is there already: nothing was changed`};
  if (asked !== undefined && !regionsIn(root).includes(asked))
    return {
      error: `--region ${asked}: 没有这个地区，可用 · there is no such region, use one of ${regionsIn(root).join(', ')}`,
    };
  if (!existsSync(textFile) || !statSync(textFile).isFile())
    return {error: `--text ${textFile}: 没有这个文件 · there is no such file`};
  const bytes = readFileSync(textFile);
  const read = await readText(bytes, basename(textFile));
  if ('refused' in read) {
    const {zh, en} = REFUSALS[read.refused];
    return {error: `--text ${textFile}: ${zh}\n${en}`};
  }
  const {text, format, encoding} = read;
  const original = {
    file: `source${extname(textFile).toLowerCase() || '.txt'}`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format,
    encoding,
  };
  const suggestions = suggest(text, loadLexicon(), listedPlaces(root, shelf));
  const {id: region, named} = chooseRegion(root, asked, suggestions);
  const articles = readGazetteer(root, shelf);
  const ids = new Set(articles.map((entry) => entry.id));
  const listed = [...articles, ...named.filter((entry) => !ids.has(entry.id))];
  const drafts = draftFiles({id, region, text, original, suggestions, listed, namer: loadNamer(), isBare});
  writeFolder(join(root, folder), {...drafts, 'article.txt': text, [original.file]: bytes});
  const {faults, warnings} = compileProject({root, content: folder});
  return {
    folder,
    files: [original.file, 'article.txt', ...Object.keys(drafts)],
    faults,
    missing: [...whatIsMissing(folder, drafts), ...warnings],
  };
}

/** All of the folder or none of it. */
function writeFolder(folder: string, files: Drafts | Readonly<Record<string, string | Uint8Array>>): void {
  const draft = `${folder}.draft`;
  rmSync(draft, {recursive: true, force: true});
  mkdirSync(draft, {recursive: true});
  for (const [name, content] of Object.entries(files)) writeFileSync(join(draft, name), content);
  renameSync(draft, folder);
}
