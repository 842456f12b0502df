import type {Flavour} from '../../carto/flavour.ts';
import type {Index} from '../../domain/bundle.ts';
import type {Passage} from '../../domain/passage.ts';
import type {Locale} from '../../domain/text.ts';
import {gap, indented, paragraph, stack, type Block} from './block.ts';
import {citationOf, paragraphOf, quotationOf, sayerOf} from './subject.ts';
import {SONG, typeIn} from './type.ts';
import {PICTURE_WORDS} from './words.ts';
import {LOCALES} from '../../words/locales.ts';
import {round} from '../../carto/mercator.ts';

export interface QuotationOptions {
  readonly index: Index;
  readonly passage: Passage;
  readonly locale: Locale;
  readonly flavour: Flavour;
  readonly width: number;
  /** Of the quotation's letters, in pixels. */
  readonly size: number;
  /** `paragraph` where the picture names the article elsewhere. */
  readonly cited: 'article' | 'paragraph';
}

/** The article's words behind a hanging vermilion mark; below, who said them. In English, our translation under the words. */
export function quotationBlock({index, passage, locale, flavour, width, size, cited}: QuotationOptions): Block {
  const {colour} = flavour;
  const hang = size * 1.3;
  const inner = width - hang;
  const small = Math.max(11 * flavour.lettering, size * 0.56);
  const {name, office} = sayerOf(index, passage, locale);
  const grey = typeIn(flavour, locale).hei(small, 1.5);
  const said = [name, office, cited === 'paragraph' ? paragraphOf(index, passage, locale) : '']
    .filter((part) => part !== '')
    .join('　');
  const parts: Block[] = [
    paragraph(quotationOf(index, passage), inner, {family: SONG, size, leading: 1.6, colour: colour.ink, weight: 600}),
  ];
  if (LOCALES[locale].glossed && passage.gloss.en) {
    parts.push(
      gap(size * 0.3),
      paragraph(`${passage.gloss.en} (${PICTURE_WORDS.en.translation})`, inner, {...grey, size: small * 1.06}),
    );
  }
  parts.push(gap(size * 0.3));
  if (said) parts.push(paragraph(said, inner, {...grey, colour: colour.ink, weight: 500}));
  if (cited === 'article') parts.push(paragraph(citationOf(index, passage, locale), inner, grey));
  const mark = (x: number, y: number): string => quotationMark(x, y + size * 0.32, size * 0.92, colour.vermilion);
  return indented(stack(parts), hang, mark);
}

/** The same at the largest of `sizes` at which it is no higher than `most`, or at the smallest. */
export function fittedQuotation(
  options: Omit<QuotationOptions, 'size'>,
  most: number,
  sizes: readonly number[],
): Block {
  const set = sizes.map((size) => quotationBlock({...options, size}));
  return set.find(({height}) => height <= most) ?? (set.at(-1) as Block);
}

/** One comma of the mark in a square of one: drawn, for faces disagree on how wide “ is and on which side its ink stands. */
const COMMA = [
  [0, 0.62],
  [0, 0.3, 0.13, 0.1, 0.4, 0],
  [0.44, 0.075],
  [0.29, 0.16, 0.21, 0.28, 0.2, 0.41],
  [0.34, 0.38, 0.45, 0.48, 0.45, 0.62],
  [0.45, 0.75, 0.35, 0.84, 0.225, 0.84],
  [0.1, 0.84, 0, 0.75, 0, 0.62],
] as const;
const STEP = 0.56;

/** The opening quotation mark, `size` pixels high or so, with its top left corner at (x, y). */
export function quotationMark(x: number, y: number, size: number, colour: string): string {
  return `<path d="${[0, STEP].map((dx) => comma(x + dx * size, y, size)).join('')}" fill="${colour}"/>`;
}

function comma(x: number, y: number, size: number): string {
  const points = COMMA.map((numbers) => numbers.map((value, index) => round((index % 2 === 0 ? x : y) + value * size)));
  return `${points.map((numbers, index) => `${index === 0 ? 'M' : numbers.length === 2 ? 'L' : 'C'}${numbers.join(' ')}`).join('')}z`;
}
