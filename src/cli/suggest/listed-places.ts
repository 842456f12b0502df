import type {ListedPlace} from '../../suggest/places/by-list.ts';
import {readGazetteer} from './read-gazetteer.ts';

/** The places that the project's articles list, as the suggestions look for them. */
export function listedPlaces(root: string, shelf: string): readonly ListedPlace[] {
  return readGazetteer(root, shelf).map(({id, kind, name, aliases = []}) => ({id, kind, names: [name.zh, ...aliases]}));
}
