import type {MapFeatures} from '../../domain/map-feature.ts';
import {unpackMap, type PackedFeature} from '../../domain/packed-map.ts';
import {loadJson} from '../../browser/load-json.ts';

/** All that is drawn. Throws with path and status where it cannot be had. */
export async function loadMapFeatures(dataUrl: URL): Promise<MapFeatures> {
  const load = () => loadJson<readonly PackedFeature[]>(new URL('map.json', dataUrl));
  // A browser gives what was lost when the page asked for it ahead to the next who asks.
  return unpackMap(await load().catch(load));
}
