/** What a map needs once it is more than the poster: its lettering, looks and scale. Loaded together, when first needed. */
export {FLAVOURS, forRoom} from '../../carto/flavour.ts';
export {createLabelOverlay} from './label-overlay.ts';
export {drawNearer} from './nearer.ts';
export {drawScale} from './scale-bar.ts';
