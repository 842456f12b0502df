import type {PlaceEntry} from './entries.ts';
import type {Content, Entries} from './read-content.ts';
import type {Geo} from './read-geo.ts';

/** An article's places with those that its region names and it does not list: whatever is drawn has a name. */
export function withRegionPlaces(content: Content, {named}: Geo): Content {
  const {places} = content;
  const further = named.filter(({value}) => !places.knows(value.id));
  if (further.length === 0) return content;
  const ids = new Set<string>(further.map(({value}) => value.id));
  const all: Entries<PlaceEntry> = {
    ...places,
    wellFormed: [...places.wellFormed, ...further],
    knows: (id) => places.knows(id) || ids.has(id),
  };
  return {...content, places: all};
}
