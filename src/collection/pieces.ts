import {loadJson} from '../browser/load-json.ts';

/** So many are kept in memory: the last that were asked for. */
const MOST_KEPT = 100;

/** Numbered files of a collection, each loaded once while it is kept; one that could not be had is asked for again. */
export function createPieces<Content>(urlOf: (number: number) => URL): (number: number) => Promise<Content> {
  const kept = new Map<number, Promise<Content>>();
  return (number) => {
    const content = kept.get(number) ?? loadJson<Content>(urlOf(number));
    kept.delete(number);
    kept.set(number, content);
    content.catch(() => kept.delete(number));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return content;
  };
}
