import type {Index} from '../../domain/bundle.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import {oneLine, type Quoted, type SceneContent} from '../briefing/scene-content.ts';
import {breakLines} from '../pictures/break-lines.ts';
import {approvalLine} from '../pictures/credit-block.ts';
import {headlineOf} from '../pictures/subject.ts';
import {PICTURE_WORDS} from '../pictures/words.ts';
import {
  notesOf,
  GREY,
  INK,
  SLIDE,
  SMALLEST_SOURCE,
  TITLE_NAME,
  VERMILION,
  type Bar,
  type Slide,
  type TextBox,
} from './slide.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';
import {roomBeside} from '../briefing/room-beside.ts';
import {layOutPicture} from './lay-out-picture.ts';

export interface SlideContext {
  readonly index: Index;
  readonly locale: Locale;
  /** How many slides there are. */
  readonly of: number;
}

export const LEFT = 0.6;
const TOP = 0.62;
/** Text takes 38 % on the left, the map the rest. */
const COLUMN = SLIDE.width * 0.38;
const WIDTH = COLUMN - LEFT - 0.34;
const FOOT = 6.78;
/** Below the map its picture has bare ground: 80 of its 144 pixels to the inch. */
const CREDIT_ROOM = 0.52;
const POINTS = 72;

/** Boxes from top to bottom: each knows how high it is, and the next begins below it. */
interface Flow {
  readonly boxes: TextBox[];
  y: number;
  /** Everything is set this many times its size. */
  readonly scale?: number;
}

/** From the size that a room reads to what a long quotation needs to stand beside its map whole. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];

/** A slide with the words of a scene on the left and its map on the right. */
export function layOutSlide(content: SceneContent, context: SlideContext): Slide {
  const {locale} = context;
  const flows = SCALES.map((scale) => columnOf(content, context, scale));
  const flow = flows.find(({y}) => y <= FOOT - 0.08) ?? (flows.at(-1) as Flow);
  const bars: Bar[] = [{x: LEFT, y: TOP - 0.2, width: 0.62, height: 0.05, colour: VERMILION}];
  const map = {x: COLUMN, y: 0, ...roomBeside(content.scene, {width: SLIDE.width - COLUMN, height: SLIDE.height})};
  const photograph = content.scene.picture && layOutPicture(content.scene.picture, map, locale);
  return {
    boxes: [...flow.boxes, ...footer(content, context), mapCredit(map, context), ...(photograph?.boxes ?? [])],
    bars,
    map: {...map, alt: altOf(content, locale)},
    ...(photograph && {photograph: photograph.photograph}),
    notes: notesOf(content, locale),
  };
}

function columnOf(content: SceneContent, context: SlideContext, scale: number): Flow {
  const flow: Flow = {boxes: [], y: TOP, scale};
  addHead(flow, content, context);
  if (content.scene.kind === 'title') addArticle(flow, context);
  if (content.lead) addQuotation(flow, content.lead, context.locale);
  return flow;
}

export function addHead(
  flow: Flow,
  {scene, kicker, headline}: SceneContent,
  {index, locale}: SlideContext,
  width = WIDTH,
): void {
  if (kicker)
    add(
      flow,
      {name: inLocale(index.bundle.site.title, locale), size: 13, colour: GREY, paragraphs: [[{text: kicker}]]},
      width,
      0.06,
    );
  const lines = headline.split('\n').map((line) => line.trim());
  const size = scene.kind === 'title' ? 38 : largestFor(lines, [30, 27, 24, 21], width);
  add(flow, {name: TITLE_NAME, size, colour: INK, paragraphs: lines.map((text) => [{text, bold: true}])}, width, 0.24);
}

/** The largest at which no line of the headline is broken; else the smallest. */
function largestFor(lines: readonly string[], sizes: readonly number[], width: number): number {
  return (
    sizes.find((size) => lines.every((line) => linesOf(line, size, width, true) === 1)) ?? (sizes.at(-1) as number)
  );
}

function addArticle(flow: Flow, {index, locale}: SlideContext): void {
  const {newspaper, date} = index.bundle.article;
  const t = PICTURE_WORDS[locale];
  const title = headlineOf(index.bundle, locale);
  add(
    flow,
    {name: 'article', size: 15, colour: INK, paragraphs: [[{text: PUNCTUATION[locale].title(title)}]]},
    WIDTH,
    0.1,
  );
  add(
    flow,
    {
      name: 'undated',
      size: SMALLEST_SOURCE,
      least: SMALLEST_SOURCE,
      colour: GREY,
      paragraphs: [[{text: t.newspaper(newspaper, date)}]],
    },
    WIDTH,
    0.1,
  );
}

