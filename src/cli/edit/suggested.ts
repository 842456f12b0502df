import {filesIn} from '../../compile/compile-project.ts';
import type {PlaceEntry, SpeakerEntry} from '../../compile/entries.ts';
import {articlesOn} from '../../compile/other-articles.ts';
import {readContent} from '../../compile/read-content.ts';
import {SHELF} from '../../compile/read-site.ts';
import type {Span} from '../../domain/text.ts';
import type {Suggested, SuggestedEntry} from '../../edit/protocol.ts';
import {suggest, type Suggestions} from '../../suggest/suggest.ts';
import {toJson} from '../../suggest/to-json.ts';
import {namedIn} from '../new-article/choose-region.ts';
import {draftEntries, SURE, type DraftEntry} from '../new-article/draft-entries.ts';
import {ownersOf, passageEntry} from '../new-article/draft-passages.ts';
import {draftSpeakerIds, speakerEntry, type DraftSpeaker} from '../new-article/draft-speakers.ts';
import {divisionsCalled} from '../suggest/home-divisions.ts';
import {loadLexicon} from '../suggest/load-lexicon.ts';
import {loadNamer} from '../suggest/load-lexicon.ts';
import {readGazetteer} from '../suggest/read-gazetteer.ts';
import type {ArticleValues} from './article-values.ts';

/** What is found in a text, whatever has been taken of it. */
export interface Found {
  readonly suggestions: Suggestions;
  readonly drafts: readonly DraftEntry[];
  readonly speakers: readonly DraftSpeaker[];
  /** Of the other articles, by name. */
  readonly knownSpeakers: ReadonlyMap<string, SpeakerEntry>;
}

const kept = new Map<string, Found>();
const MANY = 12;

/** Looks through the text once: what the article itself lists by now changes nothing, so that keys stay. */
export function findIn(root: string, id: string, region: string, text: string): Found {
  const articles = readGazetteer(root, SHELF, id);
  const ids = new Set(articles.map((entry) => entry.id));
  const listed = [...articles, ...namedIn(root, region).filter((entry) => !ids.has(entry.id))];
  const key = JSON.stringify([root, text, listed]);
  const before = kept.get(key);
  if (before) return before;
  const names = articles.map(({id: place, kind, name, aliases = []}) => ({
    id: place,
    kind,
    names: [name.zh, ...aliases],
  }));
  const home = divisionsCalled(
    namedIn(root, region).map(({name}) => name.zh),
    loadLexicon(),
  );
  const suggestions = suggest(text, loadLexicon(), names, home);
  const found: Found = {
    suggestions,
    drafts: draftEntries(text, suggestions, listed, loadNamer()),
    speakers: draftSpeakerIds(suggestions, loadNamer()),
    knownSpeakers: speakersElsewhere(root, id),
  };
  kept.set(key, found);
  for (const old of [...kept.keys()].slice(0, -MANY)) kept.delete(old);
  return found;
}

function speakersElsewhere(root: string, id: string): ReadonlyMap<string, SpeakerEntry> {
  const files = filesIn(root);
  const entries = articlesOn(SHELF, files)
    .filter((folder) => folder !== `${SHELF}/${id}`)
    .flatMap((folder) => readContent(folder, files).content.speakers.wellFormed.map(({value}) => value));
  return new Map(entries.map((entry) => [entry.name.zh, entry]));
}

/** What is found, with what has become of it. @param spans of the article's passages */
export function suggestedIn(
  text: string,
  found: Found,
  values: ArticleValues,
  spans: readonly (readonly [start: number, end: number])[],
): Suggested {
  const refused = new Set(values.refused);
  const stateOf = (key: string, isTaken: boolean): 'taken' | 'refused' | 'open' =>
    isTaken ? 'taken' : refused.has(key) ? 'refused' : 'open';
  const {headline, kicker, date, source, authors, figures} = toJson(found.suggestions);
  const places = placesIn(found, values, stateOf);
  const speakers = speakersIn(text, found, values, stateOf);
  const entryOf = new Map(found.drafts.map((draft, index) => [draft, places[index] as SuggestedEntry<PlaceEntry>]));
  const own = speakers.map(({entry}, index) => ({...(found.speakers[index] as DraftSpeaker), id: entry.id as string}));
  const passages = found.suggestions.passages.map((passage) => {
    const {start, end, certainty} = passage;
    const key = `passage:${start}-${end}`;
    const owners = ownersOf(passage, found.drafts).map((draft) => entryOf.get(draft) as SuggestedEntry<PlaceEntry>);
    const named = idsOf(owners.filter(isSure));
    // Words that name no place speak of the one that was named last.
    const before = named.length > 0 ? [] : idsOf(lastBefore(start, places.filter(isSure)));
    return {
      key,
      entry: passageEntry({...passage, isImplied: passage.isImplied || before.length > 0}, {text, speakers: own}, [
        ...named,
        ...before,
      ]),
      certainty,
      spans: [[start, end] as const],
      // Passages do not overlap: where one stands, there is nothing left to take.
      state: stateOf(
        key,
        spans.some(([from, to]) => from < end && start < to),
      ),
      isKnown: false,
    };
  });
  return {head: {headline, kicker, date, source, authors}, places, speakers, passages, figures};
}

