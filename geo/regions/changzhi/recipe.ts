import type {Recipe} from '../../types.ts';
import {waterLayer} from './water.ts';

/** What only Changzhi needs: the lake with what is derived from it. */
export const recipe: Recipe = (folder) => [waterLayer(folder)];
