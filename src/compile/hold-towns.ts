import type {PlaceId} from '../domain/id.ts';
import type {Content, Entries} from './read-content.ts';
import type {PlaceEntry} from './entries.ts';
import type {Geo} from './read-geo.ts';

/** A street or town whose entry does not say what holds it lies in the district that the official list gives, if the article lists that. */
export function holdTowns(content: Content, {towns}: Geo): Content {
  const {places} = content;
  const held = places.wellFormed.map((entry): Entries<PlaceEntry>['wellFormed'][number] => {
    const {kind, within, name} = entry.value;
    const holder = kind === 'township' && !within ? towns.get(name.zh) : undefined;
    return holder && places.knows(holder) ? {...entry, value: {...entry.value, within: holder as PlaceId}} : entry;
  });
  return {...content, places: {...places, wellFormed: held}};
}
