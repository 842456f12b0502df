import type {MapFeatures} from '../../domain/map-feature.ts';
import {workerAddress} from '../painter/gl/worker-address.ts';
import {hasWebgl2} from '../../browser/has-webgl2.ts';
import {loadMapFeatures} from './load-map-features.ts';

/** What the map needs to be more than a picture. */
export interface MapParts {
  /** MapLibre and the address of its worker; rejects, and nothing is asked for, where there is no WebGL 2. */
  readonly gl: Promise<
    readonly [painter: typeof import('../painter/gl/gl-painter.ts'), worker: string, share: unknown]
  >;
  readonly features: Promise<MapFeatures>;
}

/** Asks for all parts at once, so that none waits for another. */
export function fetchMap(dataUrl: URL): MapParts {
  const gl = hasWebgl2()
    ? Promise.all([import('../painter/gl/gl-painter.ts'), workerAddress(), import('virtual:maplibre-share')])
    : Promise.reject(new Error('no WebGL2'));
  const features = loadMapFeatures(dataUrl);
  // Whoever waits for them hears of it.
  for (const part of [gl, features]) part.catch(() => undefined);
  return {gl, features};
}
