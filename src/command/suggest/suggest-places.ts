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
  const told = blocks.filter(({kind}) => kind !== 'credits' && kind !== 'stray').map(({spans}) => joinText(text, spans));
  const stems = stemsOf(told.flatMap((block) => findPatterns(block.text)));
  const all = told.flatMap((block) => findIn(block.text, gazetteer, stems).map((found) => ({...found, ...block.toSource(found.start, found.end)})));
  const groups = new Map<string, Found[]>();
  for (const found of all) groups.set(found.known?.id ?? found.full, [...groups.get(found.known?.id ?? found.full) ?? [], found]);
  return [...groups.values()].map(toSuggestion).sort((a, b) => b.spans.length - a.spans.length);
}

/** 潞州 of 潞州区: once the whole name has been read, its stem means the same. */
function stemsOf(names: readonly FoundName[]): ReadonlyMap<string, FoundName> {
  return new Map(names.filter(({name}) => OFFICIAL.test(name)).map((found) => [found.name.replace(OFFICIAL, ''), found]));
}

function findIn(text: string, gazetteer: readonly PlaceEntry[], stems: ReadonlyMap<string, FoundName>): readonly Found[] {
  const known = gazetteer.flatMap((entry) => [entry.name.zh, ...entry.aliases ?? []].flatMap((name) => at(text, name, entry.kind, entry, entry.name.zh)));
  const looks = findPatterns(text).map((found) => ({...found, known: null, full: found.name}));
  const short = [...stems].flatMap(([stem, {kind, name}]) => at(text, stem, kind, null, name));
  return longest([...known, ...looks.filter(({name}) => !known.some((other) => other.name === name)), ...short]);
}

function at(text: string, name: string, kind: PlaceKind, known: PlaceEntry | null, full: string): readonly Found[] {
  return occurrences(text, name).map((start) => ({start, end: start + name.length, name, kind, known, full}));
}

function toSuggestion(found: readonly Found[]): Suggestion {
  const {kind, known, full} = found[0] as Found;
  return {name: full, kind, known, aliases: [...new Set(found.map(({name}) => name))].filter((name) => name !== full), spans: found.map(({start, end}) => ({start, end}))};
}
