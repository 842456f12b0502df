import {readdir} from 'node:fs/promises';
import {mapFeature} from '../derive/feature.ts';
import {outlineOf} from '../derive/outline.ts';
import {polygonToWgs84} from '../derive/to-wgs84.ts';
import type {Layer} from '../types.ts';
import {readShapesOf} from './boundaries.ts';
import {BOUNDARY_SOURCE} from './boundary-error.ts';

/** Files of the package for the prefectures of Shanxi begin with its name. */
const SHANXI = 'shan1_xi1_';
const CHANGZHI = `${SHANXI}chang2_zhi4.geojson`;
const TOLERANCE_M = 9000;

/** Shanxi, and Changzhi in it, for the inset that tells where the map lies. No national outline. */
export async function locatorLayer(folder: string): Promise<Layer> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(SHANXI)).toSorted();
  const outlines = await Promise.all(
    [files, [CHANGZHI]].map(async (group) => {
      const shapes = (await Promise.all(group.map((file) => readShapesOf(`${folder}/${file}`)))).flat();
      return outlineOf(
        shapes.map(({geometry}) => polygonToWgs84(geometry)),
        TOLERANCE_M,
      );
    }),
  );
  const features = outlines.map((geometry, index) =>
    mapFeature(geometry, {
      class: 'locator',
      rank: index + 1,
      precision: 'schematic',
      errorM: TOLERANCE_M,
      source: BOUNDARY_SOURCE,
    }),
  );
  return {features, places: {}, figures: []};
}
