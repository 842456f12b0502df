import {isWide, type ScenePicture} from '../../domain/briefing.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import {pictureCredit} from '../briefing/picture-credit.ts';
import {GREY, SLIDE, SMALLEST_SOURCE, type Photograph, type TextBox} from './slide.ts';

const MARGIN = 0.2;
/** Inches for whose it is: two lines below a picture, a column at its right. */
const BELOW = 0.5;
const BESIDE = 1.7;

interface Room {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** The picture of a page, whole, below its map or at its right; whose it is stands at it. `map`: the room that the map takes, in inches. */
export function layOutPicture(
  picture: ScenePicture,
  map: Room,
  locale: Locale,
): {readonly photograph: Photograph; readonly boxes: readonly TextBox[]} {
  const below = isWide(picture);
  const x = (below ? map.x : map.x + map.width) + MARGIN;
  const top = (below ? map.height : 0) + MARGIN;
  const room = {
    width: SLIDE.width - x - MARGIN - (below ? BESIDE : 0),
    height: SLIDE.height - top - MARGIN - (below ? 0 : BELOW),
  };
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  // One that is not wide stands in the middle of its column.
  const y = below ? top : top + (room.height - height) / 2;
  const credit = below
    ? {x: x + width + MARGIN, y: top, width: SLIDE.width - x - width - 2 * MARGIN, height: Math.max(height, 3 * BELOW)}
    : {x, y: y + height + 0.06, width: room.width, height: BELOW};
  return {
    photograph: {src: picture.src, alt: inLocale(picture.alt, locale), x, y, width, height},
    boxes: [
      {
        ...credit,
        name: 'picture credit',
        size: SMALLEST_SOURCE,
        leading: 15,
        colour: GREY,
        paragraphs: [[{text: pictureCredit(picture, locale)}]],
        ...(below && {bottom: true}),
      },
    ],
  };
}
