import type {PassageEntry, PlaceEntry} from './entries.ts';
import type {Fault} from './fault.ts';
import type {Path} from './parse-yaml.ts';
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
  const unknown = (path: Path, what: string, id: string): Fault =>
    fault(path, `no ${what} has the id “${id}”`, `correct the id, or add it to ${what}s.yaml`);
  return [
    ...(speaker && !speakers.knows(speaker) ? [unknown(['speaker'], 'speaker', speaker)] : []),
    ...value.places.flatMap((id, i) => (places.knows(id) ? [] : [unknown(['places', i], 'place', id)])),
    ...value.places.flatMap((id, i) =>
      value.places.indexOf(id) === i ? [] : [fault(['places', i], `“${id}” is listed twice`, 'list it once')],
    ),
    ...implied.flatMap((id, i) =>
      value.places.includes(id)
        ? []
        : [fault(['implied', i], `“${id}” is implied but not among places`, 'add it to places too')],
    ),
    ...(value.places.length === 0
      ? [
          fault(
            ['places'],
            'a passage must speak of a place',
            'list at least one, implied if only the context names it',
          ),
        ]
      : []),
  ];
}

function checkPlace(
  {value: {id, within, background = []}, fault}: Entry<PlaceEntry>,
  content: Content,
  geo: Geo,
): readonly Fault[] {
  const isSource = (source: string): boolean => content.sources.knows(source) || geo.sourceIds.has(source);
  return [
    ...(within && !content.places.knows(within)
      ? [fault(['within'], `no place has the id “${within}”`, 'correct the id, or add it to places.yaml')]
      : []),
    ...(holdsItself(id, content)
      ? [fault(['within'], `“${id}” lies within itself`, 'break the circle of within')]
      : []),
    ...background.flatMap(({source}, i) =>
      isSource(source)
        ? []
        : [
            fault(
              ['background', i, 'source'],
              `no source has the id “${source}”`,
              'correct the id, or add it to sources.yaml',
            ),
          ],
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
    .map(({fault, value}) =>
      fault(['id'], `“${value.id}” is already a source of the geometry`, 'drop this record, or give it another id'),
    );
}
