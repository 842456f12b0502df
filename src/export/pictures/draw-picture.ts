import type {Flavour} from '../../carto/flavour.ts';
import type {Size} from '../../carto/mercator.ts';
import {inLocale} from '../../words/locales.ts';
import {gap, paragraph, rule, stack, type Block} from './block.ts';
import {creditBlock} from './credit-block.ts';
import {legendBlock} from './legend-block.ts';
import {mapBlock} from './map-block.ts';
import {page, scaledFlavour, type PictureData} from './page.ts';
import {fittedQuotation} from './quotation-block.ts';
import {extentOf, focusOf, leadPassage, mastheadOf, passagesOf, quotationOf, titleOf, type Subject} from './subject.ts';
import {typeIn} from './type.ts';
import {PICTURE_WORDS} from './words.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

export interface PictureOptions extends PictureData {
  readonly subject: Subject;
  /** Pixels, 240 and more each way. */
  readonly size: Size;
  readonly flavour: Flavour['name'];
  /** Whether the passage that says most about the subject is quoted. A passage always is. */
  readonly quoted: boolean;
}

interface Layout {
  readonly options: PictureOptions;
  readonly flavour: Flavour;
  readonly margin: number;
}

/** Text and lines shrink to this at most when a picture is too small for what it has to say. */
const SMALLEST_SCALE = 0.5;

/** A map that stands alone in print or in a post, with title, quotation, legend, scale, north, source, date and approval line. Any size. */
export function drawPicture(options: PictureOptions): string {
  const {
    size: {width, height},
    index,
    subject,
    locale,
  } = options;
  const passage = quotedPassage(options);
  const title = titleOf(index, subject, locale);
  const describe = [PICTURE_WORDS[locale].describe(title), ...(passage ? [quotationOf(index, passage)] : [])].join(
    '　',
  );
  const draw = width / height >= 1.2 && width >= 540 ? drawBeside : drawBelow;
  let k = Math.min(2.2, Math.max(0.8, Math.sqrt(width * height) / 900));
  let body = draw(layoutAt(options, k));
  while (body === null && k > SMALLEST_SCALE) {
    k = Math.max(SMALLEST_SCALE, k * 0.92);
    body = draw(layoutAt(options, k), k === SMALLEST_SCALE);
  }
  return page(options.size, scaledFlavour(options.flavour, k), {title, describe, lang: locale}, body ?? '');
}

function layoutAt(options: PictureOptions, k: number): Layout {
  return {options, flavour: scaledFlavour(options.flavour, k), margin: 26 * k};
}

/** Wide: text on the left, the map from top to bottom on the right. Null where the text does not fit. */
function drawBeside(layout: Layout, anyhow = false): string | null {
  const {
    options: {
      size: {width, height},
    },
    margin,
    flavour,
  } = layout;
  const k = flavour.lettering;
  const column = Math.max(220 * k, width * 0.34) - margin;
  const map = {width: Math.round(width - column - 2.2 * margin), height};
  const {drawn, legend} = mapAndLegend(layout, map, column, false);
  const foot = stack([legend, gap(10 * k), creditBlock(layout.options, flavour, column)]);
  const head = headBlock(layout, column);
  const room = height - 2 * margin - foot.height - head.height - 32 * k;
  const quotation = quotationOrNone(layout, column, room);
  if (quotation.height > Math.max(0, room) && !anyhow) return null;
  return (
    head.draw(margin, margin) +
    quotation.draw(margin, margin + head.height + 16 * k) +
    foot.draw(margin, height - margin - foot.height) +
    drawn.draw(width - map.width, 0) +
    `<rect x="${width - map.width - 1}" y="0" width="1" height="${height}" fill="${flavour.colour.rule}"/>`
  );
}

