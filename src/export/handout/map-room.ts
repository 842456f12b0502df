import type {Locale} from '../../domain/text.ts';
import type {Quoted, SceneContent} from '../briefing/scene-content.ts';
import {PICTURE_WORDS} from '../pictures/words.ts';
import {breakLines} from '../pictures/break-lines.ts';
import {INNER_WIDTH, SHEET} from './style.ts';
import {LOCALES} from '../../words/locales.ts';

/** CSS pixels. */
const MM = 96 / 25.4;
const POINT = 96 / 72;
const WIDTH = INNER_WIDTH * MM;
/** Between the lines of head and foot. */
const HEIGHT = (SHEET.height - SHEET.head - SHEET.foot - 16) * MM;
/** Headline of two lines with its kicker; what stands below every map. */
const HEAD = 122;
const NOTE = 16;
const SMALL_HEADING = 44;
const [LEAST, MOST] = [150, 430];

/** How high a scene's map can be, in CSS pixels, so that all of its words stand on the same page; taken on the safe side. */
export function mapRoom(content: SceneContent, locale: Locale, long: number): number {
  const {lead, others, places} = content;
  const words =
    (lead
      ? quoted(lead, locale, lead.text.length > long ? 11.5 : 14, 9.5, WIDTH - 9 * MM) +
        19 +
        (lead.figures.length > 0 ? 66 : 0)
      : 0) +
    (others.length > 0
      ? SMALL_HEADING + others.reduce((sum, each) => sum + quoted(each, locale, 9.5, 9.5, WIDTH - 4 * MM) + 8, 0)
      : 0) +
    (places.length > 0
      ? SMALL_HEADING + lines('口'.repeat(places.length * (LOCALES[locale].latin ? 16 : 12)), 8.5, WIDTH) * 18
      : 0);
  return Math.round(Math.min(MOST, Math.max(LEAST, HEIGHT - HEAD - NOTE - words)));
}

/** The same for the first page of a briefing, with its list of contents. */
export function openingRoom(entries: number, locale: Locale): number {
  return Math.max(LEAST, (LOCALES[locale].latin ? 436 : 462) - Math.max(0, entries - 8) * 27);
}

/** Words, translation and who said it. */
function quoted(
  {text, gloss, name, office, citation}: Quoted,
  locale: Locale,
  size: number,
  small: number,
  width: number,
): number {
  const translation = gloss
    ? lines(`${gloss} (${PICTURE_WORDS[locale].translation})`, small, width) * small * 1.55 * POINT + 6
    : 0;
  return (
    lines(text, size, width) * size * 1.62 * POINT +
    translation +
    lines(`${name}${office}${citation}口口`, 9, width) * 19 +
    6
  );
}

function lines(text: string, size: number, width: number): number {
  return breakLines(text, {size: size * POINT, width: width * 0.96}).length;
}
