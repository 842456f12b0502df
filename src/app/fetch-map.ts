import type {MapFeatures} from '../domain/map-feature.ts';
import {workerAddress} from '../map-gl/worker-address.ts';
import {hasWebgl2} from './has-webgl2.ts';
import {loadMapFeatures} from './load-map-features.ts';

/** What the map needs to be more than a picture. */
export interface MapParts {
  /** MapLibre; rejects where there is no WebGL 2. */
  readonly gl: Promise<typeof import('../map-gl/gl-surface.ts')>;
  readonly features: Promise<MapFeatures>;
  readonly worker: Promise<string>;
}

/** Asks for all parts at once, so that none waits for another. */
export function fetchMap(dataUrl: URL): MapParts {
  const gl = hasWebgl2() ? Promise.all([import('../map-gl/gl-surface.ts'), import('virtual:maplibre-share')]).then(([module]) => module) : Promise.reject(new Error('no WebGL2'));
  const features = loadMapFeatures(dataUrl);
  const worker = workerAddress();
  // Whoever waits for them hears of it.
  for (const part of [gl, features, worker]) part.catch(() => undefined);
  return {gl, features, worker};
}
