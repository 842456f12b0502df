import type {MapFeatures} from '../../domain/map-feature.ts';
import {unpackMap, type PackedFeature} from '../../domain/packed-map.ts';
import {loadJson} from '../../browser/load-json.ts';

/** What has been asked for, by address: map, paper, pictures and charts draw from the same. */
const asked = new Map<string, Promise<MapFeatures>>();

/** All that is drawn, once for all who ask. Throws with path and status where it cannot be had; it can be asked for again then. */
export function loadMapFeatures(dataUrl: URL): Promise<MapFeatures> {
  const url = new URL('map.json', dataUrl);
  const known = asked.get(url.href);
  if (known) return known;
  const features = load(url);
  asked.set(url.href, features);
  features.catch(() => asked.delete(url.href));
  return features;
}

async function load(url: URL): Promise<MapFeatures> {
  const ask = () => loadJson<readonly PackedFeature[]>(url);
  // A browser gives what was lost when the page asked for it ahead to the next who asks.
  return unpackMap(await ask().catch(ask));
}
