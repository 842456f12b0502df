import type {Article} from '../domain/article.ts';
import type {Mention, Passage} from '../domain/passage.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import type {Anchored} from './bundle-passages.ts';
import {contains, lineAt, overlaps, joinText} from './joined-text.ts';
import type {Content} from './read-content.ts';
import type {Span} from '../domain/text.ts';

/**
 * Warns of possible omissions: sentences without a passage, places and speakers without a sentence, names and places that disagree.
 * @param written what the article itself lists: it need not name all that its region draws
 */
export function checkCoverage(
  article: Article,
  content: Content,
  written: Content,
  anchored: readonly Anchored[],
  mentions: readonly Mention[],
): readonly Fault[] {
  const passages = anchored.map(({passage}) => passage);
  return [
    ...uncoveredSentences(article, content, passages),
    ...unnamedPlaces(written, passages, mentions),
    ...silentSpeakers(content, passages),
    ...anchored.flatMap((each) => disagreements(each, mentions, content)),
  ];
}

function uncoveredSentences(
  article: Article,
  {folder, article: entry}: Content,
  passages: readonly Passage[],
): readonly Fault[] {
  return splitSentences(article)
    .filter((sentence) => !passages.some((passage) => overlaps(passage, sentence)))
    .map(({start, end}) => ({
      file: `${folder}/${entry?.value.source}`,
      line: lineAt(article.text, start),
      id: null,
      ...tell('uncovered', article.text.slice(start, end).replace(/\n/g, '')),
    }));
}

function unnamedPlaces(
  {places}: Content,
  passages: readonly Passage[],
  mentions: readonly Mention[],
): readonly Fault[] {
  const named = new Set([...mentions.map(({place}) => place), ...passages.flatMap((passage) => passage.places)]);
  return places.wellFormed.filter(({value}) => !named.has(value.id)).map(({fault}) => fault([], tell('place-unnamed')));
}

function silentSpeakers({speakers}: Content, passages: readonly Passage[]): readonly Fault[] {
  const heard = new Set(passages.map(({speaker}) => speaker));
  return speakers.wellFormed
    .filter(({value}) => !heard.has(value.id))
    .map(({fault}) => fault([], tell('speaker-silent')));
}

/** A place named in a passage belongs to its places, in text order; one that is not named there, nor within a longer name, is implied and comes last. */
function disagreements(
  {
    passage,
    entry: {
      fault,
      value: {exact},
    },
  }: Anchored,
  mentions: readonly Mention[],
  {places}: Content,
): readonly Fault[] {
  const named = new Set(mentions.filter((mention) => contains(passage, mention)).map(({place}) => place));
  const ordered = [
    ...[...named].filter((place) => passage.places.includes(place)),
    ...passage.places.filter((place) => !named.has(place)),
  ];
  return [
    ...(ordered.join() === passage.places.join() ? [] : [fault(['places'], tell('places-order', ordered))]),
    ...[...named]
      .filter((place) => !passage.places.includes(place))
      .map((place) => fault(['places'], tell('place-not-listed', place))),
    ...[...named]
      .filter((place) => passage.implied.includes(place))
      .map((place) => fault(['implied'], tell('place-not-implied', place))),
    ...passage.places
      .filter((place) => !named.has(place) && !passage.implied.includes(place) && !hasName(place))
      .map((place) => fault(['places'], tell('place-not-named', place))),
  ];

  function hasName(id: string): boolean {
    const entry = places.wellFormed.find(({value}) => value.id === id)?.value;
    return [entry?.name.zh, ...(entry?.aliases ?? [])].some((name) => name !== undefined && exact.includes(name));
  }
}

const STATING = new Set(['kicker', 'title', 'note', 'paragraph']);

/** Up to its end marks and the quotation marks that close after them; who said it, if that follows, belongs to it. */
const SENTENCE = /[^。！？]+[。！？]*[”’]*(?:(?<=”)[^，。！？“]{0,40}(?:说|表示)。)?/g;

/** The sentences of the blocks that state something. */
export function splitSentences({text, blocks}: Article): readonly Span[] {
  return blocks
    .filter(({kind}) => STATING.has(kind))
    .flatMap(({spans}) => {
      const joined = joinText(text, spans);
      return [...joined.text.matchAll(SENTENCE)].map(({0: words, index}) =>
        joined.toSource(index, index + words.length),
      );
    });
}
