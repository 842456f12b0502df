import type {Postings} from './search-data.ts';

/** The numbers of the contents that have each key, keys in order. */
export function postings(contents: readonly (readonly string[])[]): Postings {
  const found = new Map<string, number[]>();
  for (const [number, content] of contents.entries()) {
    for (const key of new Set(content)) {
      const list = found.get(key);
      if (list) list.push(number);
      else found.set(key, [number]);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