/** Square or tall: title, quotation, map, legend, credits, one below the other. Null where the map would be a strip. */
function drawBelow(layout: Layout, anyhow = false): string | null {
  const {
    options: {
      size: {width, height},
    },
    margin,
    flavour,
  } = layout;
  const k = flavour.lettering;
  const inner = width - 2 * margin;
  const head = headBlock(layout, inner);
  const credits = creditBlock(layout.options, flavour, inner);
  const rest = height - 2 * margin - head.height - credits.height - legendRoom(layout, inner) - 32 * k;
  const quotation = quotationOrNone(layout, inner, rest - height * 0.42);
  const top = stack([head, gap((quotation.height > 0 ? 12 : 0) * k), quotation, gap(14 * k)]);
  const map = {width: inner, height: Math.round(rest - quotation.height - (quotation.height > 0 ? 12 : 0) * k)};
  if (map.height < height * 0.3 && !anyhow) return null;
  const {drawn, legend} = mapAndLegend(layout, {...map, height: Math.max(40, map.height)}, inner, true);
  return stack([top, drawn, gap(10 * k), legend, gap(8 * k), credits]).draw(margin, margin);
}

/** The most that the legend can need: it is asked for a map that shows more than any of the width will. */
function legendRoom(layout: Layout, width: number): number {
  return mapAndLegend(layout, {width, height: width}, width, true).legend.height;
}

function mapAndLegend(
  {options, flavour}: Layout,
  size: Size,
  width: number,
  framed: boolean,
): {readonly drawn: Block; readonly legend: Block} {
  const {index, features, locale, subject, hidden} = options;
  const focus = new Set(focusOf(index, subject).map(({id}) => id));
  const drawn = mapBlock({
    index,
    features,
    size,
    extent: extentOf(index, subject),
    flavour,
    locale,
    hidden,
    focus,
    framed,
    furnished: true,
    explained: true,
  });
  const legend = legendBlock({
    features,
    names: index.bundle.region.legend,
    camera: drawn.camera,
    size,
    flavour,
    locale,
    hidden,
    width,
    focus,
  });
  return {drawn, legend};
}

function headBlock({options: {index, subject, locale}, flavour}: Layout, width: number): Block {
  const k = flavour.lettering;
  const {song, hei} = typeIn(flavour, locale);
  const isWhole = subject.kind === 'whole';
  const masthead = isWhole ? inLocale(index.bundle.site.title, locale) : mastheadOf(index.bundle, locale);
  return stack([
    rule(width, flavour.colour.ink, 2 * k),
    gap(9 * k),
    paragraph(masthead, width, hei(12 * k, 1.5)),
    gap(2 * k),
    paragraph(titleOf(index, subject, locale), width, song(28 * k, 1.32, {weight: 900})),
    paragraph(remarkOn(index, subject, locale), width, hei(13 * k, 1.6)),
  ]);
}

/** How many passages speak of it, or what there is to know of a place that is not drawn. */
function remarkOn(index: PictureOptions['index'], subject: Subject, locale: PictureOptions['locale']): string {
  const t = PICTURE_WORDS[locale];
  if (subject.kind === 'whole') return t.counts(index.bundle.passages.length, index.bundle.places.length);
  if (subject.kind !== 'place') return '';
  const [place] = focusOf(index, subject);
  const count = passagesOf(index, subject).length;
  const holder = place?.within ? index.place.get(place.within) : undefined;
  const where =
    place?.precision === 'unlocated'
      ? t.notOnMap
      : place?.offMap
        ? t.offMap
        : place?.precision === 'within' && holder
          ? t.within(inLocale(holder.name, locale))
          : '';
  return [count > 0 ? t.count(count) : t.noPassage, where]
    .filter((part) => part !== '')
    .join(PUNCTUATION[locale].semicolon);
}

function quotedPassage({index, subject, quoted}: PictureOptions): ReturnType<typeof leadPassage> {
  return quoted || subject.kind === 'passage' ? leadPassage(index, subject) : undefined;
}

/** Set as large as there is room; left out where even the smallest has none, unless the picture is about it. */
function quotationOrNone({options, flavour}: Layout, width: number, most: number): Block {
  const {index, subject, locale} = options;
  const passage = quotedPassage(options);
  if (!passage) return gap(0);
  const k = flavour.lettering;
  const block = fittedQuotation(
    {index, passage, locale, flavour, width, cited: 'article'},
    most,
    [25, 22, 20, 18, 16, 14.5, 13].map((size) => size * k),
  );
  return block.height <= most || subject.kind === 'passage' ? block : gap(0);
}
