import type {PassageEntry, PlaceEntry} from '../../../src/compile/entries.ts';
import type {PlaceId} from '../../../src/domain/id.ts';
import type {PlaceKind} from '../../../src/domain/place.ts';
import type {Sheet, SuggestedEntry} from '../../../src/edit/protocol.ts';

export const TEXT = '湖边的路\n\n南村修了三里路，北村也修了。老丁说：“路通了，心也通了。”南村还要种树。\n';

export function place(id: string, zh: string, within: string | null = null, kind: PlaceKind = 'site'): PlaceEntry {
  return {
    id: id as PlaceId,
    kind,
    name: {zh, en: '', pinyin: ''},
    status: 'existing',
    within: within as PlaceId | null,
  };
}

export function passage(id: string, exact: string, places: readonly string[] = []): PassageEntry {
  return {
    id,
    exact,
    kind: 'fact',
    voice: 'narration',
    speaker: null,
    places: places as readonly PlaceId[],
    themes: [],
    gloss: '',
  };
}

/** A suggestion where the text first has the words. */
export function suggested<Entry>(
  entry: Entry,
  key: string,
  words: string,
  given: Partial<SuggestedEntry<Entry>> = {},
): SuggestedEntry<Entry> {
  const at = TEXT.indexOf(words);
  const spans = at === -1 ? [] : [[at, at + words.length] as const];
  return {key, entry, certainty: 0.9, spans, state: 'open', isKnown: true, ...given};
}

const PLACES = [
  suggested(place('south', '南村', 'town'), 'place:南村', '南村'),
  suggested(place('north', '北村', 'town'), 'place:北村', '北村', {certainty: 0.5, isKnown: false}),
  // What only holds others.
  suggested(place('town', '湖镇', 'county'), 'place:湖镇', '湖镇'),
  suggested(place('county', '湖县'), 'place:湖县', '湖县'),
];
const FIRST = '南村修了三里路，北村也修了';

/** A sheet on which nothing has been decided yet. */
export function sheetOf(given: Partial<Sheet> = {}): Sheet {
  return {
    id: 'lake',
    pictures: {},
    region: 'lakes',
    page: '/article/lake/',
    version: '1',
    text: TEXT,
    article: {
      id: 'lake',
      source: 'article.txt',
      sha256: null,
      newspaper: null,
      date: null,
      dateInferred: {zh: '', en: ''},
      structure: [
        {kind: 'title', lines: 1},
        {kind: 'paragraph', lines: 3},
      ],
    },
    places: [],
    speakers: [],
    passages: [],
    briefings: [],
    spans: {},
    suggestions: {
      head: {headline: '湖边的路', kicker: null, date: '2024-05-01', source: null, authors: []},
      places: PLACES,
      speakers: [],
      passages: [suggested(passage('first', FIRST, ['south', 'north']), 'passage:6-19', FIRST)],
      figures: [
        {raw: '三里', value: 3, valueMax: null, bound: 'exact', unit: '里', start: TEXT.indexOf('三里'), certainty: 1},
      ],
    },
    located: [],
    unplaced: [],
    faults: [],
    warnings: [],
    todo: {faults: 0, warnings: 0, suggestions: 0, english: 0, positions: 0},
    undo: null,
    redo: null,
    ...given,
  };
}
