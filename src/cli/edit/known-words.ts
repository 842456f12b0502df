import {pinyin} from 'pinyin-pro';
import {filesIn} from '../../compile/compile-project.ts';
import {articlesOn} from '../../compile/other-articles.ts';
import {readContent} from '../../compile/read-content.ts';
import {SHELF} from '../../compile/read-site.ts';
import {syllablesOf} from '../../compile/spell-names.ts';
import type {Bilingual} from '../../domain/text.ts';
import type {Known} from '../../edit/protocol.ts';
import {ENDINGS} from '../../suggest/places/endings.ts';
import {namePlace} from '../../suggest/names/name-place.ts';
import {loadNamer} from '../suggest/load-lexicon.ts';

/** A longer text is no name. */
const LONGEST_NAME = 12;
/** Readings that are offered. */
const MOST = 4;
const BY_RULE: Bilingual = {zh: '按译名规则', en: 'by rule'};

/** What the other articles and the rules for names know of Chinese words. @param id of the article that asks */
export function knownWords(root: string, id: string, words: string): Known {
  const elsewhere = englishElsewhere(root, id, words);
  if (words.length > LONGEST_NAME) return {readings: [], english: elsewhere, kind: 'site'};
  const named = namePlace({name: words, division: null}, loadNamer());
  const english = [...elsewhere, {en: named.en, from: BY_RULE}].filter(
    ({en}, at, all) => en !== '' && all.findIndex((other) => other.en === en) === at,
  );
  const kind = ENDINGS.find(({ending}) => words.endsWith(ending))?.kind ?? 'site';
  return {readings: readingsOf(words, named.pinyin), english, kind};
}

function englishElsewhere(root: string, id: string, words: string): Known['english'] {
  const files = filesIn(root);
  return articlesOn(SHELF, files)
    .filter((folder) => folder !== `${SHELF}/${id}`)
    .flatMap((folder) => {
      const {places, speakers, passages} = readContent(folder, files).content;
      const from = {zh: `据 ${folder.slice(SHELF.length + 1)}`, en: `from ${folder.slice(SHELF.length + 1)}`};
      const texts = [
        ...places.wellFormed.flatMap(({value: {name, aliases = []}}) =>
          [name.zh, ...aliases].map((zh) => ({zh, en: name.en})),
        ),
        ...speakers.wellFormed.flatMap(({value: {office, organisation, remark}}) => [office, organisation, remark]),
        ...passages.wellFormed.map(({value: {exact, gloss}}) => ({zh: exact, en: gloss})),
      ];
      return texts.flatMap((text) => (text && text.zh === words && text.en ? [{en: text.en, from}] : []));
    });
}

/** As the rules spell it, then with each character of several readings read otherwise: in place of the same syllable, its capital kept. */
function readingsOf(words: string, spelled: string): readonly string[] {
  const others = [...words].flatMap((character, at) => {
    const usual = pinyin(words, {type: 'array'})[at] ?? '';
    return pinyin(character, {multiple: true, type: 'array'})
      .filter((reading) => reading !== usual)
      .map((reading) => replaced(spelled, usual, reading));
  });
  return [...new Set([spelled, ...others])].slice(0, MOST);
}

function replaced(spelled: string, usual: string, reading: string): string {
  const at = spelled.toLowerCase().indexOf(usual);
  if (at === -1) return spelled;
  const isCapital = spelled[at] !== usual[0];
  const now = isCapital ? `${reading[0]?.toUpperCase() ?? ''}${reading.slice(1)}` : reading;
  return spelled.slice(0, at) + now + spelled.slice(at + usual.length);
}

/** Syllables of a headline that make an id. */
const SYLLABLES = 4;

/** An id for an article of this headline that no folder has; '' where its words give none. */
export function freeArticleId(root: string, headline: string): string {
  const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
  const words = (headline.match(/\p{Script=Han}|[a-z0-9]+/giu) ?? []).slice(0, SYLLABLES);
  // Characters are read together: what 了 sounds like, its neighbours tell.
  const sounds = syllablesOf(words.filter(isHan).join(''));
  const stem = words
    .map((word, at) => (isHan(word) ? sounds[words.slice(0, at).filter(isHan).length] : word.toLowerCase()))
    .join('-');
  const taken = new Set(filesIn(root).list(SHELF));
  const free = [stem, ...Array.from({length: taken.size + 1}, (_, at) => `${stem}-${at + 2}`)];
  return stem === '' ? '' : (free.find((id) => !taken.has(id)) ?? '');
}
