import type {PlaceKind} from '../domain/place.ts';
import {lineSpans} from '../domain/article.ts';
import type {Span} from '../domain/text.ts';
import {guessBlocks, type GuessedBlock} from './blocks/guess-blocks.ts';
import {readHead, type Head} from './blocks/read-head.ts';
import {findFigures, type FoundFigure} from './figures/find-figures.ts';
import {joinedBlock, toPlain, type JoinedBlock} from './text-forms.ts';
import type {KnownPlace, Lexicon} from './lexicon/read-lexicon.ts';
import {draftPassages, type DraftPassage} from './passages/draft-passages.ts';
import {findListed, type ListedPlace} from './places/by-list.ts';
import {findPlaces, readBlocks, type ReadBlock} from './places/find-places.ts';
import {overlapsAny, type FoundName} from './places/found.ts';
import {findPointing, ownPlaces} from './places/pointing.ts';
import {findPersons, type FoundPerson} from './speech/find-persons.ts';
import {findQuotations} from './speech/find-quotations.ts';

/** A place at one spot of the text. */
export interface SuggestedPlace extends Span {
  /** As the text writes it. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** The likeliest division of China of this name. */
  readonly division: KnownPlace | null;
  /** Where an article lists it already. */
  readonly listed: ListedPlace | null;
  /** The text points instead of naming: 我市. */
  readonly isPointing: boolean;
  readonly certainty: number;
}

export interface SuggestedPerson {
  readonly name: string;
  readonly office: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly certainty: number;
}

export interface SuggestedPassage extends DraftPassage {
  /** Those named in it; where it names none, what the text last spoke of. */
  readonly places: readonly SuggestedPlace[];
  readonly isImplied: boolean;
}

/** Suggestions for an editor. All offsets count UTF-16 units of the text. */
export interface Suggestions extends Head {
  readonly places: readonly SuggestedPlace[];
  readonly persons: readonly SuggestedPerson[];
  readonly quotations: readonly (Span & {readonly speaker: string | null; readonly certainty: number})[];
  readonly figures: readonly FoundFigure[];
  readonly blocks: readonly (Span & GuessedBlock)[];
  readonly passages: readonly SuggestedPassage[];
}

interface Read extends JoinedBlock {
  readonly block: Span & GuessedBlock;
  readonly words: ReadBlock;
}

/** Units stay in the script of the text. */
const AS_WRITTEN: ReadonlyMap<string, string> = new Map();
const TOLD: ReadonlySet<string> = new Set(['kicker', 'title', 'note', 'heading', 'paragraph', 'stray']);

/** Reads a text and says what seems to be in it. Pure: no file, no clock, the same for the same text and lexicon. */
export function suggest(
  text: string,
  lexicon: Lexicon,
  listed: readonly ListedPlace[] = [],
  home: ReadonlySet<KnownPlace> = new Set(),
): Suggestions {
  const guessed = guessBlocks(text);
  const lines = lineSpans(text);
  const blocks = guessed.map((block) => ({...block, ...spanOf(block, lines)}));
  const told = blocks.filter(({kind}) => TOLD.has(kind));
  const joined = told.map((block) => joinedBlock(text, lines, block));
  const plain = joined.map((each) => toPlain(each.text, lexicon.simplified));
  const read = readBlocks(plain, lexicon, home);
  const all: readonly Read[] = told.map((block, index) => ({
    ...(joined[index] as JoinedBlock),
    block,
    words: read.blocks[index] as ReadBlock,
  }));
  const heads = blocks.filter(({line}) => line === 'office').map((block) => readBlock(text, lines, block, lexicon));
  const persons = all.map(({words}) => findPersons(words.text, words.tokens));
  const found = all.map(({words, text: written}, index) =>
    withListed(findPlaces(words, lexicon, read.context), findListed(written, listed)).filter(
      (name) => !overlapsAny(name, persons[index] ?? []) || name.listed !== null,
    ),
  );
  const head = all.flatMap(({block}, index) =>
    block.kind === 'title' || block.kind === 'kicker' ? (found[index] ?? []) : [],
  );
  const own = ownPlaces(found.flat(), head);
  const places = all.map((each, index) => placesOf(text, each, found[index] ?? [], own));
  const spoken = all.map((each, index) => speechOf(each, persons.slice(0, index).flat(), persons[index] ?? []));
  return {
    ...readHead(guessed),
    places: places.flat(),
    persons: mergePersons(
      [...all, ...heads],
      [...persons, ...heads.map(({words}) => findPersons(words.text, words.tokens))],
    ),
    quotations: all.flatMap((each, index) =>
      (spoken[index] ?? []).map((quotation) => ({
        ...each.toSource(quotation.start, quotation.end),
        speaker: writtenName(quotation.speaker, all, persons),
        certainty: quotation.certainty,
      })),
    ),
    figures: all.flatMap((each) => figuresOf(text, each)),
    blocks,
    passages: passagesOf({all, places, persons, spoken, own}),
  };
}

