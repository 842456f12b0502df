import type {Extent} from '../domain/place.ts';

/** What "the whole map" means: Changzhi, with Jincheng at its foot. */
export const WHOLE: Extent = [111.93, 35.44, 113.82, 37.17];
