import type {PassageEntry, PlaceEntry} from '../../compile/entries.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Span} from '../../domain/text.ts';
import type {Sheet, SuggestedEntry} from '../protocol.ts';
import {occurrences} from './spans.ts';

/** Places named in a span, in text order. */
export function placesIn({text, places, suggestions}: Sheet, {start, end}: Span): readonly PlaceId[] {
  const words = text.slice(start, end);
  const listed = places.flatMap((place) =>
    occurrences(words, namesOf(place)).map((span) => ({id: place.id, at: span.start, size: span.end - span.start})),
  );
  const ids = new Set<string>(places.map(({id}) => id));
  const suggested = suggestions.places
    .filter(({state, entry}) => state === 'open' && !ids.has(entry.id))
    .flatMap(({entry, spans}: SuggestedEntry<PlaceEntry>) =>
      spans
        .filter(([from, to]) => from >= start && to <= end)
        .map(([from, to]) => ({id: entry.id, at: from - start, size: to - from})),
    );
  const all = [...listed, ...suggested];
  /** A name within a longer one does not count by itself. */
  const outer = all.filter(
    (one) =>
      !all.some((other) => other.size > one.size && other.at <= one.at && one.at + one.size <= other.at + other.size),
  );
  return [...new Set(outer.toSorted((a, b) => a.at - b.at).map(({id}) => id))];
}

const namesOf = ({name, aliases = []}: PlaceEntry): readonly string[] => [name.zh, ...aliases];

/** A suggested passage with the places that have been listed since and that its words name; the named ones first. */
export function withNamed(sheet: Sheet, entry: PassageEntry, span: Span | undefined): PassageEntry {
  if (!span) return entry;
  const listed = new Set(sheet.places.map(({id}) => id));
  const named = placesIn(sheet, span).filter((id) => listed.has(id) || entry.places.includes(id));
  const {implied = []} = entry;
  const places = [...named, ...entry.places.filter((id) => !named.includes(id))];
  return {...entry, places, ...(implied.length > 0 && {implied: implied.filter((id) => !named.includes(id))})};
}
