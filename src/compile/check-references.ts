import type {PassageEntry, PlaceEntry} from './entries.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import type {Content, Entry} from './read-content.ts';
import type {Geo} from './read-geo.ts';

/** Every id that an entry points to must be there, and no place may hold itself. */
export function checkReferences(content: Content, geo: Geo): readonly Fault[] {
  return [
    ...content.passages.wellFormed.flatMap((entry) => checkPassage(entry, content)),
    ...content.places.wellFormed.flatMap((entry) => checkPlace(entry, content, geo)),
    ...clashingSources(content, geo),
  ];
}

function checkPassage({value, fault}: Entry<PassageEntry>, {places, speakers}: Content): readonly Fault[] {
  const {speaker, implied = []} = value;
  return [
    ...(speaker && !speakers.knows(speaker) ? [fault(['speaker'], tell('id-unknown', 'speaker', speaker))] : []),
    ...value.places.flatMap((id, i) =>
      places.knows(id) ? [] : [fault(['places', i], tell('id-unknown', 'place', id))],
    ),
    ...value.places.flatMap((id, i) =>
      value.places.indexOf(id) === i ? [] : [fault(['places', i], tell('listed-twice', id))],
    ),
    ...implied.flatMap((id, i) =>
      value.places.includes(id) ? [] : [fault(['implied', i], tell('implied-not-listed', id))],
    ),
    ...(value.places.length === 0 ? [fault(['places'], tell('no-place'))] : []),
  ];
}

function checkPlace(
  {value: {id, within, background = []}, fault}: Entry<PlaceEntry>,
  content: Content,
  geo: Geo,
): readonly Fault[] {
  const isSource = (source: string): boolean => content.sources.knows(source) || geo.sourceIds.has(source);
  return [
    ...(within && !content.places.knows(within) ? [fault(['within'], tell('id-unknown', 'place', within))] : []),
    ...(holdsItself(id, content) ? [fault(['within'], tell('within-itself', id))] : []),
    ...background.flatMap(({source}, i) =>
      isSource(source) ? [] : [fault(['background', i, 'source'], tell('id-unknown', 'source', source))],
    ),
  ];
}

function holdsItself(id: string, {places}: Content): boolean {
  const holders = new Map(places.wellFormed.map(({value}) => [value.id as string, value.within]));
  const passed = new Set<string>();
  for (let at = holders.get(id); at && !passed.has(at); at = holders.get(at)) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}

function clashingSources({sources}: Content, geo: Geo): readonly Fault[] {
  return sources.wellFormed
    .filter(({value}) => geo.sourceIds.has(value.id))
    .map(({fault, value}) => fault(['id'], tell('source-clash', value.id)));
}
