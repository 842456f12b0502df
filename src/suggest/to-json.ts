import type {BlockKind} from '../domain/article.ts';
import type {PassageKind, Theme, Voice} from '../domain/passage.ts';
import type {PlaceKind} from '../domain/place.ts';
import type {Head} from './blocks/read-head.ts';
import type {FoundFigure} from './figures/find-figures.ts';
import type {SuggestedPerson, SuggestedPlace, Suggestions} from './suggest.ts';

interface Certain {
  /** 0–1. */
  readonly certainty: number;
}

/** The output of `npm run suggest -- --json`. Names are as the text writes them, values in the plain unit, offsets in the converted text. */
export interface SuggestionsJson extends Head {
  readonly places: readonly (Certain & {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly kind: PlaceKind;
    readonly within: string | null;
    readonly known: boolean;
  })[];
  readonly persons: readonly Omit<SuggestedPerson, 'role'>[];
  readonly quotations: Suggestions['quotations'];
  readonly figures: readonly Omit<FoundFigure, 'end'>[];
  readonly blocks: readonly (Certain & {readonly start: number; readonly end: number; readonly kind: BlockKind})[];
  readonly passages: readonly (Certain & {
    readonly start: number;
    readonly end: number;
    readonly kind: PassageKind;
    readonly voice: Voice;
    readonly speaker: string | null;
    readonly themes: readonly Theme[];
    readonly places: readonly string[];
  })[];
}

/** The suggestions as other programs read them: words that point (我市) are no names, but passages carry the place that they mean. */
export function toJson({headline, kicker, date, source, authors, ...found}: Suggestions): SuggestionsJson {
  return {
    headline,
    kicker,
    date,
    source,
    authors,
    places: found.places
      .filter(({isPointing}) => !isPointing)
      .map(({name, start, end, kind, division, listed, certainty}) => ({
        name,
        start,
        end,
        kind,
        within: division?.within?.name ?? null,
        known: division !== null || listed !== null,
        certainty,
      })),
    persons: found.persons.map(({name, office, organisation, certainty}) => ({name, office, organisation, certainty})),
    quotations: found.quotations.map(({start, end, speaker, certainty}) => ({start, end, speaker, certainty})),
    figures: found.figures.map(({raw, value, valueMax, bound, unit, start, certainty}) => ({
      raw,
      value,
      valueMax,
      bound,
      unit,
      start,
      certainty,
    })),
    blocks: found.blocks.map(({start, end, kind, line}) => ({
      start,
      end,
      kind,
      certainty: line === 'text' && kind !== 'paragraph' ? 0.8 : 0.95,
    })),
    passages: found.passages.map(({start, end, kind, voice, speaker, themes, places, certainty}) => ({
      start,
      end,
      kind,
      voice,
      speaker,
      themes,
      places: [...new Set(places.map(nameOf))],
      certainty,
    })),
  };
}

function nameOf({name, isPointing, division}: SuggestedPlace): string {
  return isPointing && division ? division.name : name;
}
