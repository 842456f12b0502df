import {posix} from 'node:path';
import type {Article} from '../domain/article.ts';
import type {ArticleEntry} from './entries.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import {FORM, toDoSince} from './migrations.ts';
import type {Content, Entry} from './read-content.ts';

/** That the files of an article are of an older form, which is read as well. */
export function olderForm({form}: Content, {fault}: Entry<ArticleEntry>, {sha256}: Article): readonly Fault[] {
  return form < FORM ? [fault(['format'], tell('form-older', form, FORM, toDoSince(form, sha256)))] : [];
}

/** An article is addressed by its id, which is its folder's name; its headline is one. */
export function checkArticle(folder: string, {value: {id, structure}, fault}: Entry<ArticleEntry>): readonly Fault[] {
  const titles = structure.flatMap(({kind}, index) => (kind === 'title' ? [index] : []));
  const name = posix.basename(folder);
  // A folder that lies on no shelf holds the only article.
  const isOnShelf = posix.dirname(folder) !== '.';
  return [
    ...(isOnShelf && id !== name ? [fault(['id'], tell('id-not-folder', id, name))] : []),
    ...titles.slice(1).map((index) => fault(['structure', index], tell('two-titles'))),
    ...(titles.length === 0 ? [fault(['structure'], tell('no-title'))] : []),
  ];
}

type Codes = ReadonlySet<Fault['code']>;
const LOST: Codes = new Set([
  'quotation-missing',
  'quotation-retyped',
  'quotation-elsewhere',
  'quotation-repeated',
  'quotation-across',
]);
const LINES: Codes = new Set(['line-misplaced', 'line-unclaimed']);
/** What else a text that is not the one which was quoted brings. */
const MOVED: Codes = new Set([...LINES, 'overlap', 'mention-unanchored', 'name-of-several', 'direct-unquoted']);

/**
 * One fault a cause: where the text is not the recorded one, that is told, with the passages that it lost; where a line belongs to no
 * block, not the passages in it too; where a quotation is not found, not its figures too.
 */
export function withoutConsequences(
  {value: {sha256, source}, fault}: Entry<ArticleEntry>,
  article: Article,
  faults: readonly Fault[],
): readonly Fault[] {
  const lost = new Set(faults.flatMap(({code, id}) => (LOST.has(code) && id !== null ? [id] : [])));
  const hasLines = faults.some(({code}) => LINES.has(code));
  const told = faults.filter(
    ({code, id}) => !(code === 'quotation-across' && hasLines) && !(code.startsWith('figure-') && lost.has(id ?? '')),
  );
  if (sha256 === null || sha256 === article.sha256) return told;
  return [
    fault(['sha256'], tell('text-edited', source, article.sha256, [...lost])),
    ...told.filter(({code}) => !LOST.has(code) && !MOVED.has(code)),
  ];
}
