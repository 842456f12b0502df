import {lineAt} from '../../compile/joined-text.ts';
import type {Span} from '../../domain/text.ts';
import type {SuggestedPassage, SuggestedPlace, Suggestions} from '../../suggest/suggest.ts';
import {SURE, type DraftEntry} from './draft-entries.ts';
import type {DraftSpeaker} from './draft-speakers.ts';

const HEAD = `# Every span of the article that states a plan, a target, a project, a fact or a resident's voice about somewhere, in text order.
# The words are defined in docs/reading-the-article.md. Each sentence that names a place is drafted: cut it down to the shortest span with its own
# verb, look over kind, voice, places and themes. gloss is its English; it may come later. Doubtful ones wait behind a “#”.
# Kinds: testimony, target, project, plan, fact. Voices: direct, indirect (both with speaker: …), narration.
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

function passageText(
  passage: SuggestedPassage,
  {text, entries, speakers}: PassageContext,
  figures: Suggestions['figures'],
): {readonly text: string; readonly isTaken: boolean} {
  const {start, end, kind, voice, themes, isImplied} = passage;
  const exact = text.slice(start, end);
  const owners = outerFirst(passage.places).map((place) => ownerOf(place, entries));
  const sure = owners.flatMap((owner) => (owner && owner.certainty >= SURE ? [owner.entry.id as string] : []));
  const ids = [...new Set(sure)];
  const speaker = speakers.find(({person}) => person.name === passage.speaker)?.id;
  const line = lineAt(text, start);
  const lines = [
    `- id: line-${line}-${start}`,
    `  exact: ${JSON.stringify(exact)}`,
    ...contextOf(text, passage),
    `  kind: ${kind}`,
    `  voice: ${voice}`,
    ...(speaker ? [`  speaker: ${speaker}`] : []),
    `  places: [${ids.join(', ')}]`,
    ...(isImplied && ids.length > 0 ? [`  implied: [${ids.join(', ')}]`] : []),
    `  themes: [${themes.join(', ')}]`,
    ...figures
      .slice(0, 6)
      .map(
        ({raw, value, valueMax, unit, bound}) =>
          `#  figure: {raw: '${raw}', value: ${value}${valueMax === null ? '' : `, to ${valueMax}`}, unit: ${unit}${bound === 'at least' ? ', bound: atLeast' : ''}, of: …}`,
      ),
    '  gloss:',
  ];
  return {text: `${lines.join('\n')}\n`, isTaken: ids.length > 0 && (voice === 'narration' || speaker !== undefined)};
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
function contextOf(text: string, {start, end}: Span): readonly string[] {
  const exact = text.slice(start, end);
  if (text.split(exact).length === 2) return [];
  for (let size = 4; size <= 40; size += 4) {
    const prefix = text.slice(Math.max(0, start - size), start);
    if (text.split(prefix + exact).length === 2) return [`  prefix: ${JSON.stringify(prefix)}`];
  }
  return [`  suffix: ${JSON.stringify(text.slice(end, end + 40))}`];
}

function commented(text: string, certainty: number): string {
  const lines = text.trimEnd().split('\n');
  return `# certainty ${certainty.toFixed(2)}\n${lines.map((line) => (line.startsWith('#') ? line : `#${line}`)).join('\n')}\n`;
}
