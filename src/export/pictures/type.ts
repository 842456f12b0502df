import {MAP_FONT} from '../../map/lettering/draw-labels.ts';

/** Song, for headlines and quotations. The picture ships no face: each machine takes the first that it has. */
export const SONG = "'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',STSong,SimSun,serif";
/** Hei, for everything else: the faces of the map's lettering. */
export const HEI = MAP_FONT;
/** Before either where the words are English: Chinese faces set its quotation marks on full squares. */
export const LATIN = "'Helvetica Neue','Segoe UI',Roboto,Arial";
