import type {Index} from '../../domain/bundle.ts';
import {PRECISIONS, type Place} from '../../domain/place.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import {placesOf, quotedIn, sourcesOf, type SceneContent} from '../briefing/scene-content.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import {approvalLine} from '../pictures/credit-block.ts';
import {add, addHead, footer, GREY, INK, LEFT, VERMILION, type SlideContext} from './lay-out-slide.ts';
import {notesOf} from './notes.ts';
import {SLIDE, type Run, type Slide, type TextBox} from './slide.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

const GUTTER = 0.5;
const WIDTH = (SLIDE.width - 2 * LEFT - GUTTER) / 2;
const FOOT = 6.75;

/** The last slide: whose words were quoted and where they stand, how exact the places are, whose data the map is made of. */
export function layOutSources(
  content: SceneContent,
  contents: readonly SceneContent[],
  drawn: ReadonlySet<string>,
  context: SlideContext,
): Slide {
  const {index, locale} = context;
  const head: {boxes: TextBox[]; y: number} = {boxes: [], y: 0.62};
  addHead(head, content, context, SLIDE.width - 2 * LEFT);
  const columns = [
    quotedColumn(contents, context),
    [...precisionColumn(contents, locale), ...dataColumn(index, contents, drawn, locale)],
  ];
  const boxes = columns.flatMap((paragraphs, at) =>
    columnBox(
      paragraphs,
      LEFT + at * (WIDTH + GUTTER),
      head.y,
      BRIEFING_WORDS[locale][at === 0 ? 'quoted' : 'positions'],
    ),
  );
  return {
    boxes: [...head.boxes, ...boxes, ...footer(content, context)],
    bars: [{x: LEFT, y: 0.42, width: 0.62, height: 0.05, colour: VERMILION}],
    map: null,
    notes: notesOf(content, locale),
  };
}

type Paragraph = readonly Run[];

/** Set as large as there is room. */
function columnBox(paragraphs: readonly Paragraph[], x: number, top: number, name: string): readonly TextBox[] {
  for (const size of [13, 12, 11, 10, 9, 8]) {
    const flow: {boxes: TextBox[]; y: number} = {boxes: [], y: top};
    add(flow, {name, size, colour: INK, paragraphs, after: size * 0.3}, WIDTH, 0, x);
    if (flow.y <= FOOT || size === 8) return flow.boxes;
  }
  return [];
}

function quotedColumn(contents: readonly SceneContent[], {index, locale}: SlideContext): readonly Paragraph[] {
  const t = BRIEFING_WORDS[locale];
  return [
    heading(t.quoted),
    ...quotedIn(contents).map(({text, name, where}): Paragraph => [
      {text: name || inLocale(index.bundle.site.title, locale), bold: true},
      {text: `　${shortened(text)}`},
      {text: `　${where}`, colour: GREY},
    ]),
  ];
}

function shortened(text: string): string {
  return text.length > 22 ? `${text.slice(0, 20)}……` : text;
}

function precisionColumn(contents: readonly SceneContent[], locale: Locale): readonly Paragraph[] {
  const t = BRIEFING_WORDS[locale];
  const places = placesOf(contents);
  const named = (group: readonly Place[]): string =>
    group.map(({name}) => inLocale(name, locale)).join(PUNCTUATION[locale].list);
  const groups = PRECISIONS.map(
    (precision) => [precision, places.filter((place) => place.precision === precision)] as const,
  ).filter(([, group]) => group.length > 0);
  return [
    heading(t.positions),
    ...groups.map(([precision, group]): Paragraph => [
      {text: t.precisions[precision], bold: true},
      {text: `　${named(group)}`},
    ]),
  ];
}

function dataColumn(
  index: Index,
  contents: readonly SceneContent[],
  drawn: ReadonlySet<string>,
  locale: Locale,
): readonly Paragraph[] {
  const sources = sourcesOf(index, placesOf(contents), drawn);
  return [
    heading(BRIEFING_WORDS[locale].mapData),
    ...sources.map(({title, publisher, licence}): Paragraph => [
      {text: inLocale(title, locale)},
      {text: `　${publisher}　${licence}`, colour: GREY},
    ]),
    [{text: approvalLine(index.bundle.mapApproval, locale), bold: true}],
  ];
}

function heading(text: string): Paragraph {
  return [{text, bold: true, colour: VERMILION}];
}
