import type {Index} from '../../domain/bundle.ts';
import {PRECISIONS, type Place} from '../../domain/place.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import {placesOf, quotedIn, sourcesOf, type SceneContent} from '../briefing/scene-content.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import {approvalLine} from '../pictures/credit-block.ts';
import {licenceIn} from '../briefing/licence-words.ts';
import {add, addHead, footer, LEFT, type SlideContext} from './lay-out-slide.ts';
import {notesOf, GREY, INK, SLIDE, SMALLEST_SOURCE, VERMILION, type Run, type Slide, type TextBox} from './slide.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

const GUTTER = 0.5;
const WIDTH = (SLIDE.width - 2 * LEFT - GUTTER) / 2;
const FOOT = 6.8;

/** The last slide: whose words were quoted and where they stand, how exact the places are, whose data the map is made of. What has no room stands in its notes. */
export function layOutSources(
  content: SceneContent,
  contents: readonly SceneContent[],
  drawn: ReadonlySet<string>,
  context: SlideContext,
): Slide {
  const {locale} = context;
  const head: {boxes: TextBox[]; y: number} = {boxes: [], y: 0.62};
  addHead(head, content, context, SLIDE.width - 2 * LEFT);
  const columns = columnsOf(contents, drawn, context, true);
  const boxes = columns.flatMap((paragraphs, at) =>
    columnBox(
      paragraphs,
      LEFT + at * (WIDTH + GUTTER),
      head.y,
      BRIEFING_WORDS[locale][at === 0 ? 'quoted' : 'positions'],
      locale,
    ),
  );
  return {
    boxes: [...head.boxes, ...boxes, ...footer(content, context)],
    bars: [{x: LEFT, y: 0.42, width: 0.62, height: 0.05, colour: VERMILION}],
    map: null,
    notes: [...notesOf(content, locale), ...sourceNotes(contents, drawn, context)],
  };
}

/** The same as lines of notes, all of it. */
export function sourceNotes(
  contents: readonly SceneContent[],
  drawn: ReadonlySet<string>,
  context: SlideContext,
): readonly string[] {
  return [
    '',
    ...columnsOf(contents, drawn, context, false)
      .flat()
      .map((runs) => runs.map(({text}) => text).join('')),
  ];
}

function columnsOf(
  contents: readonly SceneContent[],
  drawn: ReadonlySet<string>,
  context: SlideContext,
  short: boolean,
): readonly (readonly Paragraph[])[] {
  const {index, locale} = context;
  return [
    quotedColumn(contents, context),
    [...precisionColumn(contents, locale, short), ...dataColumn(index, contents, drawn, locale, short)],
  ];
}

type Paragraph = readonly Run[];

/** Set as large as there is room, down to what is still read; what does not fit then is counted. */
function columnBox(
  paragraphs: readonly Paragraph[],
  x: number,
  top: number,
  name: string,
  locale: Locale,
): readonly TextBox[] {
  const set = (shown: readonly Paragraph[], size: number): {readonly boxes: TextBox[]; readonly y: number} => {
    const flow: {boxes: TextBox[]; y: number} = {boxes: [], y: top};
    add(flow, {name, size, colour: INK, paragraphs: shown, after: size * 0.25}, WIDTH, 0, x, 1.22);
    return flow;
  };
  const whole = [14, 13, SMALLEST_SOURCE].map((size) => set(paragraphs, size)).find(({y}) => y <= FOOT);
  if (whole) return whole.boxes;
  for (let kept = paragraphs.length - 1; kept > 0; kept--) {
    const more: Paragraph = [{text: BRIEFING_WORDS[locale].inNotes(paragraphs.length - kept), colour: GREY}];
    const cut = set([...paragraphs.slice(0, kept), more], SMALLEST_SOURCE);
    if (cut.y <= FOOT) return cut.boxes;
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
  return text.length > 18 ? `${text.slice(0, 16)}……` : text;
}

/** `short`: the first places of each kind, and how many they are. */
function precisionColumn(contents: readonly SceneContent[], locale: Locale, short: boolean): readonly Paragraph[] {
  const t = BRIEFING_WORDS[locale];
  const places = placesOf(contents);
  const named = (group: readonly Place[]): string => {
    const shown = short && group.length > 5 ? group.slice(0, 4) : group;
    const names = shown.map(({name}) => inLocale(name, locale)).join(PUNCTUATION[locale].list);
    return shown.length < group.length ? t.andMore(names, group.length - shown.length, group.length) : names;
  };
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

/** `short`: whose data and under which licence, each once; else with what they are. */
function dataColumn(
  index: Index,
  contents: readonly SceneContent[],
  drawn: ReadonlySet<string>,
  locale: Locale,
  short: boolean,
): readonly Paragraph[] {
  const sources = sourcesOf(index, placesOf(contents), drawn);
  const lines = sources.map(({title, publisher, licence}): Paragraph => [
    {text: short ? publisher : inLocale(title, locale)},
    {text: `${short ? '' : `　${publisher}`}　${licenceIn(licence, locale)}`, colour: GREY},
  ]);
  const unrepeated = new Map(lines.map((runs) => [runs.map(({text}) => text).join(''), runs]));
  return [
    heading(BRIEFING_WORDS[locale].mapData),
    [{text: approvalLine(index.bundle.mapApproval, locale), bold: true}],
    ...unrepeated.values(),
  ];
}

function heading(text: string): Paragraph {
  return [{text, bold: true, colour: VERMILION}];
}
