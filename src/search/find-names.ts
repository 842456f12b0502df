import type {Span} from '../domain/text.ts';
import {slipsFrom} from './edit-distance.ts';
import {fold, isLatin, wordsIn} from './fold.ts';
import {matchSyllables} from './match-syllables.ts';
import type {NameEntry, SearchData} from './search-data.ts';

export interface NameMatch {
  readonly score: number;
  /** The form that fits, and what of it. */
  readonly form: string;
  readonly marks: readonly Span[];
}

/** All names that fit one term, by their number. */
export type NameFinder = (term: string) => ReadonlyMap<number, NameMatch>;

interface Form {
  readonly name: number;
  readonly zh: string;
  /** An alias counts a little less than the name. */
  readonly loss: number;
  readonly syllables: readonly string[];
}

interface EnglishName {
  readonly name: number;
  readonly whole: string;
  readonly words: readonly string[];
  /** Of its words: `zthsr`. */
  readonly initials: string;
  /** What it is, in words. */
  readonly what: readonly string[];
}

interface Names {
  readonly entries: readonly NameEntry[];
  readonly forms: readonly Form[];
  /** Where a syllable begins with the letter: the form, and the syllable's number. */
  readonly starts: ReadonlyMap<string, readonly (readonly [form: Form, from: number])[]>;
  readonly english: readonly EnglishName[];
}

/** Fewer letters are initials of almost anything. */
const FEWEST_INITIALS = 3;

export function createNameFinder({names: entries}: SearchData): NameFinder {
  const names = prepare(entries);
  return (term) => {
    const found = new Map<number, NameMatch>();
    if (!isLatin(term)) findWritten(names, term, found);
    if (/^[a-z0-9]+$/.test(term)) findEnglish(names, term, found);
    if (isLatin(term)) findByPinyin(names, term, found);
    return found;
  };
}

/** Names that fit a Latin term but for a slip or two. */
export function createSlipFinder({names: entries}: SearchData): NameFinder {
  const names = prepare(entries);
  const written = names.forms.map((form) => ({form, joined: form.syllables.join('')}));
  return (term) => {
    const found = new Map<number, NameMatch>();
    const slipsTo = isLatin(term) ? slipsFrom(term) : () => null;
    for (const {form, joined} of written) {
      const slips = slipsTo(joined);
      if (slips !== null)
        keep(found, form.name, {
          score: 40 - 10 * slips - form.loss,
          form: form.zh,
          marks: [{start: 0, end: form.zh.length}],
        });
    }
    for (const {name, words} of names.english) {
      for (const word of words) {
        const slips = slipsTo(word);
        if (slips !== null) keep(found, name, {score: 36 - 10 * slips, form: formOf(names, name), marks: []});
      }
    }
    return found;
  };
}

function prepare(entries: readonly NameEntry[]): Names {
  const forms = entries.flatMap((entry, name) =>
    entry.forms.map(({zh, pinyin}, at): Form => ({name, zh, loss: at === 0 ? 0 : 4, syllables: pinyin.split(' ')})),
  );
  const starts = new Map<string, (readonly [Form, number])[]>();
  for (const form of forms) {
    for (const [from, syllable] of form.syllables.entries()) {
      const letter = syllable.slice(0, 1);
      const list = starts.get(letter);
      if (list) list.push([form, from]);
      else starts.set(letter, [[form, from]]);
    }
  }
  const english = entries.map(({en, what = ''}, name): EnglishName => {
    const words = wordsIn(en);
    return {name, whole: fold(en), words, initials: words.map(([letter]) => letter).join(''), what: wordsIn(what)};
  });
  return {entries, forms, starts, english};
}

function findWritten({forms}: Names, term: string, found: Map<number, NameMatch>): void {
  for (const {name, zh, loss} of forms) {
    // A name of few characters may be set with blanks between them.
    const bare = zh.toLowerCase().replace(/\s/g, '');
    const at = bare.indexOf(term);
    if (at === -1) continue;
    const score = bare.length === term.length ? 100 : at === 0 ? 80 : 60;
    const isApart = bare.length < zh.length;
    const marks = [isApart ? {start: 0, end: zh.length} : {start: at, end: at + term.length}];
    keep(found, name, {score: score - loss, form: zh, marks});
  }
}

/** Written out and whole goes before unfinished, before initials, before the middle of a name. */
function findByPinyin({starts}: Names, term: string, found: Map<number, NameMatch>): void {
  for (const [{name, zh, loss, syllables}, from] of starts.get(term.slice(0, 1)) ?? []) {
    const match = matchSyllables(term, syllables, from, true);
    if (!match) continue;
    const whole = match.count === syllables.length;
    const spelt = match.full >= match.count - 1 && (match.count > 1 || match.full === 1 || term.length > 1);
    const score = (spelt ? (whole && match.full === match.count ? 95 : 75) : whole ? 85 : 55) - (from > 0 ? 25 : 0);
    keep(found, name, {score: score - loss, form: zh, marks: [{start: from, end: from + match.count}]});
  }
}

function findEnglish(names: Names, term: string, found: Map<number, NameMatch>): void {
  for (const {name, ...english} of names.english) {
    const score = scoreEnglish(english, term);
    if (score > 0) keep(found, name, {score, form: formOf(names, name), marks: []});
  }
}

/** The name goes before its last initials (`hsr`), those before what it is; what is named so and is one, before what only begins so. */
function scoreEnglish({whole, words, initials, what}: Omit<EnglishName, 'name'>, term: string): number {
  if (whole === term) return 92;
  if (whole.startsWith(term)) return 78;
  const isOne = what.some((word) => word.startsWith(term) || `${word}s` === term);
  if (words.some((word) => word.startsWith(term))) return isOne ? 80 : 62;
  if (term.length >= FEWEST_INITIALS && initials.endsWith(term)) return 58;
  return isOne ? 46 : 0;
}

function formOf({entries}: Names, name: number): string {
  return entries[name]?.forms[0]?.zh ?? '';
}

/** The better match stays. One in English does not say where the name fits: if the name fits as well, that is marked. */
function keep(found: Map<number, NameMatch>, name: number, match: NameMatch): void {
  const before = found.get(name);
  const [best, other] = match.score > (before?.score ?? 0) ? [match, before] : [before ?? match, match];
  found.set(name, best.marks.length === 0 && other?.form === best.form ? {...best, marks: other.marks} : best);
}
