import type {Flavour} from '../../carto/flavour.ts';
import type {Index} from '../../domain/bundle.ts';
import type {Passage} from '../../domain/passage.ts';
import type {Locale} from '../../domain/text.ts';
import {gap, indented, paragraph, stack, type Block} from './block.ts';
import {quotationMark} from './quotation-mark.ts';
import {citationOf, paragraphOf, quotationOf, sayerOf} from './subject.ts';
import {HEI, SONG} from './type.ts';
import {PICTURE_WORDS} from './words.ts';
import {LOCALES} from '../../words/locales.ts';

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
  const grey = {family: HEI, size: small, leading: 1.5, colour: colour.greyInk, lang: locale};
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
