import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseYaml} from '../../src/shapes/parse-yaml.ts';

/**
 * Ids of the places that the articles list: a position is on the map of an article that lists its place.
 * @param root the folder that holds `src/content/`
 * @returns null where there is no article yet, or a list that cannot be read: its own check says what is wrong with it
 */
export function listedPlaces(root: string): ReadonlySet<string> | null {
  const shelf = join(root, 'src/content');
  const files = existsSync(shelf) ? readdirSync(shelf).map((name) => join(shelf, name, 'places.yaml')) : [];
  const lists = files.filter((file) => existsSync(file)).map(idsIn);
  if (lists.length === 0 || lists.includes(null)) return null;
  return new Set(lists.flatMap((ids) => ids ?? []));
}

function idsIn(file: string): readonly string[] | null {
  const {yaml} = parseYaml(file, readFileSync(file));
  const entries = yaml?.value;
  if (!Array.isArray(entries)) return yaml && entries === null ? [] : null;
  return entries.flatMap((entry: {readonly id?: unknown} | null) => (typeof entry?.id === 'string' ? [entry.id] : []));
}
