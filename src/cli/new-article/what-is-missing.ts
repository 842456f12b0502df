import type {Fault} from '../../faults/fault.ts';
import {tell, type Told} from '../../faults/tell.ts';
import type {Drafts} from './draft-files.ts';
import {NO_ENGLISH} from '../../domain/passage.ts';

const TRANSLATED = /^ {2}- \{kind: (kicker|title|note-heading|heading)/;

/** What a fresh folder needs from its editor that check does not ask for, each with its file and line. */
export function whatIsMissing(folder: string, drafts: Drafts): readonly Fault[] {
  const at = (name: string, wanted: (line: string) => boolean): readonly number[] =>
    (drafts[name] ?? '').split('\n').flatMap((line, index) => (wanted(line) ? index + 1 : []));
  const missing = (name: string, lines: readonly number[], told: Told): readonly Fault[] =>
    lines.slice(0, 1).map((line) => ({file: `${folder}/${name}`, line, id: null, ...told}));
  const doubtful = at('places.yaml', (line) => line.startsWith('#- id:'));
  const guessed = at('places.yaml', (line) => /^ .*# 猜 guessed$/.test(line));
  const untranslated = at('passages.yaml', (line) => line === `  gloss: ${NO_ENGLISH}`);
  const waiting = at('passages.yaml', (line) => line.startsWith('#- id:'));
  const speakers = at('speakers.yaml', (line) => line.startsWith('- id:'));
  const headlines = at('article.yaml', (line) => TRANSLATED.test(line));
  const undated = at('article.yaml', (line) => line.startsWith('dateInferred: {zh: 未推断'));
  return [
    ...missing('article.yaml', undated, tell('date-not-inferred')),
    ...missing('article.yaml', headlines, tell('headlines-without-english', headlines.length)),
    ...missing('places.yaml', guessed, tell('names-guessed', guessed.length)),
    ...missing('places.yaml', doubtful, tell('places-doubtful', doubtful.length)),
    ...missing('passages.yaml', untranslated, tell('passages-untranslated', untranslated.length, NO_ENGLISH)),
    ...missing('passages.yaml', waiting, tell('passages-doubtful', waiting.length)),
    ...missing('speakers.yaml', speakers.length === 0 ? [1] : [], tell('no-speaker')),
  ];
}
