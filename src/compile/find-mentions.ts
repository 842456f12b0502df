import {wordsOf, type Article} from '../domain/article.ts';
import type {PlaceId} from '../domain/id.ts';
import type {Mention} from '../domain/passage.ts';
import type {Span} from '../domain/text.ts';
import {anchorQuote} from './anchor-quote.ts';
import type {ArticleEntry, PlaceEntry} from './entries.ts';
import type {Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import {joinText, lineAt, overlaps} from './joined-text.ts';
import type {Content, Entry} from './read-content.ts';

/** What an author says of one occurrence of a name; `place: null` means that it names no place here. */
interface Override extends Span {
  readonly place: PlaceId | null;
}

type Names = ReadonlyMap<string, readonly PlaceId[]>;

/**
 * Every name of a place in the article's own text, in text order: the longest name or alias that stands at a position, unless an override says otherwise.
 * A name that the page broke in two is found as one, its span takes in the break.
 */
export function findMentions(
  article: Article,
  content: Content,
): {readonly mentions: readonly Mention[]; readonly faults: readonly Fault[]} {
  const {overrides, faults} = anchorOverrides(article, content);
  const names = namesOf(content.places.wellFormed);
  const found = article.blocks
    .filter(({kind}) => kind !== 'credits' && kind !== 'stray')
    .flatMap(({spans}) => matchNames(article.text, spans, names, overrides));
  const ambiguous = found.filter(({places}) => places.length > 1);
  const mentions = found.flatMap(({start, end, places: [place]}) => (place === undefined ? [] : {start, end, place}));
  return {mentions, faults: [...faults, ...ambiguous.map((match) => ambiguousName(article, content, match))]};
}

interface Match extends Span {
  readonly places: readonly PlaceId[];
}

function matchNames(
  source: string,
  spans: readonly Span[],
  names: Names,
  overrides: readonly Override[],
): readonly Match[] {
  const {text, toSource} = joinText(source, spans);
  const byLength = [...names.keys()].toSorted((a, b) => b.length - a.length);
  const matches: Match[] = [];
  let at = 0;
  while (at < text.length) {
    const match = overrideAt(toSource(at, at + 1).start, overrides) ?? nameAt(at);
    if (match && match.places.length > 0) matches.push(match);
    at += match ? Math.max(1, joinedLength(source, match)) : 1;
  }
  return matches;

  function nameAt(start: number): Match | null {
    for (const name of byLength) {
      const span = toSource(start, start + name.length);
      if (text.startsWith(name, start) && !overrides.some((override) => overlaps(override, span)))
        return {...span, places: names.get(name) ?? []};
    }
    return null;
  }
}

function overrideAt(offset: number, overrides: readonly Override[]): Match | null {
  const override = overrides.find(({start}) => start === offset);
  return override
    ? {start: override.start, end: override.end, places: override.place === null ? [] : [override.place]}
    : null;
}

function joinedLength(source: string, span: Span): number {
  return wordsOf(source, span).length;
}

function namesOf(places: readonly Entry<PlaceEntry>[]): Names {
  const names = new Map<string, readonly PlaceId[]>();
  for (const {
    value: {id, name, aliases = []},
  } of places) {
    for (const each of new Set([name.zh, ...aliases])) names.set(each, [...(names.get(each) ?? []), id]);
  }
  return names;
}

function anchorOverrides(
  {text}: Article,
  {article, places}: Content,
): {readonly overrides: readonly Override[]; readonly faults: readonly Fault[]} {
  const faults: Fault[] = [];
  const overrides = (article?.value.mentions ?? []).flatMap((mention, index) => {
    const span = anchorQuote(text, {type: 'TextQuoteSelector', ...mention});
    const fault = (told: Told): void =>
      void faults.push((article as Entry<ArticleEntry>).fault(['mentions', index], told));
    if (mention.place !== null && !places.knows(mention.place)) fault(tell('id-unknown', 'place', mention.place));
    if (typeof span === 'string') fault(tell('mention-unanchored', mention.exact, span));
    return typeof span === 'string' ? [] : {...span, place: mention.place};
  });
  return {overrides, faults};
}

function ambiguousName({text}: Article, {places, article}: Content, {start, end, places: claimants}: Match): Fault {
  const name = wordsOf(text, {start, end});
  const last = places.wellFormed.findLast(({value}) => value.id === claimants.at(-1));
  const context = text.slice(Math.max(0, start - 6), end + 6).replace(/\n/g, '');
  const owner = last ?? (article as Entry<ArticleEntry>);
  return owner.fault(
    last ? ['aliases'] : ['mentions'],
    tell('name-of-several', name, lineAt(text, start), claimants, context),
  );
}
