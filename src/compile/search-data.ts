import {wordsOf} from '../domain/article.ts';
import type {Bundle} from '../domain/bundle.ts';
import type {Passage} from '../domain/passage.ts';
import type {Place} from '../domain/place.ts';
import {pairsOf, wordsIn} from '../search/fold.ts';
import {postings} from '../search/postings.ts';
import {pairsFor} from '../search/simplify.ts';
import type {NameEntry, NameForm, NameKind, SearchData, TextEntry} from '../search/search-data.ts';
import {spellName, syllablesOf} from './spell-names.ts';

const HAN = /\p{Script=Han}/u;

/**
 * The search index: names with their pinyin, and what is in each passage and paragraph.
 * @param traditional characters, each followed by its simplified one
 */
export function searchData(bundle: Bundle, traditional = ''): SearchData {
  const names = namesOf(bundle);
  const texts = textsOf(bundle, names);
  const syllables = readArticle(bundle.article.text);
  const spelt = names.flatMap(({forms}) => forms.flatMap(({zh, pinyin}) => pairUp(zh, pinyin.split(' '))));
  const wordsOfText = texts.map(({spans}) => spans.map((span) => wordsOf(bundle.article.text, span)).join(''));
  const formsOfText = texts.map(({about}) => about.flatMap((name) => names[name]?.forms ?? []));
  const glosses = new Map<string, string>([
    ...bundle.passages.map(({id, gloss}) => [`passage ${id}`, gloss.en] as const),
    ...bundle.article.blocks.map(({id, gloss}) => [`paragraph ${id}`, gloss?.en ?? ''] as const),
  ]);
  return {
    version: 1,
    names,
    texts,
    ...usualReadings(pairUp(bundle.article.text, syllables), spelt),
    pairs: postings(
      texts.map((_, at) => pairsOf([wordsOfText[at], ...(formsOfText[at] ?? []).map(({zh}) => zh)].join('\n'))),
    ),
    syllables: postings(
      texts.map(({spans}, at) =>
        [
          ...spans.flatMap(({start, end}) => syllables.slice(start, end)),
          ...(formsOfText[at] ?? []).flatMap(({pinyin}) => pinyin.split(' ')),
        ].filter((syllable) => syllable !== ''),
      ),
    ),
    traditional: pairsFor(bundle.article.text + spelt.map(([character]) => character).join(''), traditional),
    words: postings(texts.map(({kind, id}) => wordsIn(glosses.get(`${kind} ${id}`) ?? ''))),
  };
}

/** All names, each with the number of these passages that speak of it. */
export function namesOf({
  places,
  speakers,
  passages,
}: Pick<Bundle, 'places' | 'speakers' | 'passages'>): readonly NameEntry[] {
  const organisations = new Map(
    speakers.flatMap(({organisation}) => (organisation ? [[organisation.id, organisation] as const] : [])),
  );
  const organisationOf = new Map(speakers.map(({id, organisation}) => [id, organisation?.id]));
  const weights = tally(
    passages.flatMap(({places: spoken, speaker}) => [
      ...spoken.map((id) => `place ${id}`),
      ...(speaker ? [`person ${speaker}`, `organisation ${organisationOf.get(speaker)}`] : []),
    ]),
  );
  const entry = (kind: NameKind, id: string, forms: readonly NameForm[], en: string): NameEntry => ({
    kind,
    id,
    forms,
    en,
    weight: weights.get(`${kind} ${id}`) ?? 0,
  });
  return [
    ...places.map((place) => ({...placeName(place, weights.get(`place ${place.id}`) ?? 0), what: whatIs(place)})),
    ...speakers.map(({id, name}) => entry('person', id, [form(name.zh, name.pinyin)], name.pinyin)),
    ...[...organisations.values()].map(({id, zh, en}) => entry('organisation', id, [form(zh)], en)),
  ];
}