function addQuotation(flow: Flow, quoted: Quoted, locale: Locale): void {
  if (quoted.figures.length > 0) addFigures(flow, quoted);
  const hang = 0.36;
  const long = quoted.text.length;
  const size = long > 125 ? 14.5 : long > 70 ? 17 : 21;
  const top = flow.y;
  flow.boxes.push({
    name: 'mark',
    x: LEFT - 0.06,
    y: top - 0.06,
    width: hang + 0.1,
    height: 0.6,
    size: 34,
    leading: 38,
    colour: VERMILION,
    paragraphs: [[{text: '“', bold: true}]],
  });
  add(
    flow,
    {name: 'quotation', size, colour: INK, paragraphs: [[{text: quoted.text}]]},
    WIDTH - hang,
    0.14,
    LEFT + hang,
    1.55,
  );
  if (quoted.gloss)
    add(
      flow,
      {
        name: 'gloss',
        size: 12,
        colour: GREY,
        paragraphs: [[{text: `${quoted.gloss} (${PICTURE_WORDS[locale].translation})`, lang: 'en-US'}]],
      },
      WIDTH - hang,
      0.12,
      LEFT + hang,
    );
  const said = [
    ...(quoted.name ? [{text: quoted.name, bold: true}] : []),
    ...(quoted.office ? [{text: `${quoted.name ? '　' : ''}${quoted.office}`}] : []),
  ];
  if (said.length > 0)
    add(flow, {name: 'speaker', size: 13, colour: INK, paragraphs: [said]}, WIDTH - hang, 0.04, LEFT + hang);
  add(
    flow,
    {
      name: 'source',
      size: SMALLEST_SOURCE,
      least: SMALLEST_SOURCE,
      colour: GREY,
      paragraphs: [[{text: quoted.citation}]],
    },
    WIDTH - hang,
    0.1,
    LEFT + hang,
  );
}

/** The figures of a target, large. */
function addFigures(flow: Flow, {figures}: Quoted): void {
  const shown = figures.slice(0, 2);
  for (const {raw, of} of shown) {
    add(flow, {name: 'figure', size: 32, colour: VERMILION, paragraphs: [[{text: raw, bold: true}]]}, WIDTH, 0);
    add(flow, {name: 'figure of', size: 12, colour: GREY, paragraphs: [[{text: of}]]}, WIDTH, 0.14);
  }
}

/** On the left below: where it is from, and the page. */
export function footer({number}: SceneContent, {index, locale, of}: SlideContext): readonly TextBox[] {
  const title = headlineOf(index.bundle, locale);
  const base = {y: FOOT, height: 0.64, size: SMALLEST_SOURCE, leading: 15, colour: GREY};
  return [
    {...base, name: 'footer', x: LEFT, width: WIDTH - 0.6, paragraphs: [[{text: PUNCTUATION[locale].title(title)}]]},
    {
      ...base,
      name: 'page',
      x: LEFT + WIDTH - 0.7,
      width: 0.7,
      align: 'right',
      paragraphs: [[{text: `${number} / ${of}`}]],
    },
  ];
}

function mapCredit(map: {readonly width: number; readonly height: number}, {index, locale}: SlideContext): TextBox {
  const {mapApproval, region} = index.bundle;
  const text = `${approvalLine(mapApproval, locale)}　${PICTURE_WORDS[locale].mapData(inLocale(region.credit, locale))}`;
  return {
    name: 'map data',
    x: COLUMN + 0.1,
    y: map.height - CREDIT_ROOM,
    width: map.width - 0.25,
    height: CREDIT_ROOM - 0.06,
    size: SMALLEST_SOURCE,
    leading: 15,
    colour: GREY,
    paragraphs: [[{text}]],
  };
}

/** `least`: points below which it is not set, however little room there is. */
type Draft = Pick<TextBox, 'name' | 'size' | 'colour' | 'paragraphs'> & Partial<TextBox> & {readonly least?: number};

/** Puts a box below what stands there. `gap` inches are kept free below it. */
export function add(
  flow: Flow,
  {least = 0, ...draft}: Draft,
  width: number,
  gap: number,
  x = LEFT,
  spacing = 1.32,
): void {
  const size = Math.max(least, Math.round(draft.size * (flow.scale ?? 1) * 2) / 2);
  const leading = size * spacing;
  const lines = draft.paragraphs.reduce(
    (sum, runs) =>
      sum +
      linesOf(
        runs.map(({text}) => text).join(''),
        size,
        width,
        runs.every(({bold}) => bold),
      ),
    0,
  );
  const height = (lines * leading + (draft.after ?? 0) * draft.paragraphs.length) / POINTS + 0.06;
  flow.boxes.push({...draft, size, x, y: flow.y, width, height, leading});
  flow.y += height + gap * (flow.scale ?? 1);
}

/** On the safe side: PowerPoint keeps a little space between Han and other letters, and faces differ, bold Latin ones most. */
function linesOf(text: string, size: number, width: number, bold = false): number {
  const broad = bold && !/\p{Script=Han}/u.test(text) ? 0.8 : 0.95;
  const spaced = text.replace(/(\p{Script=Han})(?=[\dA-Za-z])|([\dA-Za-z%])(?=\p{Script=Han})/gu, '$1$2 ');
  return Math.max(1, breakLines(spaced, {size, width: width * POINTS * broad}).length);
}

function altOf({headline, places}: SceneContent, locale: Locale): string {
  const names = places.map(({name}) => inLocale(name, locale));
  return [
    BRIEFING_WORDS[locale].mapOf(oneLine(headline, locale)),
    ...(names.length > 0 ? [names.join(PUNCTUATION[locale].list)] : []),
  ].join(PUNCTUATION[locale].stop);
}
