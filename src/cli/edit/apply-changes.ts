import {anchorQuote} from '../../compile/anchor-quote.ts';
import type {ArticleEntry, BlockEntry, PassageEntry} from '../../compile/entries.ts';
import {articleShape, ENTRY_SHAPES} from '../../compile/shapes.ts';
import {checkShape} from '../../shapes/check-shape.ts';
import type {Shape} from '../../shapes/shape.ts';
import type {Change, ListFile} from '../../edit/protocol.ts';
import {NO_ENGLISH} from '../../domain/passage.ts';
import {Refused, type ArticleValues} from './article-values.ts';
import {renamed} from './rename.ts';

/** What is not the article's own: see `place-changes.ts`. */
export type PlaceChange = Extract<Change, {readonly do: 'place'}>;
export type OwnChange = Exclude<Change, PlaceChange>;

type Identified = {readonly id: string};
type Put = Extract<Change, {readonly do: 'put'}>;

/** The values after a change. @param text of the article. @throws Refused */
export function applyChange(values: ArticleValues, change: OwnChange, text: string): ArticleValues {
  switch (change.do) {
    case 'put':
      return put(values, change, text);
    case 'drop':
      return withList(values, change.file, (entries) => entries.filter(({id}) => id !== change.id));
    case 'rename':
      return renamed(values, change);
    case 'structure':
      return withArticle(values, {structure: change.blocks});
    case 'mentions':
      return withArticle(values, {mentions: change.mentions});
    case 'head':
      return withArticle(values, {[change.field]: change.value});
    case 'english':
      return withArticle(values, {structure: withEnglish(values.article.structure, change.line, change.en)});
    case 'refuse':
      return {...values, refused: [...values.refused.filter((key) => key !== change.key), change.key]};
    case 'reopen':
      return {...values, refused: values.refused.filter((key) => key !== change.key)};
    case 'unplace': {
      const others = values.unplaced.filter(({place}) => place !== change.id);
      return {...values, unplaced: [...others, {place: change.id, as: change.as}]};
    }
    default:
      throw new Refused('不认识的改动', 'no such change', 400);
  }
}

function put(values: ArticleValues, {file, entry, before}: Put, text: string): ArticleValues {
  // What has no English yet says so.
  const whole = file === 'passages' ? {...entry, gloss: (entry as PassageEntry | null)?.gloss || NO_ENGLISH} : entry;
  requireShape(whole, ENTRY_SHAPES[requireList(file)], `${file}.yaml`);
  if (file === 'passages') requireVerbatim(whole as PassageEntry, text);
  return withList(values, file, (entries) => {
    const at = entries.findIndex(({id}) => id === whole.id);
    if (at !== -1 && typeof before !== 'string') return entries.with(at, whole);
    const others = entries.filter(({id}) => id !== whole.id);
    const next =
      typeof before === 'string' ? others.findIndex(({id}) => id === before) : placeFor(file, whole, others, text);
    return next === -1 ? [...others, whole] : others.toSpliced(next, 0, whole);
  });
}

/** Passages stand in text order; every other entry comes last. */
function placeFor(file: ListFile, entry: Identified, others: readonly Identified[], text: string): number {
  if (file !== 'passages') return -1;
  const start = startOf(entry as PassageEntry, text);
  return others.findIndex((other) => startOf(other as PassageEntry, text) > start);
}

function startOf({exact, prefix, suffix}: PassageEntry, text: string): number {
  const span = anchorQuote(text, selectorOf({exact, prefix, suffix}));
  return typeof span === 'string' ? -1 : span.start;
}

export function selectorOf({
  exact,
  prefix,
  suffix,
}: {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}): Parameters<typeof anchorQuote>[1] {
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== undefined && {prefix}),
    ...(suffix !== undefined && {suffix}),
  };
}

/** The text's own words, told from their repeats. @throws Refused */
function requireVerbatim(entry: PassageEntry, text: string): void {
  const span = anchorQuote(text, selectorOf(entry));
  if (span === 'missing')
    throw new Refused(
      `原文里没有“${shortened(entry.exact)}”这些字`,
      `the text does not say “${shortened(entry.exact)}”`,
    );
  if (span === 'ambiguous')
    throw new Refused(
      `“${shortened(entry.exact)}”在原文里不止一处：连前文或后文一起取`,
      `“${shortened(entry.exact)}” stands more than once: take it with the words before or after it`,
    );
}

function requireList(file: ListFile): ListFile {
  if (Object.hasOwn(ENTRY_SHAPES, file) && (file as string) !== 'sources') return file;
  throw new Refused('没有这个文件', 'there is no such file', 400);
}

function shortened(words: string): string {
  return words.length > 24 ? `${words.slice(0, 22)}…` : words;
}

/** @throws Refused with the first thing that is wrong */
function requireShape(value: unknown, shape: Shape, file: string): void {
  const [wrong] = checkShape(value, shape);
  if (!wrong) return;
  const {message, hint} = wrong.told;
  throw new Refused(`${file}：${message.zh}，${hint.zh}`, `${file}: ${message.en}; ${hint.en}`);
}

function withList(
  values: ArticleValues,
  file: ListFile,
  change: (entries: readonly Identified[]) => readonly Identified[],
): ArticleValues {
  return {...values, [requireList(file)]: change(values[file])};
}

function withArticle(values: ArticleValues, fields: Readonly<Record<string, unknown>>): ArticleValues {
  const article = {...values.article, ...fields} as ArticleEntry;
  requireShape(article, articleShape, 'article.yaml');
  return {...values, article};
}

function withEnglish(structure: readonly BlockEntry[], line: number, en: string | null): readonly BlockEntry[] {
  const holds = ({lines}: BlockEntry): boolean => {
    const all = [lines].flat();
    return Math.min(...all) <= line && line <= Math.max(...all);
  };
  if (!structure.some(holds)) throw new Refused(`第 ${line} 行不属于任何一块`, `line ${line} belongs to no block`);
  return structure.map((block) => {
    if (!holds(block)) return block;
    const {en: _, ...rest} = block;
    return en === null || en === '' ? rest : {...rest, en};
  });
}
