import {scoreOf, type Score} from '../../suggest/score.ts';
import type {SuggestionsJson} from '../../suggest/to-json.ts';
import type {MarkedText} from './read-marked.ts';

export interface TextScores {
  readonly parts: Readonly<Record<'headline' | 'places' | 'quotations' | 'speakers' | 'persons' | 'figures', Score>>;
  /** What was wrong and what was missed, a line each. */
  readonly faults: readonly string[];
}

/** Compares the suggestions for a text with its marks: a place counts only with its exact span, a figure only with its exact value. */
export function scoreText(found: SuggestionsJson, marked: MarkedText): TextScores {
  const words = (start: number, end: number): string => marked.text.slice(start, end).replace(/\n/g, '');
  const name = ({start, end}: {readonly start: number; readonly end: number}): string =>
    `${start} ${words(start, end)}`;
  const sure = found.quotations.filter(({certainty}) => certainty > 0.5);
  const figure = (each: {
    readonly start: number;
    readonly value: number;
    readonly valueMax: number | null;
    readonly bound: string;
    readonly unit: string;
  }): string => `${each.start} ${each.value}–${each.valueMax ?? ''} ${each.unit} ${each.bound}`;
  const person = ({name: written, office, organisation}: MarkedText['persons'][number]): string =>
    `${written} ${office} ${organisation}`;
  const lists = {
    headline: [[found.headline ?? ''], [marked.headline]],
    places: [found.places.map(name), marked.places.map(name)],
    quotations: [sure.map(name), marked.quotations.map(name)],
    speakers: [
      sure.map((each) => `${name(each)}: ${each.speaker}`),
      marked.quotations.map((each) => `${name(each)}: ${each.speaker}`),
    ],
    persons: [found.persons.map(person), marked.persons.map(person)],
    figures: [found.figures.map(figure), marked.figures.map(figure)],
  } as const;
  const entries = Object.entries(lists);
  return {
    parts: Object.fromEntries(
      entries.map(([part, [given, wanted]]) => [part, scoreOf(given, wanted, (item) => item)]),
    ) as TextScores['parts'],
    faults: entries.flatMap(([part, [given, wanted]]) => [
      ...given.filter((item) => !(wanted as readonly string[]).includes(item)).map((item) => `${part}, wrong: ${item}`),
      ...wanted
        .filter((item) => !(given as readonly string[]).includes(item))
        .map((item) => `${part}, missed: ${item}`),
    ]),
  };
}
