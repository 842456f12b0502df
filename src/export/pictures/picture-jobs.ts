import type {Flavour} from '../../carto/flavour.ts';
import type {Size} from '../../carto/mercator.ts';
import {drawPicture} from './draw-picture.ts';
import {drawQuoteCard} from './draw-quote-card.ts';
import {drawCover, drawLongPicture, type WechatOptions} from './draw-wechat.ts';
import type {Job} from './jobs.ts';
import type {PictureData} from './page.ts';
import {withResolution} from './png.ts';
import {drawQrCode} from './qr-code.ts';
import {leadPassage, type Subject} from './subject.ts';
import {wechatTexts} from './wechat-texts.ts';

/** SVG to PNG at `scale` device pixels for one of the picture's: a canvas in the browser, a browser of its own on the command line. */
export type Rasterise = (svg: string, scale: number) => Promise<Uint8Array>;

export const PICTURE_KINDS = ['svg', 'png', 'print', 'card', 'wechat'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

export interface PictureRequest extends PictureData {
  readonly subject: Subject;
  readonly kind: PictureKind;
  /** Pixels of the picture, at 1×; for print its shape only. */
  readonly size: Size;
  /** Device pixels for one, for `png`. */
  readonly scale: number;
  /** Millimetres, for `print`. */
  readonly widthMm: number;
  readonly flavour: Flavour['name'];
  readonly quoted: boolean;
  /** Opens the subject on the map. */
  readonly link: string | null;
  readonly rasterise: Rasterise;
}

const PRINT_DPI = 300;
const CSS_DPI = 96;
const MM_PER_INCH = 25.4;
const CARD_SIZES: readonly Size[] = [
  {width: 1080, height: 1080},
  {width: 1200, height: 630},
];

/** The files of a request, none made yet. A kind that has nothing to say of the subject gives none. */
export function pictureJobs(request: PictureRequest): readonly Job[] {
  const {kind, size, scale, rasterise} = request;
  const name = nameOf(request);
  switch (kind) {
    case 'svg':
      return [{name: `${name}.svg`, make: () => drawPicture(request)}];
    case 'png':
      return [
        {
          name: `${name}-${size.width}x${size.height}@${scale}x.png`,
          make: () => rasterise(drawPicture(request), scale),
        },
      ];
    case 'print':
      return [{name: `${name}-${request.widthMm}mm.png`, make: () => printPng(request)}];
    case 'card':
      return cardJobs(request, name);
    case 'wechat':
      return request.subject.kind === 'place'
        ? wechatJobs({...request, place: request.subject.id, most: 12}, name, rasterise)
        : [];
  }
}

/** Lines and tints of the print flavour, at 300 dots per inch of the width it will have on paper. */
async function printPng(request: PictureRequest): Promise<Uint8Array> {
  const {size, widthMm, rasterise} = request;
  const width = Math.round((widthMm / MM_PER_INCH) * CSS_DPI);
  const height = Math.round((width * size.height) / size.width);
  const dots = Math.round((widthMm / MM_PER_INCH) * PRINT_DPI);
  const png = await rasterise(drawPicture({...request, flavour: 'print', size: {width, height}}), dots / width);
  return withResolution(png, PRINT_DPI);
}

function cardJobs(request: PictureRequest, name: string): readonly Job[] {
  const passage = leadPassage(request.index, request.subject);
  if (!passage) return [];
  return CARD_SIZES.map((size) => ({
    name: `${name}-card-${size.width}x${size.height}.png`,
    make: () => request.rasterise(drawQuoteCard({...request, passage: passage.id, size, flavour: request.flavour}), 1),
  }));
}

function wechatJobs(options: WechatOptions, name: string, rasterise: Rasterise): readonly Job[] {
  const {link} = options;
  const texts = wechatTexts(options);
  return [
    {name: `${name}/long.png`, make: () => rasterise(drawLongPicture(options), 1)},
    {name: `${name}/cover.png`, make: () => rasterise(drawCover(options), 1)},
    ...(link === null ? [] : [{name: `${name}/qr.png`, make: () => rasterise(drawQrCode(link), 1)}]),
    ...Object.entries(texts).map(([file, words]) => ({name: `${name}/${file}`, make: () => words})),
  ];
}

function nameOf({subject, index}: PictureRequest): string {
  switch (subject.kind) {
    case 'whole':
      return `${index.bundle.region.id}-whole`;
    case 'place':
      return subject.id;
    case 'passage':
      return `passage-${subject.id}`;
    case 'scene':
      return `briefing-${subject.briefing}`;
  }
}
