import type {Flavour} from '../../carto/flavour.ts';
import type {Size} from '../../carto/mercator.ts';
import type {PassageId} from '../../domain/id.ts';
import {inLocale} from '../../words/locales.ts';
import {gap, paragraph, rule, stack, type Block} from './block.ts';
import {approvalLine, creditLines} from './credit-block.ts';
import {mapBlock} from './map-block.ts';
import {page, scaledFlavour, type PictureData} from './page.ts';
import {fittedQuotation} from './quotation-block.ts';
import {extentOf, focusOf, quotationOf, sayerOf, titleOf} from './subject.ts';
import {typeIn} from './type.ts';
import {PICTURE_WORDS} from './words.ts';

export interface QuoteCardOptions extends PictureData {
  readonly passage: PassageId;
  /** 1080 × 1080 and 1200 × 630 are the usual ones. */
  readonly size: Size;
  readonly flavour: Flavour['name'];
}

/** One quotation to be posted: the article's words large, who said them and where they stand, and where it is on a small map. */
export function drawQuoteCard(options: QuoteCardOptions): string {
  const {
    size: {width, height},
    index,
    locale,
  } = options;
  const subject = {kind: 'passage', id: options.passage} as const;
  const passage = index.passage.get(options.passage);
  if (!passage) throw new Error(`there is no passage ${options.passage}`);
  const k = Math.min(width, height) / 640;
  const flavour = scaledFlavour(options.flavour, k);
  const wide = width / height > 1.3;
  const map: Size = wide ? {width: Math.round(width * 0.4), height} : {width, height: Math.round(height * 0.36)};
  const margin = 38 * k;
  const column = (wide ? width - map.width : width) - 2 * margin;
  const [head, foot] = [headBlock(options, flavour, column), footBlock(options, flavour, column)];
  const room = (wide ? height : height - map.height) - 2 * margin - head.height - foot.height - (wide ? 22 : 30) * k;
  const quotation = fittedQuotation(
    {index, passage, locale, flavour, width: column, cited: 'article'},
    room,
    [36, 33, 30, 27, 25, 23, 21, 19, 17, 15].map((size) => size * k),
  );
  const drawn = mapBlock({
    index,
    features: options.features,
    size: map,
    extent: extentOf(index, subject),
    flavour: scaledFlavour(options.flavour, k * 0.86),
    locale,
    hidden: options.hidden,
    focus: new Set(focusOf(index, subject).map(({id}) => id)),
    framed: false,
    furnished: true,
    explained: false,
  });
  const top = margin + head.height + (room - quotation.height) * 0.42 + 14 * k;
  const {name} = sayerOf(index, passage, locale);
  const describe = [quotationOf(index, passage), name, PICTURE_WORDS[locale].describe(titleOf(index, subject, locale))]
    .filter(Boolean)
    .join('　');
  const line = wide
    ? `<rect x="${width - map.width}" y="0" width="1.5" height="${height}" fill="${flavour.colour.rule}"/>`
    : `<rect x="0" y="${height - map.height - foot.height - margin}" width="${width}" height="1.5" fill="${flavour.colour.rule}"/>`;
  const body = wide
    ? drawn.draw(width - map.width, 0) +
      head.draw(margin, margin) +
      quotation.draw(margin, top) +
      foot.draw(margin, height - margin - foot.height)
    : drawn.draw(0, height - map.height - foot.height - margin) +
      head.draw(margin, margin) +
      quotation.draw(margin, top) +
      foot.draw(margin, height - margin * 0.55 - foot.height);
  return page(options.size, flavour, {title: titleOf(index, subject, locale), describe, lang: locale}, body + line);
}

function headBlock({index, passage, locale}: QuoteCardOptions, flavour: Flavour, width: number): Block {
  const {colour, lettering: k} = flavour;
  const title = titleOf(index, {kind: 'passage', id: passage}, locale);
  return stack([
    rule(width, colour.ink, 2.4 * k),
    gap(11 * k),
    paragraph(title, width, typeIn(flavour, locale).song(21 * k, 1.4, {colour: colour.vermilionInk, weight: 700})),
  ]);
}

/** The approval line, and on the narrow rest of a card the sources in small type. */
function footBlock(options: QuoteCardOptions, flavour: Flavour, width: number): Block {
  const {index, locale} = options;
  const small = typeIn(flavour, locale).hei(10.5 * flavour.lettering, 1.5);
  const [, data = ''] = creditLines(options);
  const {newspaper, date} = index.bundle.article;
  const t = PICTURE_WORDS[locale];
  return stack([
    paragraph(
      [
        inLocale(index.bundle.site.title, locale),
        approvalLine(index.bundle.mapApproval, locale),
        t.newspaper(newspaper, date),
      ].join('　'),
      width,
      {...small, colour: flavour.colour.ink, weight: 500},
    ),
    paragraph(data, width, small),
  ]);
}
