import type {BlockEntry, PassageEntry, PlaceEntry, SpeakerEntry} from '../../compile/entries.ts';
import {lineSpans} from '../../domain/article.ts';
import type {Span} from '../../domain/text.ts';
import type {Sheet, SuggestedEntry} from '../protocol.ts';
import {withNamed} from './named.ts';
import {occurrences, uncovered} from './spans.ts';

/** What is done with an article, in the order in which it is usually done. */
export const STEPS = [
  'head',
  'lines',
  'places',
  'speakers',
  'passages',
  'positions',
  'english',
  'briefings',
  'publish',
] as const;
export type Step = (typeof STEPS)[number];

export type State = 'open' | 'taken' | 'refused';

interface Common {
  /** Stable as long as the text is. */
  readonly key: string;
  readonly spans: readonly Span[];
  readonly state: State;
  /** 0–1; 1 for what the article says itself. */
  readonly certainty: number;
}

/** One thing to be decided. */
export type Item =
  | (Common & {readonly of: 'place'; readonly entry: PlaceEntry; readonly isKnown: boolean})
  | (Common & {readonly of: 'speaker'; readonly entry: SpeakerEntry; readonly isKnown: boolean})
  | (Common & {readonly of: 'passage'; readonly entry: PassageEntry; readonly isKnown: boolean})
  /** A sentence that no passage covers. */
  | (Common & {readonly of: 'sentence'})
  | (Common & {readonly of: 'line'; readonly block: BlockEntry; readonly at: number})
  | (Common & {readonly of: 'head'; readonly field: HeadField; readonly value: string; readonly suggested: string})
  | (Common & {readonly of: 'position'; readonly entry: PlaceEntry; readonly isLocated: boolean})
  | (Common & {readonly of: 'english'; readonly zh: string; readonly en: string; readonly where: English});

export type HeadField = 'newspaper' | 'date' | 'dateInferred';

/** Where a line of English belongs. */
export type English =
  | {readonly file: 'passages'; readonly id: string}
  | {readonly file: 'places'; readonly id: string}
  | {readonly file: 'speakers'; readonly id: string; readonly field: 'office' | 'organisation' | 'remark'}
  | {readonly file: 'article'; readonly line: number};

const toSpans = (spans: readonly (readonly [number, number])[]): readonly Span[] =>
  spans.map(([start, end]) => ({start, end}));

/** What is decided in a step, in the order of the text. */
export function itemsOf(sheet: Sheet, step: Step): readonly Item[] {
  return ITEMS[step](sheet);
}

/** Whether it still waits for somebody. */
export const isOpen = ({state}: Item): boolean => state === 'open';

const ITEMS: Readonly<Record<Step, (sheet: Sheet) => readonly Item[]>> = {
  head: headItems,
  lines: ({article, text}) => {
    const lines = lineSpans(text);
    return article.structure.map((block, at) => ({
      key: `line:${firstLine(block)}`,
      of: 'line',
      spans: spansOfBlock(block, lines),
      state: 'taken',
      certainty: 1,
      block,
      at,
    }));
  },
  places: (sheet) =>
    listed(sheet, 'place', sheet.suggestions.places, sheet.places, ({name, aliases = []}) => {
      return occurrences(sheet.text, [name.zh, ...aliases]);
    }),
  speakers: (sheet) =>
    listed(sheet, 'speaker', sheet.suggestions.speakers, sheet.speakers, ({name}) =>
      occurrences(sheet.text, [name.zh]),
    ),
  passages: passageItems,
  positions: ({places, located, unplaced, text}) =>
    inTextOrder(
      places.map((entry) => ({
        key: `position:${entry.id}`,
        of: 'position',
        spans: occurrences(text, [entry.name.zh, ...(entry.aliases ?? [])]),
        state: located.includes(entry.id) || unplaced.includes(entry.id) ? 'taken' : 'open',
        certainty: 1,
        entry,
        isLocated: located.includes(entry.id),
      })),
      text.length,
    ),
  english: englishItems,
  briefings: () => [],
  publish: () => [],
};

function headItems({article, suggestions: {head}}: Sheet): readonly Item[] {
  const item = (field: HeadField, value: string | null, suggested: string | null): Item => ({
    key: `head:${field}`,
    of: 'head',
    spans: [],
    state: value === null && suggested !== null ? 'open' : 'taken',
    certainty: 0.9,
    field,
    value: value ?? '',
    suggested: suggested ?? '',
  });
  return [
    item('newspaper', article.newspaper, head.source),
    item('date', article.date, head.date),
    item('dateInferred', article.dateInferred.zh, null),
  ];
}

type Named = {readonly place: PlaceEntry; readonly speaker: SpeakerEntry; readonly passage: PassageEntry};

