import {cameraFor, type Size} from '../../../carto/mercator.ts';
import {WHOLE} from '../../../carto/whole.ts';

export {WHOLE};

/**
 * The poster's window: the shape of WHOLE in Web Mercator. Coordinates are whole pixels of it, which is what its geometry is worth and
 * what keeps the page small; lines are drawn in pixels of the screen.
 */
export const POSTER_SIZE: Size = {width: 660, height: 750};
/** A usual desktop's share of it, for which the lettering is set. */
export const POSTER_WIDE: Size = {width: 748, height: 850};
/** A phone's share of it, above the sheet, for which the lettering is set a second time. */
export const POSTER_NARROW: Size = {width: 334, height: 380};

export const POSTER_CAMERA = cameraFor(WHOLE, POSTER_SIZE, {top: 0, right: 0, bottom: 0, left: 0});
