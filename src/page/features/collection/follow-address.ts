import {shardOf, type CollectionIndex, type PassageShard} from '../../../domain/collection.ts';
import type {PassageId, PlaceId} from '../../../domain/id.ts';
import type {App} from '../../app.ts';
import {loadJson} from '../../../browser/load-json.ts';
import type {FurtherMap} from '../../../map/controller/map.ts';

/** Answers an address that names a place or a passage which only the collection knows: it is loaded, then the address is read anew. */
export async function followAddress(
  {window, index}: App,
  {learn}: FurtherMap,
  {passageShards}: CollectionIndex,
  base: URL,
): Promise<void> {
  const {search} = window.location;
  const passage = new URLSearchParams(search).get('passage') as PassageId | null;
  const place = new URLSearchParams(search).get('place') as PlaceId | null;
  const wanted =
    passage && !index().passage.has(passage)
      ? await placeOf(passage, passageShards, base)
      : place && !index().place.has(place)
        ? place
        : null;
  const readAnew = (): void => {
    if (window.location.search === search) window.dispatchEvent(new PopStateEvent('popstate'));
  };
  if (wanted) learn(wanted, readAnew)?.catch(() => undefined);
}

/** A place of which a passage speaks; null where there is no such passage. */
async function placeOf(passage: PassageId, shards: number, base: URL): Promise<PlaceId | null> {
  try {
    const places = await loadJson<PassageShard>(new URL(`passages/${shardOf(passage, shards)}.json`, base));
    return Object.hasOwn(places, passage) ? (places[passage] ?? null) : null;
  } catch {
    return null;
  }
}