/** What an English reader may ask for by kind, which a name alone does not say. */
function whatIs({kind, ref = ''}: Place): string {
  if (kind === 'station') return `railway ${kind}`;
  if (kind !== 'road') return kind;
  return /^G\d{1,2}$/.test(ref) ? `expressway motorway ${kind}` : `highway ${kind}`;
}

/** A place as the search knows it. */
export function placeName({id, name, aliases, ref}: Place, weight: number): NameEntry {
  const others = [...aliases, ...(ref ? [ref] : [])].filter((alias) => alias !== name.zh);
  return {
    kind: 'place',
    id,
    forms: [form(name.zh, name.pinyin), ...others.map((alias) => form(alias))],
    en: name.en,
    weight,
  };
}

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function form(zh: string, spelling?: string): NameForm {
  return {zh, pinyin: (spelling === undefined ? syllablesOf(zh) : spellName(zh, spelling)).join(' ')};
}

function textsOf({article, passages, speakers}: Bundle, names: readonly NameEntry[]): readonly TextEntry[] {
  const aboutOf = namesAbout(names, speakers);
  return [
    ...passages.map((passage): TextEntry => ({
      kind: 'passage',
      id: passage.id,
      spans: [{start: passage.start, end: passage.end}],
      about: aboutOf(passage),
    })),
    ...article.blocks
      .filter(({kind}) => kind !== 'stray' && kind !== 'credits')
      .map(({id, spans}): TextEntry => ({kind: 'paragraph', id, spans, about: []})),
  ];
}

/** Numbers of the names that a passage is about: its places, its speaker and the speaker's organisation. */
export function namesAbout(
  names: readonly NameEntry[],
  speakers: Bundle['speakers'],
): (passage: Passage) => readonly number[] {
  const numbers = new Map(names.map(({kind, id}, number) => [`${kind} ${id}`, number]));
  const organisationOf = new Map(speakers.map(({id, organisation}) => [id, organisation?.id]));
  return ({places, speaker}) => {
    const keys = [
      ...places.map((id) => `place ${id}`),
      ...(speaker ? [`person ${speaker}`, `organisation ${organisationOf.get(speaker)}`] : []),
    ];
    return keys.flatMap((key) => numbers.get(key) ?? []);
  };
}

/** The syllable of each character of the article by its context, empty for what is not Chinese. */
function readArticle(text: string): readonly string[] {
  const syllables = text.split('\n').flatMap((line, at) => [...(at === 0 ? [] : ['']), ...syllablesOf(line)]);
  if (syllables.length !== text.length) throw new Error(`${syllables.length} syllables for ${text.length} characters`);
  return syllables.map((syllable, at) => (HAN.test(text[at] ?? '') ? syllable : ''));
}

type Reading = readonly [character: string, syllable: string];

function pairUp(text: string, syllables: readonly string[]): readonly Reading[] {
  return syllables.map((syllable, at) => [text[at] ?? '', syllable]);
}

function usualReadings(
  article: readonly Reading[],
  names: readonly Reading[],
): Pick<SearchData, 'readings' | 'others' | 'exceptions'> {
  const counts = new Map<string, Map<string, number>>();
  for (const [character, syllable] of [...article, ...names]) {
    const own = counts.get(character) ?? new Map<string, number>();
    if (syllable !== '') counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1));
  }
  const ranked = [...counts].map(
    ([character, own]) => [character, [...own].sort((a, b) => b[1] - a[1]).map(([syllable]) => syllable)] as const,
  );
  const readings = Object.fromEntries(ranked.map(([character, [usual = '']]) => [character, usual]));
  return {
    readings,
    others: Object.fromEntries(
      ranked.flatMap(([character, [, ...others]]) => (others.length > 0 ? [[character, others] as const] : [])),
    ),
    exceptions: article.flatMap(([character, syllable], at) =>
      syllable !== '' && syllable !== readings[character] ? [[at, syllable] as const] : [],
    ),
  };
}
