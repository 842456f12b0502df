import {isDeepStrictEqual} from 'node:util';
import type {ArticleEntry, BriefingEntry, PassageEntry, PlaceEntry, SpeakerEntry} from '../../compile/entries.ts';
import {FORM, formOf, migrate} from '../../compile/migrations.ts';
import type {Bilingual} from '../../domain/text.ts';
import {folderOf, LISTS, listPath, refusedPath, type List, type Texts} from './article-texts.ts';
import {rewriteYaml, valueOf} from './rewrite-yaml.ts';

/** An answer for a place without a position. */
export interface UnplacedEntry {
  readonly place: string;
  readonly as: 'not on the map' | 'pointed to' | 'within';
}

/** What the files of an article say, in today's form. */
export interface ArticleValues {
  readonly article: ArticleEntry;
  readonly places: readonly PlaceEntry[];
  readonly speakers: readonly SpeakerEntry[];
  readonly passages: readonly PassageEntry[];
  readonly briefings: readonly BriefingEntry[];
  readonly unplaced: readonly UnplacedEntry[];
  /** Keys of suggestions. */
  readonly refused: readonly string[];
}

/** Why something cannot be done, for whoever edits. */
export class Refused extends Error {
  readonly told: Bilingual;
  readonly status: number;
  constructor(zh: string, en: string, status = 422) {
    super(`${zh} / ${en}`);
    this.told = {zh, en};
    this.status = status;
  }
}

const NO_ARTICLE: ArticleEntry = {
  id: '',
  source: 'article.txt',
  sha256: null,
  newspaper: null,
  date: null,
  dateInferred: {zh: '', en: ''},
  structure: [],
};

/** Reads the files; what cannot be read counts as empty: its fault is compile's to tell. */
export function valuesOf(id: string, texts: Texts): ArticleValues {
  const read = (path: string): unknown => {
    try {
      return valueOf(texts.get(path) ?? '');
    } catch {
      return null;
    }
  };
  const written = read(listPath(id, 'article'));
  const form = formOf(written);
  const article = migrate('article', written, form);
  const list = (name: List): readonly unknown[] => {
    const value = read(listPath(id, name));
    const entries = name === 'unplaced' ? value : migrate(name, value, form);
    return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'object' && entry !== null) : [];
  };
  return {
    article: {...NO_ARTICLE, ...(article as ArticleEntry | null), ...(form < FORM && {format: FORM})},
    ...(Object.fromEntries(LISTS.map((name) => [name, list(name)])) as unknown as Pick<ArticleValues, List>),
    refused: JSON.parse(texts.get(refusedPath(id)) ?? '[]') as readonly string[],
  };
}

/** The files that say something else now, as they are to be; what did not change stays byte for byte. @throws Refused where one cannot be read */
export function textsWith(id: string, texts: Texts, before: ArticleValues, after: ArticleValues): Texts {
  const changed = new Map<string, string | null>();
  const isOld = formOf(safeValue(texts.get(listPath(id, 'article')) ?? null)) < FORM;
  for (const name of ['article', ...LISTS] as const) {
    if (!isOld && isDeepStrictEqual(before[name], after[name])) continue;
    const path = listPath(id, name);
    const text = texts.get(path) ?? null;
    if (text === null && name !== 'article' && after[name].length === 0) continue;
    changed.set(path, rewritten(path, text ?? headOf(name), after[name]));
  }
  if (!isDeepStrictEqual(before.refused, after.refused))
    changed.set(refusedPath(id), `${JSON.stringify(after.refused, null, 1)}\n`);
  return new Map([...changed].filter(([path, text]) => texts.get(path) !== text));
}

function rewritten(path: string, text: string, value: unknown): string {
  try {
    return rewriteYaml(text, value);
  } catch (error) {
    throw new Refused(
      `${path} 现在读不懂，没有改动：请先改正它（${(error as Error).message}）`,
      `${path} cannot be read now and was not changed: mend it first (${(error as Error).message})`,
      409,
    );
  }
}

function safeValue(text: string | null): unknown {
  try {
    return text === null ? null : valueOf(text);
  } catch {
    return null;
  }
}

const HEADS: Readonly<Record<string, string>> = {
  briefings:
    '# yaml-language-server: $schema=../schemas/briefings.schema.json\n# Briefings: what is shown, scene by scene.\n',
  unplaced:
    '# Places without a position of their own, with the answer that somebody gave: not on the map, pointed to, within. The editor asks no more.\n',
};

/** How a file begins that was not there. */
function headOf(name: string): string {
  return HEADS[name] ?? `# yaml-language-server: $schema=../schemas/${name}.schema.json\n`;
}

/** Whether a path is one of an article's own files. */
export function isOfArticle(id: string, path: string): boolean {
  return path.startsWith(`${folderOf(id)}/`);
}
