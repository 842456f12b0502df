import {escapeXml} from '../../map/painter/svg/escape-xml.ts';
import {breakLines} from './break-lines.ts';
import {markChinese} from '../../words/chinese-within.ts';
import {LATIN} from './type.ts';
import {LOCALES} from '../../words/locales.ts';
import {type Locale} from '../../domain/text.ts';
import {round} from '../../carto/mercator.ts';

/** A piece of a page that knows its height before it is drawn. Everything in pixels. */
export interface Block {
  readonly height: number;
  /** SVG, with the block's top left corner at (x, y). */
  draw(x: number, y: number): string;
}

export interface TextStyle {
  readonly family: string;
  readonly size: number;
  /** Distance of baselines, in em. */
  readonly leading: number;
  readonly colour: string;
  readonly weight?: 400 | 500 | 600 | 700 | 900;
  /** Letter spacing in em. */
  readonly spacing?: number;
  readonly lang?: Locale;
}

/** Text broken into lines of at most `width` pixels. */
export function paragraph(text: string, width: number, style: TextStyle): Block {
  const {size, leading, spacing = 0} = style;
  const lines = breakLines(text, {size, width, spacing});
  const step = size * leading;
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((line, index) => textLine(line, x, y + index * step + (step - size) / 2 + size * 0.88, style)).join(''),
  };
}

/** One line with its baseline at y. */
export function textLine(
  text: string,
  x: number,
  y: number,
  style: Omit<TextStyle, 'leading'>,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const {family, size, colour, weight = 400, spacing = 0, lang = 'zh-CN'} = style;
  const track = spacing ? ` letter-spacing="${round(spacing * size)}"` : '';
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const {latin} = LOCALES[lang];
  // Where none of the Latin faces is there.
  const narrow = latin && /[‘’“”]/.test(text) ? ' style="font-variant-east-asian:proportional-width"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-family="${latin ? `${LATIN},` : ''}${family}" font-size="${round(size)}" font-weight="${weight}" fill="${colour}"${side}${track}${narrow} lang="${lang}">${markChinese(escapeXml(text), lang, 'tspan')}</text>`;
}

export function gap(height: number): Block {
  return {height, draw: () => ''};
}

export function rule(width: number, colour: string, thickness: number): Block {
  return {
    height: thickness,
    draw: (x, y) =>
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${thickness}" fill="${colour}"/>`,
  };
}

/** Blocks one below the other. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, {height}) => sum + height, 0),
    draw(x, y) {
      let top = y;
      return blocks
        .map((block) => {
          const drawn = block.draw(x, top);
          top += block.height;
          return drawn;
        })
        .join('');
    },
  };
}

/** Moved to the right, with something drawn in the margin at the block's own top. */
export function indented(block: Block, by: number, mark: (x: number, y: number) => string = () => ''): Block {
  return {height: block.height, draw: (x, y) => mark(x, y) + block.draw(x + by, y)};
}
