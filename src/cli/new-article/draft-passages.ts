import type {PassageEntry, Quotation} from '../../compile/entries.ts';
import {lineAt} from '../../compile/joined-text.ts';
import type {PlaceId, SpeakerId} from '../../domain/id.ts';
import {NO_ENGLISH} from '../../domain/passage.ts';
import type {Span} from '../../domain/text.ts';
import type {SuggestedPassage, SuggestedPlace, Suggestions} from '../../suggest/suggest.ts';
import {SURE, type DraftEntry} from './draft-entries.ts';
import type {DraftSpeaker} from './draft-speakers.ts';

const HEAD = `# Every span of the article that states a plan, a target, a project, a fact or a resident's voice about somewhere, in text order.
# The words are defined in docs/reading-the-article.md. Each sentence that names a place is drafted: cut it down to the shortest span with its own
# verb, look over kind, voice, places and themes, and translate it: “${NO_ENGLISH}” is what the English page shows until then. Doubtful ones
# wait behind a “#”. Kinds: testimony, target, project, plan, fact. Voices: direct, indirect (both with speaker: …), narration.
# Themes: industry, transport, renewal, ecology, rural, business, cooperation, livelihood.
`;

export interface PassageContext {
  readonly text: string;
  readonly entries: readonly DraftEntry[];
  readonly speakers: readonly DraftSpeaker[];
}

/** passages.yaml: those of which every part is known stand; the others wait behind a “#”. */
export function draftPassages({passages, figures}: Suggestions, context: PassageContext): string {
  const drafts = passages.map((passage) => {
    const {text, isTaken} = passageText(passage, context, figuresIn(figures, passage));
    return isTaken ? text : commented(text, passage.certainty);
  });
  return [HEAD, ...drafts].join('\n');
}

function figuresIn(figures: Suggestions['figures'], {start, end}: Span): Suggestions['figures'] {
  return figures.filter((figure) => figure.start >= start && figure.end <= end);
}

/** A suggested passage as an entry of passages.yaml, its figures and its English left to the editor. */
export function passageEntry(
  passage: SuggestedPassage,
  {text, speakers}: Pick<PassageContext, 'text' | 'speakers'>,
  placeIds: readonly string[],
): PassageEntry {
  const {start, end, kind, voice, themes, isImplied} = passage;
  const speaker = speakers.find(({person}) => person.name === passage.speaker)?.id;
  return {
    id: `line-${lineAt(text, start)}-${start}`,
    exact: text.slice(start, end),
    ...contextOf(text, passage),
    kind,
    voice,
    ...(speaker !== undefined && {speaker: speaker as SpeakerId}),
    places: placeIds as readonly PlaceId[],
    ...(isImplied && placeIds.length > 0 && {implied: placeIds as readonly PlaceId[]}),
    themes,
    gloss: NO_ENGLISH,
  };
}

function passageText(
  passage: SuggestedPassage,
  context: PassageContext,
  figures: Suggestions['figures'],
): {readonly text: string; readonly isTaken: boolean} {
  const owners = ownersOf(passage, context.entries);
  const ids = [...new Set(owners.flatMap(({entry, certainty}) => (certainty >= SURE ? [entry.id as string] : [])))];
  const {id, exact, prefix, suffix, kind, voice, speaker, implied, themes, gloss} = passageEntry(passage, context, ids);
  const lines = [
    `- id: ${id}`,
    `  exact: ${JSON.stringify(exact)}`,
    ...(prefix === undefined ? [] : [`  prefix: ${JSON.stringify(prefix)}`]),
    ...(suffix === undefined ? [] : [`  suffix: ${JSON.stringify(suffix)}`]),
    `  kind: ${kind}`,
    `  voice: ${voice}`,
    ...(speaker ? [`  speaker: ${speaker}`] : []),
    `  places: [${ids.join(', ')}]`,
    ...(implied ? [`  implied: [${implied.join(', ')}]`] : []),
    `  themes: [${themes.join(', ')}]`,
    ...figures
      .slice(0, 6)
      .map(
        ({raw, value, valueMax, unit, bound}) =>
          `#  figure: {raw: '${raw}', value: ${value}${valueMax === null ? '' : `, to ${valueMax}`}, unit: ${unit}${bound === 'at least' ? ', bound: atLeast' : ''}, of: …}`,
      ),
    `  gloss: ${gloss}`,
  ];
  return {text: `${lines.join('\n')}\n`, isTaken: ids.length > 0 && (voice === 'narration' || !!speaker)};
}

/** The entries of the places that a passage tells of. */
export function ownersOf({places}: SuggestedPassage, entries: readonly DraftEntry[]): readonly DraftEntry[] {
  return outerFirst(places).flatMap((place) => ownerOf(place, entries) ?? []);
}

/** The ends of a route come after all that stand for themselves: no name within a name is marked in the text. */
function outerFirst(places: readonly SuggestedPlace[]): readonly SuggestedPlace[] {
  const isInner = ({start, end}: SuggestedPlace): boolean =>
    places.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start);
  return [...places.filter((place) => !isInner(place)), ...places.filter(isInner)];
}

function ownerOf({start, end, division, name}: SuggestedPlace, entries: readonly DraftEntry[]): DraftEntry | undefined {
  return (
    entries.find(({spans}) => spans.some((span) => span.start === start && span.end === end)) ??
    entries.find(({entry}) => entry.name.zh === (division?.name ?? name))
  );
}

/** What tells the words from their repeats. */
export function contextOf(text: string, {start, end}: Span): Pick<Quotation, 'prefix' | 'suffix'> {
  const exact = text.slice(start, end);
  if (text.split(exact).length === 2) return {};
  for (let size = 4; size <= 40; size += 4) {
    const prefix = text.slice(Math.max(0, start - size), start);
    if (text.split(prefix + exact).length === 2) return {prefix};
  }
  return {suffix: text.slice(end, end + 40)};
}

function commented(text: string, certainty: number): string {
  const lines = text.trimEnd().split('\n');
  return `# certainty ${certainty.toFixed(2)}\n${lines.map((line) => (line.startsWith('#') ? line : `#${line}`)).join('\n')}\n`;
}
