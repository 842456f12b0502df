import {filesIn} from '../../compile/compile-project.ts';
import type {PlaceEntry} from '../../compile/entries.ts';
import {readContent} from '../../compile/read-content.ts';

/** The places that the articles on a shelf list, but for one; who stands on several lists is taken from the first. */
export function readGazetteer(root: string, shelf: string, except?: string): readonly PlaceEntry[] {
  const files = filesIn(root);
  const folders = files
    .list(shelf)
    .filter((name) => name !== except)
    .map((name) => `${shelf}/${name}`)
    .filter((folder) => files.read(`${folder}/places.yaml`) !== null);
  const entries = folders.flatMap((folder) =>
    readContent(folder, files).content.places.wellFormed.map(({value}) => value),
  );
  return [...new Map([...entries].reverse().map((entry) => [entry.id, entry])).values()].reverse();
}
