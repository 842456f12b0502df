import type {Bilingual} from '../domain/text.ts';
import type {ENTRY_SHAPES} from './shapes.ts';
import {isRecord} from '../domain/is-record.ts';

/** The form that an article's files are written in today; `format` in article.yaml says it. Without it they are of form 0. */
export const FORM = 1;

type FileName = keyof typeof ENTRY_SHAPES | 'article';

/** From one form to the next. Paths within a file stay what they are, as far as can be, so that faults find their lines. */
interface Migration {
  /** The file's value in the next form. What is no value of this form is left for the shape to refuse. */
  readonly files: Partial<Readonly<Record<FileName, (value: unknown) => unknown>>>;
  /** What an editor does to write the files in the next form; `sha256` is that of the article's text. */
  readonly toDo: (sha256: string) => Bilingual;
}

/** By the form that they start from. */
const MIGRATIONS: readonly Migration[] = [
  {
    // The text's hash is recorded; a gloss is a text.
    files: {
      article: (value) => (isRecord(value) ? {sha256: null, ...value} : value),
      passages: eachEntry(({gloss, ...entry}) => ({
        ...entry,
        ...(gloss !== undefined && {
          gloss: isRecord(gloss) && Object.keys(gloss).length === 1 && 'en' in gloss ? gloss['en'] : gloss,
        }),
      })),
    },
    toDo: (sha256) => ({
      zh: `gloss: {en: …} 改为 gloss: …，加上 sha256: ${sha256}`,
      en: `write gloss: … for gloss: {en: …}, add sha256: ${sha256}`,
    }),
  },
];

/** The form of an article's files, by the value of its article.yaml; today's where it cannot be told. */
export function formOf(article: unknown): number {
  if (!isRecord(article)) return FORM;
  const {format = 0} = article;
  return typeof format === 'number' && Number.isInteger(format) && format >= 0 ? format : FORM;
}

/** A file's value in today's form. */
export function migrate(file: FileName, value: unknown, form: number): unknown {
  return MIGRATIONS.slice(form).reduce((before, {files}) => files[file]?.(before) ?? before, value);
}

/** What an editor does to bring the files of an older form up to date. */
export function toDoSince(form: number, sha256: string): Bilingual {
  const steps = MIGRATIONS.slice(form).map(({toDo}) => toDo(sha256));
  return {zh: steps.map(({zh}) => zh).join('；'), en: steps.map(({en}) => en).join('; ')};
}

function eachEntry(change: (entry: Readonly<Record<string, unknown>>) => unknown): (value: unknown) => unknown {
  return (value) =>
    Array.isArray(value) ? value.map((entry: unknown) => (isRecord(entry) ? change(entry) : entry)) : value;
}