const isSure = ({state, certainty}: SuggestedEntry<unknown>): boolean =>
  state === 'taken' || (state === 'open' && certainty >= SURE);

function idsOf(places: readonly SuggestedEntry<PlaceEntry>[]): readonly string[] {
  return [...new Set(places.map(({entry}) => entry.id as string))];
}

function lastBefore(
  offset: number,
  places: readonly SuggestedEntry<PlaceEntry>[],
): readonly SuggestedEntry<PlaceEntry>[] {
  const endOf = ({spans}: SuggestedEntry<PlaceEntry>): number =>
    Math.max(-1, ...spans.flatMap(([, end]) => (end <= offset ? end : [])));
  const [last] = places.toSorted((a, b) => endOf(b) - endOf(a));
  return last && endOf(last) >= 0 ? [last] : [];
}

type StateOf = (key: string, isTaken: boolean) => 'taken' | 'refused' | 'open';

function placesIn({drafts}: Found, {places}: ArticleValues, stateOf: StateOf): readonly SuggestedEntry<PlaceEntry>[] {
  const names = new Map(places.flatMap((place) => namesOf(place).map((name) => [name, place] as const)));
  const ids = new Set<string>(places.map(({id}) => id));
  return drafts.map(({entry, certainty, spans, isListed, isGuessed}) => {
    const key = `place:${entry.name.zh}`;
    const own =
      places.find((place) => place.id === entry.id && (isListed || place.name.zh === entry.name.zh)) ??
      namesOf(entry).flatMap((name) => names.get(name) ?? [])[0];
    return {
      key,
      entry: own ?? (ids.has(entry.id) ? {...entry, id: freeId(entry.id, ids) as PlaceEntry['id']} : entry),
      certainty,
      spans: spans.map(pair),
      state: stateOf(key, own !== undefined),
      isKnown: isListed || !isGuessed,
    };
  });
}

function speakersIn(
  text: string,
  {speakers, suggestions, knownSpeakers}: Found,
  values: ArticleValues,
  stateOf: StateOf,
): readonly SuggestedEntry<SpeakerEntry>[] {
  const speaking = new Set(suggestions.passages.map(({speaker}) => speaker));
  const ids = new Set<string>(values.speakers.map(({id}) => id));
  return speakers.map((draft) => {
    const {name, certainty} = draft.person;
    const key = `speaker:${name}`;
    const own = values.speakers.find((speaker) => speaker.name.zh === name);
    const known = knownSpeakers.get(name);
    const entry = known ?? speakerEntry(draft);
    return {
      key,
      entry: own ?? (ids.has(entry.id) ? {...entry, id: freeId(entry.id, ids) as SpeakerEntry['id']} : entry),
      // Who is named and says nothing is seldom one of the article's speakers.
      certainty: speaking.has(name) ? certainty : Math.min(certainty, 0.5),
      spans: occurrences(text, name),
      state: stateOf(key, own !== undefined),
      isKnown: known !== undefined,
    };
  });
}

function namesOf({name, aliases = []}: PlaceEntry): readonly string[] {
  return [name.zh, ...aliases];
}

/** An id that the article has given to something else gets a number. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function pair({start, end}: Span): readonly [start: number, end: number] {
  return [start, end];
}

function occurrences(text: string, name: string): readonly (readonly [start: number, end: number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    spans.push([at, at + name.length]);
  return spans;
}
