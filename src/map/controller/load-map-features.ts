import type {MapFeatures} from '../../domain/map-feature.ts';
import {unpackMap, type PackedFeature} from '../../domain/packed-map.ts';
import {loadJson} from '../../browser/load-json.ts';

/** All that is drawn. Throws with path and status where it cannot be had. */
export async function loadMapFeatures(dataUrl: URL): Promise<MapFeatures> {
  return unpackMap(await loadJson<readonly PackedFeature[]>(new URL('map.json', dataUrl)));
}
