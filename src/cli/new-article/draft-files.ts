import type {Article} from '../../domain/article.ts';
import type {PlaceEntry} from '../../compile/entries.ts';
import type {Suggestion} from '../suggest/suggest-places.ts';
import {draftPassages} from './draft-passages.ts';
import {draftPlaces} from './draft-places.ts';
import type {GuessedBlock} from './guess-blocks.ts';

/** The files of an article's folder by name, without the article itself. */
export type Drafts = Readonly<Record<string, string>>;

const SPEAKERS = `# One person, one entry, in the order in which they first speak. Office and organisation stand only where the article gives them.
#- id: wang-an
#  name: {zh: 王安, pinyin: Wáng Ān}
#  office: {zh: 书记, en: Secretary}
#  organisation: {id: provincial-party-committee, zh: 省委, en: Provincial Party Committee}
#  remark: null
`;

const SOURCES = `# Where background statements of places.yaml come from. The article itself is no source of these; positions have theirs in geo/sources.
#- id: yearbook
#  title: {zh: 年鉴, en: Yearbook}
#  publisher: …
#  licence: 事实 (facts)
#  url: null
#  date: '2021'
#  datum: —
#  method: {zh: 取自年鉴中的数字, en: Figure taken from the yearbook}
#  errorM: null
`;

/** What is enough to read the article's structure. */
export function draftArticle(id: string, region: string, blocks: readonly GuessedBlock[]): string {
  const structure = blocks.map(
    ({kind, lines: [first, last], text}) =>
      `  - {kind: ${kind}, lines: ${first === last ? first : `[${first}, ${last}]`}}  # ${text.length > 24 ? `${text.slice(0, 22)}…` : text}`,
  );
  return `id: ${id}
source: article.txt
region: ${region}
# What the text itself does not give stays null: nothing is made up.
newspaper: null
date: null
# What can be inferred about the date, and from which words; it is marked as inferred wherever it is shown.
dateInferred: {zh: 未推断, en: Not inferred}

# Guessed from the lines. Look it over; give kicker, title and headings their English: {kind: title, lines: 3, en: 'A new lake for the city'}
# Kinds: kicker, title, note-heading, note, heading, paragraph, stray (the headline of a neighbouring piece), credits.
structure:
${structure.join('\n')}

# Names that their aliases alone would resolve wrongly, or not at all; place: null means that it names no place here.
#mentions:
#  - {exact: 开发区, prefix: 深化, suffix: “承诺制, place: donghe-devzone}
`;
}

/** The folder's files, with every suggestion behind a “#”. */
export function draftFiles(
  articleYaml: string,
  article: Article,
  suggestions: readonly Suggestion[],
  gazetteer: readonly PlaceEntry[],
): Drafts {
  return {
    'article.yaml': articleYaml,
    'speakers.yaml': SPEAKERS,
    'places.yaml': draftPlaces(article, suggestions, gazetteer),
    'passages.yaml': draftPassages(article, suggestions),
    'sources.yaml': SOURCES,
  };
}