/** Suggestions with what the article has made of them, then what the article lists besides. */
function listed<Of extends keyof Named>(
  sheet: Sheet,
  of: Of,
  suggestions: readonly SuggestedEntry<Named[Of]>[],
  entries: readonly Named[Of][],
  spansOf: (entry: Named[Of]) => readonly Span[],
): readonly Item[] {
  const byId = new Map(entries.map((entry) => [entry.id as string, entry]));
  const shown = new Set<string>();
  const suggested = suggestions.flatMap((suggestion) => {
    const {key, certainty, isKnown, state} = suggestion;
    const own = state === 'refused' ? undefined : byId.get(suggestion.entry.id);
    // What another entry has taken the place of is no more to be decided; of two that mean one entry the first stands for it.
    // What only holds others is taken with them.
    if ((state === 'taken' && !own) || (own && shown.has(own.id)) || (!own && suggestion.spans.length === 0)) return [];
    if (own) shown.add(own.id);
    const now = own ? 'taken' : state;
    return [
      {key, of, spans: toSpans(suggestion.spans), state: now, certainty, isKnown, entry: own ?? suggestion.entry},
    ];
  });
  const others = entries
    .filter(({id}) => !shown.has(id))
    .map((entry) => ({
      key: `${of}:${entry.id}`,
      of,
      spans: spansOf(entry),
      state: 'taken' as const,
      certainty: 1,
      isKnown: true,
      entry,
    }));
  return inTextOrder([...suggested, ...others] as unknown as readonly Item[], sheet.text.length);
}

function passageItems(sheet: Sheet): readonly Item[] {
  const {text, spans, passages, suggestions, article} = sheet;
  const own = (entry: PassageEntry): readonly Span[] => {
    const span = spans[entry.id];
    return span ? toSpans([span]) : [];
  };
  const ids = new Set(passages.map(({id}) => id));
  // Of what is on its way the server has not yet said that it is taken.
  const waiting = suggestions.passages.filter(
    ({entry, state, spans: [span]}) =>
      ids.has(entry.id) ||
      state !== 'open' ||
      !Object.values(spans).some(([start, end]) => span && start < span[1] && span[0] < end),
  );
  const items = listed(sheet, 'passage', waiting, passages, own).map((item) =>
    item.of !== 'passage'
      ? item
      : item.state === 'taken'
        ? {...item, spans: own(item.entry)}
        : {...item, entry: withNamed(sheet, item.entry, item.spans[0])},
  );
  const lines = lineSpans(text);
  const told = article.structure
    .filter(({kind}) => kind === 'paragraph' || kind === 'note')
    .flatMap((block) => spansOfBlock(block, lines));
  const sentences = uncovered(
    text,
    told,
    items.flatMap((item) => item.spans),
  ).map(({start, end}): Item => ({
    key: `sentence:${start}-${end}`,
    of: 'sentence',
    spans: [{start, end}],
    state: 'refused',
    certainty: 0,
  }));
  return inTextOrder([...items, ...sentences], text.length);
}

function englishItems({passages, places, speakers, article, text, spans: at}: Sheet): readonly Item[] {
  const lines = lineSpans(text);
  const item = (where: English, zh: string, en: string, key: string, spans = occurrences(text, [zh])): Item => ({
    key: `english:${key}`,
    of: 'english',
    spans,
    state: en === '' ? 'open' : 'taken',
    certainty: 1,
    zh,
    en,
    where,
  });
  return [
    ...article.structure
      .filter(({kind}) => ['kicker', 'title', 'heading', 'note-heading'].includes(kind))
      .map((block) => {
        const line = firstLine(block);
        const zh = spansOfBlock(block, lines).map(({start, end}) => text.slice(start, end));
        return item({file: 'article', line}, zh.join(''), block.en ?? '', `line:${line}`, spansOfBlock(block, lines));
      }),
    ...passages.map(({id, exact, gloss}) =>
      item({file: 'passages', id}, exact, gloss ?? '', `passages:${id}`, toSpans(at[id] ? [at[id]] : [])),
    ),
    ...places.map(({id, name}) => item({file: 'places', id}, name.zh, name.en ?? '', `places:${id}`)),
    ...speakers.flatMap((speaker) =>
      (['office', 'organisation', 'remark'] as const).flatMap((field) => {
        const said = speaker[field];
        const where = {file: 'speakers', id: speaker.id, field} as const;
        return said ? [item(where, said.zh, said.en ?? '', `speakers:${speaker.id}:${field}`)] : [];
      }),
    ),
  ];
}

export function firstLine({lines}: BlockEntry): number {
  return typeof lines === 'number' ? lines : Math.min(...lines);
}

function spansOfBlock({lines: wanted}: BlockEntry, lines: readonly Span[]): readonly Span[] {
  const all = typeof wanted === 'number' ? [wanted] : wanted;
  return lines.slice(Math.min(...all) - 1, Math.max(...all)).filter(({start, end}) => end > start);
}

function inTextOrder(items: readonly Item[], last: number): readonly Item[] {
  const at = ({spans: [first]}: Item): number => first?.start ?? last;
  return items.toSorted((a, b) => at(a) - at(b));
}
