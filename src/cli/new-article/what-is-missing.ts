import type {Fault} from '../../compile/fault.ts';
import type {Drafts} from './draft-files.ts';
import {NO_ENGLISH} from './draft-passages.ts';

const TRANSLATED = /^ {2}- \{kind: (kicker|title|note-heading|heading)/;

/** What a fresh folder needs from its editor that check does not ask for, each with its file and line. */
export function whatIsMissing(folder: string, drafts: Drafts): readonly Fault[] {
  const at = (name: string, wanted: (line: string) => boolean): readonly number[] =>
    (drafts[name] ?? '').split('\n').flatMap((line, index) => (wanted(line) ? index + 1 : []));
  const missing = (name: string, lines: readonly number[], message: string, hint: string): readonly Fault[] =>
    lines.slice(0, 1).map((line) => ({file: `${folder}/${name}`, line, id: null, message, hint}));
  const doubtful = at('places.yaml', (line) => line.startsWith('#- id:'));
  const guessed = at('places.yaml', (line) => /^ .*# 猜 guessed$/.test(line));
  const untranslated = at('passages.yaml', (line) => line === `  gloss: ${NO_ENGLISH}`);
  const waiting = at('passages.yaml', (line) => line.startsWith('#- id:'));
  const speakers = at('speakers.yaml', (line) => line.startsWith('- id:'));
  const headlines = at('article.yaml', (line) => TRANSLATED.test(line));
  return [
    ...missing(
      'article.yaml',
      at('article.yaml', (line) => line.startsWith('dateInferred: {zh: 未推断')),
      'no date is inferred',
      'say when the text was written and from which words that follows',
    ),
    ...missing('article.yaml', headlines, `${headlines.length} headlines without their English`, "add en: '…' to each"),
    ...missing(
      'places.yaml',
      guessed,
      `${guessed.length} names are guessed from here on`,
      'look over English, pinyin, kind and holder',
    ),
    ...missing(
      'places.yaml',
      doubtful,
      `${doubtful.length} doubtful places from here on`,
      'take them by deleting the “#” of their lines, or drop them',
    ),
    ...missing(
      'passages.yaml',
      untranslated,
      `${untranslated.length} passages say “${NO_ENGLISH}” from here on`,
      'cut them down and translate them',
    ),
    ...missing(
      'passages.yaml',
      waiting,
      `${waiting.length} doubtful passages from here on`,
      'take them by deleting the “#” of their lines, or drop them',
    ),
    ...(speakers.length === 0
      ? missing('speakers.yaml', [1], 'no speaker was found', 'add everybody whom the article quotes')
      : []),
  ];
}
