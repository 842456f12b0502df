import {cameraFor, type Size} from '../carto/mercator.ts';
import type {Extent} from '../domain/place.ts';

/** What "the whole map" means: Changzhi, with Jincheng at its foot. */
export const WHOLE: Extent = [111.93, 35.44, 113.82, 37.17];

/** The poster's window in pixels: the shape of WHOLE in Web Mercator. */
export const POSTER_SIZE: Size = {width: 880, height: 1000};
/** A phone's share of it, for which the lettering is set a second time. */
export const POSTER_NARROW: Size = {width: 374, height: 425};

export const POSTER_CAMERA = cameraFor(WHOLE, POSTER_SIZE, {top: 0, right: 0, bottom: 0, left: 0});
