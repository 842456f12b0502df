import {joinText} from '../../compile/joined-text.ts';
import type {PlaceEntry} from '../../compile/entries.ts';
import type {Article} from '../../domain/article.ts';
import type {PlaceKind} from '../../domain/place.ts';
import type {Span} from '../../domain/text.ts';
import {findPatterns, longest, occurrences, type FoundName} from './find-patterns.ts';
import {OFFICIAL} from './place-words.ts';

/** A place that an article seems to name. */
export interface Suggestion {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Its entry where another article lists it already. */
  readonly known: PlaceEntry | null;
  /** Further names under which it was found. */
  readonly aliases: readonly string[];
  /** Where it is named, in offsets of the source. */
  readonly spans: readonly Span[];
}

interface Found extends FoundName {
  readonly known: PlaceEntry | null;
  /** The full name of what stands here. */
  readonly full: string;
}

/** Places by the names in the gazetteer, and by what Chinese place names look like; those named most often first. */
export function suggestPlaces({text, blocks}: Article, gazetteer: readonly PlaceEntry[]): readonly Suggestion[] {
  const told = blocks
    .filter(({kind}) => kind !== 'credits' && kind !== 'stray')
    .map(({spans}) => joinText(text, spans));
  const looks = told.flatMap((block) => findPatterns(block.text));
  const all = told.flatMap((block) =>
    findIn(block.text, gazetteer, looks).map((found) => ({...found, ...block.toSource(found.start, found.end)})),
  );
  const groups = new Map<string, Found[]>();
  for (const found of all)
    groups.set(found.known?.id ?? found.full, [...(groups.get(found.known?.id ?? found.full) ?? []), found]);
  return [...groups.values()].map(toSuggestion).sort((a, b) => b.spans.length - a.spans.length);
}

/** A name once read is found wherever it stands: 挡不住东河区 too, and 东河 alone. */
function findIn(text: string, gazetteer: readonly PlaceEntry[], looks: readonly FoundName[]): readonly Found[] {
  const known = gazetteer.flatMap((entry) =>
    [entry.name.zh, ...(entry.aliases ?? [])].flatMap((name) => at(text, name, entry.kind, entry, entry.name.zh)),
  );
  const names = new Map(looks.map((found) => [found.name, found]));
  const short = [...names.values()].filter(({name}) =>
    [...names.keys()].some((other) => other !== name && name.endsWith(other) && OFFICIAL.test(other)),
  );
  for (const {name} of short) names.delete(name);
  for (const {name} of gazetteer) names.delete(name.zh);
  const fresh = [...names.values()].flatMap(({name, kind}) => [
    ...at(text, name, kind, null, name),
    ...(OFFICIAL.test(name) ? at(text, name.replace(OFFICIAL, ''), kind, null, name) : []),
  ]);
  return longest([...known, ...fresh]);
}

function at(text: string, name: string, kind: PlaceKind, known: PlaceEntry | null, full: string): readonly Found[] {
  return occurrences(text, name).map((start) => ({start, end: start + name.length, name, kind, known, full}));
}

function toSuggestion(found: readonly Found[]): Suggestion {
  const {kind, known, full} = found[0] as Found;
  return {
    name: full,
    kind,
    known,
    aliases: [...new Set(found.map(({name}) => name))].filter((name) => name !== full),
    spans: found.map(({start, end}) => ({start, end})),
  };
}
