import type {Fault} from '../../compile/fault.ts';
import type {Drafts} from './draft-files.ts';

const TRANSLATED = /^ {2}- \{kind: (kicker|title|note-heading|heading)/;

/** What a fresh folder needs from its editor that check does not ask for, each with its file and line. */
export function whatIsMissing(folder: string, drafts: Drafts): readonly Fault[] {
  const at = (name: string, wanted: (line: string) => boolean): readonly number[] =>
    (drafts[name] ?? '').split('\n').flatMap((line, index) => (wanted(line) ? index + 1 : []));
  const missing = (name: string, line: number, message: string, hint: string): Fault => ({
    file: `${folder}/${name}`,
    line,
    id: null,
    message,
    hint,
  });
  const suggested = at('places.yaml', (line) => line.startsWith('#- id:'));
  const drafted = at('passages.yaml', (line) => line.startsWith('#- id:'));
  return [
    ...at('article.yaml', (line) => line.startsWith('dateInferred: {zh: 未推断')).map((line) =>
      missing(
        'article.yaml',
        line,
        'no date is inferred',
        'say when the text was written and from which words that follows',
      ),
    ),
    ...at('article.yaml', (line) => TRANSLATED.test(line)).map((line) =>
      missing('article.yaml', line, 'a headline without its English', "add en: '…'"),
    ),
    ...suggested
      .slice(0, 1)
      .map((line) =>
        missing(
          'places.yaml',
          line,
          `${suggested.length} places are suggested from here on`,
          'take them by deleting the first “#” of their lines, or drop them',
        ),
      ),
    ...drafted
      .slice(0, 1)
      .map((line) =>
        missing(
          'passages.yaml',
          line,
          `${drafted.length} passages are drafted from here on`,
          'take, cut and translate them',
        ),
      ),
    missing('speakers.yaml', 1, 'no speaker yet', 'add everybody whom the article quotes'),
  ];
}