function withListed(
  names: readonly FoundName[],
  listed: readonly (FoundName & {readonly listed: ListedPlace})[],
): readonly (FoundName & {readonly listed: ListedPlace | null})[] {
  const kept = listed.filter(
    (name) =>
      !names.some(
        (other) =>
          other.start <= name.start &&
          name.end <= other.end &&
          other.end - other.start > name.end - name.start &&
          other.certainty >= 0.9,
      ),
  );
  const rest = names.filter((name) => !overlapsAny(name, kept)).map((name) => ({...name, listed: null}));
  const same = kept.map((name) => ({
    ...name,
    places: names.find(({start, end}) => start === name.start && end === name.end)?.places ?? [],
  }));
  return [...same, ...rest].sort((a, b) => a.start - b.start);
}

type Own = ReturnType<typeof ownPlaces>;

function placesOf(
  text: string,
  {words, toSource}: Read,
  found: readonly (FoundName & {readonly listed: ListedPlace | null})[],
  own: Own,
): readonly SuggestedPlace[] {
  const named = found.map(({start, end, kind, places, certainty, listed}): SuggestedPlace => {
    const span = toSource(start, end);
    return {
      ...span,
      name: text.slice(span.start, span.end).replace(/[\n　]+/g, ''),
      kind,
      division: places[0] ?? null,
      listed,
      isPointing: false,
      certainty,
    };
  });
  const pointed = findPointing(words.text, own).map(({name, start, end, place}): SuggestedPlace => ({
    ...toSource(start, end),
    name,
    kind: place.kind,
    division: place,
    listed: null,
    isPointing: true,
    certainty: 0.7,
  }));
  return [...named, ...pointed].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A block by itself: the speaker under the title of a report. */
function readBlock(text: string, lines: readonly Span[], block: Span & GuessedBlock, lexicon: Lexicon): Read {
  const joined = joinedBlock(text, lines, block);
  const [words] = readBlocks([toPlain(joined.text, lexicon.simplified)], lexicon).blocks;
  return {...joined, block, words: words as ReadBlock};
}

/** Persons named earlier are who 他 may mean. */
function speechOf(
  {words}: Read,
  earlier: readonly FoundPerson[],
  persons: readonly FoundPerson[],
): ReturnType<typeof findQuotations> {
  const past = earlier.slice(-1).map((person) => ({...person, start: -1, end: -1}));
  return findQuotations(words.text, [...past, ...persons]);
}

function figuresOf(text: string, {text: written, words, toSource}: Read): readonly FoundFigure[] {
  const isWord = (start: number, end: number): boolean =>
    words.tokens.some(
      (token) =>
        token.start < end &&
        start < token.end &&
        token.text.length > 1 &&
        token.sign !== 'q' &&
        token.sign !== 'digits',
    );
  const isSplit = (offset: number): boolean =>
    words.tokens.some(({start, end, sign}) => start < offset && offset < end && (sign === 'n' || sign === 'v'));
  return findFigures(toPlain(written, AS_WRITTEN), {isWord, isSplit}).map((figure) => {
    const span = toSource(figure.start, figure.end);
    return {...figure, ...span, raw: text.slice(span.start, span.end).replace(/\n/g, '')};
  });
}

/** The name in the script of the text, which is simplified where it was searched. */
function writtenName(
  name: string | null,
  all: readonly Read[],
  persons: readonly (readonly FoundPerson[])[],
): string | null {
  if (name === null) return null;
  for (const [index, each] of all.entries()) {
    const person = persons[index]?.find((other) => other.name === name);
    if (person) return each.text.slice(person.start, person.end).replace(/[\s　]/g, '');
  }
  return name;
}

/** One entry a person, with the office that the text gives anywhere. */
function mergePersons(all: readonly Read[], persons: readonly (readonly FoundPerson[])[]): readonly SuggestedPerson[] {
  const merged = new Map<string, SuggestedPerson>();
  for (const [index, each] of all.entries()) {
    for (const person of persons[index] ?? []) {
      const name = each.text.slice(person.start, person.end).replace(/[\s　]/g, '');
      const before = merged.get(name);
      const written = (words: string | null): string | null =>
        words === null ? null : inScript(each, person.start, words);
      merged.set(name, {
        name,
        office: before?.office ?? written(person.office),
        organisation: before?.organisation ?? written(person.organisation),
        role: before?.role ?? person.role,
        certainty: Math.max(before?.certainty ?? 0, person.certainty),
      });
    }
  }
  return [...merged.values()];
}

/** The words before a name, in the script of the text. */
function inScript({text, words}: Read, before: number, part: string): string {
  const at = words.text.lastIndexOf(part, before);
  return at === -1 ? part : text.slice(at, at + part.length);
}

interface Everything {
  readonly all: readonly Read[];
  readonly places: readonly (readonly SuggestedPlace[])[];
  readonly persons: readonly (readonly FoundPerson[])[];
  readonly spoken: readonly ReturnType<typeof findQuotations>[];
  readonly own: Own;
}

function passagesOf({all, places, persons, spoken}: Everything): readonly SuggestedPassage[] {
  let last: SuggestedPlace | undefined;
  const offices = new Map(
    persons.flat().flatMap(({name, office}) => (office === null ? [] : [[name, office] as const])),
  );
  return all.flatMap((each, index) => {
    if (each.block.kind === 'heading' || each.block.kind === 'stray') return [];
    const held = places[index] ?? [];
    const drafts = draftPassages({
      text: each.words.text,
      // Who holds an office holds it in each paragraph.
      persons: (persons[index] ?? []).map((person) => ({
        ...person,
        office: person.office ?? offices.get(person.name) ?? null,
      })),
      quotations: spoken[index] ?? [],
    });
    return drafts.flatMap((draft): readonly SuggestedPassage[] => {
      const span = each.toSource(draft.start, draft.end);
      const named = held.filter(({start, end}) => start >= span.start && end <= span.end);
      const before = held.findLast(({end, division}) => end <= span.start && division) ?? last;
      last = named.findLast(({division}) => division) ?? last;
      const shown = named.length > 0 ? named : draft.voice === 'narration' || !before ? [] : [before];
      const speaker = writtenName(draft.speaker, all, persons);
      return shown.length > 0 || draft.voice === 'direct'
        ? [{...draft, ...span, speaker, places: shown, isImplied: named.length === 0}]
        : [];
    });
  });
}

function spanOf({lines: [first, last]}: GuessedBlock, lines: readonly Span[]): Span {
  return {start: lines[first - 1]?.start ?? 0, end: lines[last - 1]?.end ?? 0};
}
