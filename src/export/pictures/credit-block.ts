import type {Flavour} from '../../carto/flavour.ts';
import {inLocale} from '../../words/locales.ts';
import {gap, paragraph, stack, type Block} from './block.ts';
import type {PictureData} from './page.ts';
import {headlineOf} from './subject.ts';
import {typeIn} from './type.ts';
import {PICTURE_WORDS} from './words.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

/** Approval line, the article, and where the map's data come from: what lets a picture stand alone. */
export function creditBlock(data: PictureData, flavour: Flavour, width: number): Block {
  const k = flavour.lettering;
  const small = typeIn(flavour, data.locale).hei(11 * k, 1.5);
  return stack([
    paragraph(approvalLine(data.index.bundle.mapApproval, data.locale), width, {
      ...small,
      size: 12.5 * k,
      weight: 700,
      colour: flavour.colour.ink,
    }),
    gap(2 * k),
    ...creditLines(data).map((line) => paragraph(line, width, small)),
  ]);
}

export function approvalLine(
  approval: PictureData['index']['bundle']['mapApproval'],
  locale: PictureData['locale'],
): string {
  const t = PICTURE_WORDS[locale];
  return approval ? t.approved(approval.number) : t.notApproved;
}

export function creditLines({index: {bundle}, locale, date}: PictureData): readonly string[] {
  const t = PICTURE_WORDS[locale];
  const {stop} = PUNCTUATION[locale];
  const {newspaper, date: printed} = bundle.article;
  return [
    `${t.article(headlineOf(bundle, locale))}${stop}${t.newspaper(newspaper, printed)}`,
    `${t.mapData(inLocale(bundle.region.credit, locale))}${stop}${t.made(date)}`,
  ];
}
