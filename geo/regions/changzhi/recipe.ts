import type {Recipe} from '../../types.ts';
import {projectLayer} from './project-road.ts';
import {waterLayer} from './water.ts';

/** What only Changzhi needs: the planned section of G208, and the lake with what is derived from it. */
export const recipe: Recipe = (folder) => [projectLayer(folder), waterLayer(folder)];
