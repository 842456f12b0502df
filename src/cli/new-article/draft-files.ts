import {createHash} from 'node:crypto';
import type {PlaceEntry} from '../../compile/entries.ts';
import {FORM} from '../../compile/migrations.ts';
import type {Namer} from '../../suggest/names/name-place.ts';
import type {Suggestions} from '../../suggest/suggest.ts';
import {draftEntries} from './draft-entries.ts';
import {draftMentions, type NoMention} from './draft-mentions.ts';
import {draftPassages} from './draft-passages.ts';
import {draftPlaces} from './draft-places.ts';
import {draftSpeakerIds, draftSpeakers} from './draft-speakers.ts';

/** The files of an article's folder by name, without the texts. */
export type Drafts = Readonly<Record<string, string>>;

/** Where the text came from. */
export interface Original {
  /** `source.docx`, beside the article. */
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string | null;
}

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

export interface DraftInput {
  readonly id: string;
  /** The folder under geo/regions/. */
  readonly region: string;
  readonly text: string;
  readonly original: Original;
  readonly suggestions: Suggestions;
  readonly listed: readonly PlaceEntry[];
  readonly namer: Namer;
  /** Without entries: structure and head alone. */
  readonly isBare?: boolean;
}

/** Files without entries yet. */
const BARE: Drafts = {
  'speakers.yaml': '# One person, one entry. Office and organisation stand only where the article gives them.\n',
  'places.yaml':
    '# What the article names that has a location. Positions, their precision and their error come from geo/.\n',
  'passages.yaml':
    "# Every span of the article that states a plan, a target, a project, a fact or a resident's voice about somewhere, in text order.\n",
};

/** All that is suggested, as the files of an article. */
export function draftFiles(input: DraftInput): Drafts {
  const {text, suggestions, listed, namer, isBare = false} = input;
  const entries = draftEntries(text, suggestions, listed, namer);
  const speakers = draftSpeakerIds(suggestions, namer);
  const files: Drafts = {
    'article.yaml': draftArticle(input, draftMentions({text}, entries, suggestions)),
    'speakers.yaml': draftSpeakers(speakers, suggestions),
    'places.yaml': draftPlaces(text, entries),
    'passages.yaml': draftPassages(suggestions, {text, entries, speakers}),
    'sources.yaml': SOURCES,
    ...(isBare && BARE),
  };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, `${schemaLine(name)}${content}`]));
}

/** Tells editors how to complete and check the file. */
function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=../schemas/${name.replace('.yaml', '.schema.json')}\n`;
}

function draftArticle({id, region, text, original, suggestions}: DraftInput, mentions: readonly NoMention[]): string {
  const {date, source, authors, blocks} = suggestions;
  const structure = blocks.map(
    ({kind, lines: [first, last], text: words}) =>
      `  - {kind: ${kind}, lines: ${first === last ? first : `[${first}, ${last}]`}}  # ${shortened(words)}`,
  );
  const inferred = date ? '{zh: 文首注明, en: Stated in the text}' : '{zh: 未推断, en: Not inferred}';
  const {file, sha256, format, encoding} = original;
  return `format: ${FORM}
id: ${id}
source: article.txt
# Of article.txt as it was quoted: an edit is told, with the passages that it moves.
sha256: ${sha256Of(text)}
# The file that the text was converted from, byte for byte; article.txt is UTF-8 with line feeds. Quotations and offsets are article.txt's.
original: {file: ${file}, format: ${format}, encoding: ${encoding ?? 'null'}, sha256: ${sha256}}
region: ${region}
# What the text itself does not give stays null: nothing is made up.
newspaper: ${source === null ? 'null' : JSON.stringify(source)}
date: ${date === null ? 'null' : `'${date}'`}
# What can be inferred about the date, and from which words; it is marked as inferred wherever it is shown.
dateInferred: ${inferred}
${authors.length > 0 ? `# Authors as the text names them: ${authors.join('、')}\n` : ''}
# Read off the lines. Look it over; give kicker, title and headings their English: {kind: title, lines: 3, en: 'A new lake for the city'}
# Kinds: kicker, title, note-heading, note, heading, paragraph, stray (the headline of a neighbouring piece), credits.
structure:
${structure.join('\n')}

# Names that their aliases alone would resolve wrongly, or not at all; place: null means that it names no place here.
${mentions.length === 0 ? '#' : ''}mentions:
${mentions.length === 0 ? '#  - {exact: 长治, prefix: 实现, suffix: 久安, place: null}' : mentions.map(({exact, prefix, suffix}) => `  - {exact: ${JSON.stringify(exact)}, prefix: ${JSON.stringify(prefix)}, suffix: ${JSON.stringify(suffix)}, place: null}`).join('\n')}
`;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function shortened(text: string): string {
  const line = text.replace(/\n/g, ' ');
  return line.length > 24 ? `${line.slice(0, 22)}…` : line;
}
