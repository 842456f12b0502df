import type {PlaceEntry} from '../../compile/entries.ts';
import type {Change, Sheet, SuggestedEntry} from '../protocol.ts';
import type {Item} from './items.ts';

/** What is taken together with something: a place that holds it, places and speaker of a passage. */
export interface Taken {
  readonly places: readonly PlaceEntry[];
  readonly speakers: Sheet['speakers'];
}

/** What an entry names that the article does not list yet, from the suggestions; holders first. */
export function needsOf(sheet: Sheet, item: Item): Taken {
  if (item.of === 'place') return {places: holdersOf(sheet, item.entry), speakers: []};
  if (item.of !== 'passage') return {places: [], speakers: []};
  const {places, implied = [], speaker} = item.entry;
  const wanted = [...new Set([...places, ...implied])].flatMap((id) => {
    const place = isListed(sheet, id) ? undefined : suggestedPlace(sheet, id);
    return place ? [...holdersOf(sheet, place), place] : [];
  });
  const speakers = sheet.speakers.some(({id}) => id === speaker)
    ? []
    : sheet.suggestions.speakers.filter(({entry}) => entry.id === speaker).map(({entry}) => entry);
  return {places: unique(wanted), speakers};
}

/** The strokes that take these, with all that they need, each once. */
export function takeAll(sheet: Sheet, items: readonly Item[]): readonly Change[] {
  const needs = items.map((item) => needsOf(sheet, item));
  const places = unique([
    ...needs.flatMap((need) => need.places),
    ...items.flatMap((item) => (item.of === 'place' && item.state !== 'taken' ? [item.entry] : [])),
  ]);
  const speakers = unique([
    ...needs.flatMap((need) => need.speakers),
    ...items.flatMap((item) => (item.of === 'speaker' && item.state !== 'taken' ? [item.entry] : [])),
  ]);
  const passages = items.flatMap((item) => (item.of === 'passage' && item.state !== 'taken' ? [item.entry] : []));
  return [
    ...reopened(items),
    ...places.map((entry): Change => ({do: 'put', file: 'places', entry})),
    ...speakers.map((entry): Change => ({do: 'put', file: 'speakers', entry})),
    ...passages.map((entry): Change => ({do: 'put', file: 'passages', entry})),
  ];
}

/** The strokes that say no to it: an entry that stands is dropped. */
export function refuse(item: Item): readonly Change[] {
  if (item.of !== 'place' && item.of !== 'speaker' && item.of !== 'passage') return [];
  const file = `${item.of}s` as const;
  const refused: readonly Change[] = isSuggestion(item) ? [{do: 'refuse', key: item.key}] : [];
  return item.state === 'taken' ? [{do: 'drop', file, id: item.entry.id}, ...refused] : refused;
}

/** Entries that came from nowhere have a key of their own, by their id. */
function isSuggestion(item: Item & {readonly of: 'place' | 'speaker' | 'passage'}): boolean {
  return item.key !== `${item.of}:${item.entry.id}`;
}

function reopened(items: readonly Item[]): readonly Change[] {
  return items.flatMap((item) =>
    item.state === 'refused' && item.of !== 'sentence' ? [{do: 'reopen', key: item.key}] : [],
  );
}

function holdersOf(sheet: Sheet, {within}: PlaceEntry, seen: readonly string[] = []): readonly PlaceEntry[] {
  if (!within || isListed(sheet, within) || seen.includes(within)) return [];
  const holder = suggestedPlace(sheet, within);
  return holder ? [...holdersOf(sheet, holder, [...seen, within]), holder] : [];
}

const isListed = (sheet: Sheet, place: string): boolean => sheet.places.some(({id}) => id === place);

function suggestedPlace({suggestions}: Sheet, id: string): PlaceEntry | undefined {
  return suggestions.places.find(({entry}: SuggestedEntry<PlaceEntry>) => entry.id === id)?.entry;
}

function unique<Entry extends {readonly id: string}>(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
