import {wordsOf} from '../domain/article.ts';
import type {Bilingual, Span} from '../domain/text.ts';
import {createNameFinder, createSlipFinder, type NameMatch} from './find-names.ts';
import {createTextFinder, findSlips, marksOf, merge, type Texts} from './find-texts.ts';
import {termsOf} from './fold.ts';
import {createSimplifier} from './simplify.ts';
import type {NameEntry, ResultKind, SearchData} from './search-data.ts';
import type {CollectionText} from './text-shards.ts';

export interface Result {
  readonly kind: ResultKind;
  readonly id: string;
  readonly score: number;
  /** A name's form that fits, or the words of a text. */
  readonly words: string;
  /** What of the words fits. */
  readonly marks: readonly Span[];
  /** Of a place of a collection: the page does not know it yet. */
  readonly name?: NameEntry | undefined;
  /** Of a passage of a collection likewise. */
  readonly text?: CollectionText | undefined;
  /** Of another article: what it is called, and where it shows this. */
  readonly article?: {readonly title: Bilingual; readonly href: string} | undefined;
}

export interface ResultGroup {
  readonly kind: ResultKind;
  /** How many there are; `results` holds the best. */
  readonly total: number;
  /** So many have been seen, and not all has been looked at: there may be more. */
  readonly cut?: boolean;
  readonly results: readonly Result[];
}

export interface Search {
  /** What fits every term of the query, best first within each kind; nothing for an empty query. */
  find(query: string, limit?: number): readonly ResultGroup[];
}

const ORDER: readonly ResultKind[] = ['place', 'person', 'organisation', 'passage', 'paragraph'];

/** From this length on a term that texts have may still be a misspelt name: syllables meet by chance in any text. */
const LONG = 5;

/** Prepares the index for queries; `text` is the article that it was written from. */
export function createSearch(data: SearchData, text: string): Search {
  const texts = textsOf(data, text);
  const simplify = createSimplifier(data.traditional ?? '');
  const [findNames, findSlippedNames, findTexts] = [
    createNameFinder(data),
    createSlipFinder(data),
    createTextFinder(texts),
  ];
  return {
    find(query, limit = 8) {
      const terms = termsOf(simplify(query));
      if (terms.length === 0) return [];
      const found = terms.map((term) => {
        const [names, inTexts] = [findNames(term), findTexts(term)];
        const nothing = names.size + inTexts.size === 0;
        return {
          names: nothing || (names.size === 0 && term.length >= LONG) ? findSlippedNames(term) : names,
          inTexts: nothing ? findSlips(data, term) : inTexts,
        };
      });
      const names = inAll(found.map((each) => each.names)).map(([name, matches]) => nameResult(data, name, matches));
      const bodies = inAll(found.map(({inTexts}) => inTexts)).map(([number, scores]) =>
        textResult(texts, number, scores),
      );
      return groups([...names, ...bodies], limit, (result) => withMarks(texts, result, terms));
    },
  };
}

/** A result that knows its number: marks are made for those alone that are shown. */
interface Numbered extends Result {
  readonly number: number;
}

function inAll<Match>(found: readonly ReadonlyMap<number, Match>[]): readonly (readonly [number, readonly Match[]])[] {
  const [first = new Map<number, Match>(), ...others] = found;
  return [...first].flatMap(([number, match]) => {
    const rest = others.map((other) => other.get(number));
    return rest.every((each) => each !== undefined) ? [[number, [match, ...(rest as Match[])]] as const] : [];
  });
}

function nameResult({names}: SearchData, number: number, matches: readonly NameMatch[]): Numbered {
  const {kind, id, weight} = names[number] ?? {kind: 'place', id: '', weight: 0};
  const best = matches.reduce((a, b) => (b.score > a.score ? b : a));
  const score = matches.reduce((sum, match) => sum + match.score, 0) / matches.length + Math.min(weight, 40) / 20;
  const marks = merge(matches.filter(({form}) => form === best.form).flatMap((match) => match.marks));
  return {kind, id, number, score, words: best.form, marks};
}

function textResult({data}: Texts, number: number, scores: readonly number[]): Numbered {
  const {kind, id} = data.texts[number] ?? {kind: 'passage', id: ''};
  return {kind, id, number, score: scores.reduce((a, b) => a + b, 0), words: '', marks: []};
}

function withMarks(texts: Texts, {number, ...result}: Numbered, terms: readonly string[]): Result {
  if (result.kind !== 'passage' && result.kind !== 'paragraph') return result;
  const words = texts.words(number);
  return {
    ...result,
    words,
    marks: merge(terms.flatMap((term) => marksOf(texts, number, term))).filter(({end}) => end <= words.length),
  };
}

function groups(
  results: readonly Numbered[],
  limit: number,
  finish: (result: Numbered) => Result,
): readonly ResultGroup[] {
  return ORDER.flatMap((kind) => {
    const mine = results
      .filter((result) => result.kind === kind)
      .sort((a, b) => b.score - a.score || a.number - b.number);
    return mine.length > 0 ? [{kind, total: mine.length, results: mine.slice(0, limit).map(finish)}] : [];
  });
}

/** The texts of the index, each worked out when it is first asked for. */
function textsOf(data: SearchData, article: string): Texts {
  const exceptions = new Map(data.exceptions);
  const spansOf = (number: number): readonly Span[] => data.texts[number]?.spans ?? [];
  const byReading = charactersByReading(data);
  const reading = (at: number): string => exceptions.get(at) ?? data.readings[article[at] ?? ''] ?? '';
  return {
    data,
    words: kept((number) =>
      spansOf(number)
        .map((span) => wordsOf(article, span))
        .join(''),
    ),
    about: kept((number) =>
      (data.texts[number]?.about ?? []).flatMap((name) => data.names[name]?.forms.map(({zh}) => zh) ?? []).join('\n'),
    ),
    syllables: kept((number) => [
      ...spansOf(number).flatMap(({start, end}) =>
        Array.from({length: end - start}, (_, at) => start + at)
          .filter((at) => article[at] !== '\n')
          .map(reading),
      ),
      ...(data.texts[number]?.about ?? []).flatMap(
        (name) => data.names[name]?.forms.flatMap(({pinyin}) => ['', ...pinyin.split(' ')]) ?? [],
      ),
    ]),
    reads: (syllable, unfinished) =>
      unfinished
        ? [...byReading].flatMap(([reading, characters]) => (reading.startsWith(syllable) ? characters : []))
        : (byReading.get(syllable) ?? []),
  };
}

function charactersByReading({readings, others}: SearchData): ReadonlyMap<string, readonly string[]> {
  const characters = new Map<string, string[]>();
  for (const [character, usual] of Object.entries(readings)) {
    for (const reading of [usual, ...(others[character] ?? [])])
      characters.set(reading, [...(characters.get(reading) ?? []), character]);
  }
  return characters;
}

function kept<Value>(make: (number: number) => Value): (number: number) => Value {
  const made = new Map<number, Value>();
  return (number) => {
    let value = made.get(number);
    if (value === undefined) made.set(number, (value = make(number)));
    return value;
  };
}
