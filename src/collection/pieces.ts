import {loadJson} from '../browser/load-json.ts';

/** Files of a collection by their keys. Each is loaded once while it is among the `most` asked for last; one that could not be had is asked for again. */
export function createPieces<Key, Content>(most: number, urlOf: (key: Key) => URL): (key: Key) => Promise<Content> {
  const kept = new Map<Key, Promise<Content>>();
  return (key) => {
    const content = kept.get(key) ?? loadJson<Content>(urlOf(key));
    kept.delete(key);
    kept.set(key, content);
    content.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return content;
  };
}
