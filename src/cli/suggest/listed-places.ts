import type {ListedPlace} from '../../suggest/places/by-list.ts';
import {readGazetteer} from './read-gazetteer.ts';

/** The places that the project's articles list, as the suggestions look for them; but for those of one. */
export function listedPlaces(root: string, shelf: string, except?: string): readonly ListedPlace[] {
  return readGazetteer(root, shelf, except).map(({id, kind, name, aliases = []}) => ({
    id,
    kind,
    names: [name.zh, ...aliases],
  }));
}
