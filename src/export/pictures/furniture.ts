import type {Flavour} from '../../carto/flavour.ts';
import type {Size} from '../../carto/mercator.ts';
import type {Box} from '../../carto/box-grid.ts';
import {distanceText, scaleOf} from '../../carto/scale-bar.ts';
import type {Locale} from '../../domain/text.ts';
import type {Camera} from '../../domain/view.ts';
import {textLine} from './block.ts';
import {HEI} from './type.ts';
import {PICTURE_WORDS} from './words.ts';
import {round} from '../../carto/mercator.ts';

export interface FurnitureOptions {
  /** Of the map, in pixels. */
  readonly size: Size;
  readonly flavour: Flavour;
  readonly locale: Locale;
}

/** Scale bar below right, north arrow above right, and the boxes that no lettering may enter. */
export function drawFurniture(
  camera: Camera,
  {size: {width, height}, flavour, locale}: FurnitureOptions,
): {readonly svg: string; readonly boxes: readonly Box[]} {
  const k = flavour.lettering;
  const {metres, pixels} = scaleOf(camera, Math.min(140 * k, width * 0.3));
  const [right, bottom] = [width - 16 * k, height - 14 * k];
  const [left, arrow] = [right - pixels, [width - 24 * k, 14 * k] as const];
  const ink = flavour.colour.ink;
  const style = {family: HEI, size: 11.5 * k, colour: ink, weight: 500 as const};
  const bar = `M${round(left)} ${round(bottom - 6 * k)}V${round(bottom)}H${round(right)}V${round(bottom - 6 * k)}`;
  const [ax, ay] = arrow;
  const north = `<path d="M${ax} ${ay}l${5.5 * k} ${20 * k}l${-5.5 * k} ${-4.5 * k}z" fill="${ink}"/><path d="M${ax} ${ay}l${-5.5 * k} ${20 * k}l${5.5 * k} ${-4.5 * k}z" fill="${flavour.colour.halo}" stroke="${ink}" stroke-width="${0.8 * k}" stroke-linejoin="round"/>`;
  return {
    svg:
      `<path d="${bar}" fill="none" stroke="${flavour.colour.halo}" stroke-width="${4 * k}" stroke-opacity="0.8"/><path d="${bar}" fill="none" stroke="${ink}" stroke-width="${1.4 * k}"/>` +
      haloed(distanceText(metres, locale), (left + right) / 2, bottom - 6 * k, style, flavour) +
      north +
      haloed(PICTURE_WORDS[locale].north, ax, ay + 34 * k, style, flavour),
    boxes: [
      [left - 6 * k, bottom - 24 * k, right + 10 * k, bottom + 10 * k],
      [ax - 14 * k, 0, width, ay + 40 * k],
    ],
  };
}

function haloed(
  text: string,
  x: number,
  y: number,
  style: Parameters<typeof textLine>[3],
  {colour, lettering}: Flavour,
): string {
  const behind = textLine(text, x, y, style, 'middle').replace(
    /fill="[^"]*"/,
    `fill="none" stroke="${colour.halo}" stroke-width="${3 * lettering}" stroke-linejoin="round" aria-hidden="true"`,
  );
  return behind + textLine(text, x, y, style, 'middle');
}
