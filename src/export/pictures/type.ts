import type {Flavour} from '../../carto/flavour.ts';
import type {Locale} from '../../domain/text.ts';
import {MAP_FONT} from '../../map/lettering/draw-labels.ts';
import type {TextStyle} from './block.ts';

/** Song, for headlines and quotations. The picture ships no face: each machine takes the first that it has. */
export const SONG = "'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',STSong,SimSun,serif";
/** Hei, for everything else: the faces of the map's lettering. */
export const HEI = MAP_FONT;
/** Before either where the words are English: Chinese faces set its quotation marks on full squares. */
export const LATIN = "'Helvetica Neue','Segoe UI',Roboto,Arial";

/** Styles of a picture's texts: Song in ink, Hei in grey ink unless told; sizes in pixels, leading in em. */
export function typeIn({colour}: Flavour, lang: Locale): Readonly<Record<'song' | 'hei', TypeStyle>> {
  const styleOf =
    (family: string, ink: string): TypeStyle =>
    (size, leading, rest) => ({family, size, leading, colour: ink, lang, ...rest});
  return {song: styleOf(SONG, colour.ink), hei: styleOf(HEI, colour.greyInk)};
}

type TypeStyle = (size: number, leading: number, rest?: Partial<TextStyle>) => TextStyle;
