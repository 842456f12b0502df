import type {Flavour} from '../../carto/flavour.ts';
import type {PlaceId} from '../../domain/id.ts';
import {PASSAGE_KINDS, type Passage} from '../../domain/passage.ts';
import {LOCALES} from '../../words/locales.ts';
import {gap, indented, paragraph, rule, stack, type Block} from './block.ts';
import {approvalLine, creditBlock} from './credit-block.ts';
import {legendBlock} from './legend-block.ts';
import {mapBlock} from './map-block.ts';
import {page, scaledFlavour, type PictureData} from './page.ts';
import {qrCode} from './qr-code.ts';
import {quotationBlock} from './quotation-block.ts';
import {extentOf, fewPassages, leadPassage, mastheadOf, passagesOf, quotationOf, titleOf} from './subject.ts';
import {typeIn} from './type.ts';
import {PICTURE_WORDS} from './words.ts';

export interface WechatOptions extends PictureData {
  readonly place: PlaceId;
  /** Opens the place on the map; null leaves the QR code out. */
  readonly link: string | null;
  /** How many quotations the long picture carries at most; the rest is counted. */
  readonly most: number;
}

const WIDTH = 1080;
const MARGIN = 64;
const INNER = WIDTH - 2 * MARGIN;
const SCALE = 2.1;

/** The long picture of a post: title, map, the article's words by kind, QR code, source, approval line. 1080 pixels wide, as high as it needs. */
export function drawLongPicture(options: WechatOptions): string {
  const {index, place, locale} = options;
  const flavour = scaledFlavour('light', SCALE);
  const subject = {kind: 'place', id: place} as const;
  const body = stack([
    gap(56),
    headOf(options, flavour),
    gap(34),
    ...mapOf(options, flavour),
    ...quotationsOf(options, flavour),
    gap(60),
    codeOf(options, flavour),
    rule(INNER, flavour.colour.rule, 2),
    gap(24),
    creditBlock(options, scaledFlavour('light', 1.9), INNER),
    gap(56),
  ]);
  const title = titleOf(index, subject, locale);
  const words = fewPassages(passagesOf(index, subject), options.most).map((passage) => quotationOf(index, passage));
  const size = {width: WIDTH, height: Math.ceil(body.height)};
  return page(
    size,
    flavour,
    {title, describe: [PICTURE_WORDS[locale].describe(title), ...words].join('　'), lang: locale},
    body.draw(MARGIN, 0),
  );
}

function headOf({index, place, locale}: WechatOptions, flavour: Flavour): Block {
  const t = PICTURE_WORDS[locale];
  const {song, hei} = typeIn(flavour, locale);
  const count = index.passagesAt.get(place)?.length ?? 0;
  return stack([
    rule(INNER, flavour.colour.ink, 5),
    gap(24),
    paragraph(mastheadOf(index.bundle, locale), INNER, hei(27, 1.5)),
    gap(4),
    paragraph(titleOf(index, {kind: 'place', id: place}, locale), INNER, song(78, 1.3, {weight: 900})),
    paragraph(count > 0 ? t.count(count) : t.noPassage, INNER, hei(30, 1.6)),
  ]);
}

/** The map from edge to edge, and what its lines mean. */
function mapOf({index, features, place, locale, hidden}: WechatOptions, flavour: Flavour): readonly Block[] {
  const size = {width: WIDTH, height: 1000};
  const shared = {features, size, flavour, locale, hidden};
  const map = mapBlock({
    ...shared,
    index,
    extent: extentOf(index, {kind: 'place', id: place}),
    focus: new Set([place]),
    framed: false,
    explained: true,
    furnished: true,
  });
  const legend = legendBlock({
    ...shared,
    names: index.bundle.region.legend,
    camera: map.camera,
    width: INNER,
    focus: new Set([place]),
  });
  return [indented(map, -MARGIN), gap(22), legend];
}

/** The quotations by kind, in text order within a kind. */
function quotationsOf({index, place, locale, most}: WechatOptions, flavour: Flavour): readonly Block[] {
  const {song, hei} = typeIn(flavour, locale);
  const t = PICTURE_WORDS[locale];
  const all = passagesOf(index, {kind: 'place', id: place});
  const shown = fewPassages(all, most);
  const groups = PASSAGE_KINDS.map((kind) => shown.filter((passage) => passage.kind === kind)).filter(
    (group) => group.length > 0,
  );
  const heading = (text: string): Block =>
    stack([gap(58), rule(INNER, flavour.colour.ink, 3), gap(14), paragraph(text, INNER, song(36, 1.4, {weight: 700}))]);
  const set = groups.flatMap((group) => [
    heading(t.kinds[(group[0] as Passage).kind]),
    ...group.flatMap((passage) => [
      gap(26),
      quotationBlock({index, passage, locale, flavour, width: INNER, size: 38, cited: 'paragraph'}),
    ]),
  ]);
  const left = all.length - shown.length;
  return left === 0 ? set : [...set, gap(40), paragraph(t.more(left), INNER, hei(29, 1.6))];
}

function codeOf({link, locale}: WechatOptions, flavour: Flavour): Block {
  if (link === null) return gap(0);
  const {song, hei} = typeIn(flavour, locale);
  const t = PICTURE_WORDS[locale];
  const side = 264;
  const text = stack([
    paragraph(t.scan, INNER - side - 40, song(42, 1.4, {weight: 700})),
    gap(6),
    paragraph(t.scanHint, INNER - side - 40, hei(30, 1.6)),
  ]);
  return {
    height: side + 60,
    draw: (x, y) => qrCode(link, x, y, side) + text.draw(x + side + 40, y + (side - text.height) / 2),
  };
}

/** The post's cover, 900 × 383 pixels: name on the left, map on the right. */
export function drawCover({index, features, locale, place, hidden}: WechatOptions): string {
  const [width, height, side] = [900, 383, 300];
  const flavour = scaledFlavour('light', 1.15);
  const {colour} = flavour;
  const {song, hei} = typeIn(flavour, locale);
  const subject = {kind: 'place', id: place} as const;
  const lead = leadPassage(index, subject);
  const column = width - side - 84;
  const map = mapBlock({
    index,
    features,
    size: {width: side, height},
    extent: extentOf(index, subject),
    flavour,
    locale,
    hidden,
    focus: new Set([place]),
    framed: false,
    explained: false,
    furnished: false,
  });
  const name = titleOf(index, subject, locale);
  const nameSize = Math.max(
    34,
    Math.min(72, (column / Math.max(name.length, 5)) * (LOCALES[locale].latin ? 1.6 : 0.98)),
  );
  const t = PICTURE_WORDS[locale];
  const head = stack([
    rule(column, colour.ink, 3),
    gap(12),
    paragraph(mastheadOf(index.bundle, locale), column, hei(18, 1.5)),
    paragraph(name, column, song(nameSize, 1.34, {weight: 900})),
  ]);
  const foot = paragraph(
    lead ? t.count(index.passagesAt.get(place)?.length ?? 0) : t.noPassage,
    column,
    hei(20, 1.5, {colour: colour.vermilionInk, weight: 600}),
  );
  const approval = paragraph(approvalLine(index.bundle.mapApproval, locale), column, hei(15, 1.5));
  return page(
    {width, height},
    flavour,
    {title: name, describe: t.describe(name), lang: locale},
    map.draw(width - side, 0) +
      head.draw(42, 44) +
      foot.draw(42, 44 + head.height + 8) +
      approval.draw(42, height - 58),
  );
}
