import {cameraFor, type Size} from '../carto/mercator.ts';
import {WHOLE} from '../carto/whole.ts';

export {WHOLE};

/** The poster's window in pixels: the shape of WHOLE in Web Mercator. */
export const POSTER_SIZE: Size = {width: 880, height: 1000};
/** A phone's share of it, for which the lettering is set a second time. */
export const POSTER_NARROW: Size = {width: 374, height: 425};

export const POSTER_CAMERA = cameraFor(WHOLE, POSTER_SIZE, {top: 0, right: 0, bottom: 0, left: 0});
