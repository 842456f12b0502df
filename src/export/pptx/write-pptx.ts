import PptxGenJS from 'pptxgenjs';
import {toBase64} from '../../domain/base64.ts';
import type {Briefing} from '../../domain/briefing.ts';
import type {Index} from '../../domain/bundle.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import {roomBeside} from '../briefing/room-beside.ts';
import {scenesOf, type SceneContent} from '../briefing/scene-content.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import {layOutSlide, type SlideContext} from './lay-out-slide.ts';
import {layOutSources, sourceNotes} from './lay-out-sources.ts';
import {SLIDE, TITLE_NAME, type Run, type Slide, type TextBox} from './slide.ts';
import {chineseWithin} from '../../words/chinese-within.ts';

export interface PptxOptions {
  readonly index: Index;
  readonly features: MapFeatures;
  /** Its pictures in it: see `withHeldPictures`. */
  readonly briefing: Briefing;
  readonly locale: Locale;
  /** SVG to PNG at `scale` device pixels for one of the picture's. */
  readonly rasterise: (svg: string, scale: number) => Promise<Uint8Array>;
  /** Called before each slide and at the end. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** East Asian and Latin letters alike: the face that every PowerPoint in Chinese has. */
export const FACE = '微软雅黑';
const MASTER = 'article-map';
/** Device pixels for one of SCENE_WINDOW's: 252 to the inch on the slide, as sharp as print. */
const SHARPNESS = 1.75;

/** An editable presentation: the map as a picture, every word as text, notes below. */
export async function writePptx(options: PptxOptions): Promise<Uint8Array> {
  const {index, briefing, locale, features, onProgress} = options;
  const contents = scenesOf(index, briefing.scenes, locale);
  const pptx = startPptx(inLocale(briefing.title, locale), inLocale(index.bundle.site.title, locale));
  const drawn = new Set(features.features.map(({properties}) => properties.source as string));
  for (const [at, content] of contents.entries()) {
    onProgress?.(at, contents.length + 1);
    const context = {index, locale, of: contents.length};
    const laidOut = layOut(content, contents, drawn, context);
    addSlide(pptx, laidOut, laidOut.map ? await drawPicture(content, options) : null, locale);
  }
  onProgress?.(contents.length, contents.length + 1);
  const written = (await pptx.write({outputType: 'uint8array'})) as Uint8Array;
  const {mendPackage} = await import('./mend-package.ts');
  const mended = mendPackage(written, {face: FACE, lang: SLIDE_LANGUAGE[locale], mapName: BRIEFING_WORDS[locale].map});
  onProgress?.(contents.length + 1, contents.length + 1);
  return mended;
}

/** A briefing without a page of its sources has them in the notes of its last page: there are as many slides as pages. */
function layOut(
  content: SceneContent,
  contents: readonly SceneContent[],
  drawn: ReadonlySet<string>,
  context: SlideContext,
): Slide {
  if (content.scene.kind === 'sources') return layOutSources(content, contents, drawn, context);
  const slide = layOutSlide(content, context);
  return content === contents.at(-1)
    ? {...slide, notes: [...slide.notes, ...sourceNotes(contents, drawn, context)]}
    : slide;
}

function startPptx(title: string, publisher: string): PptxGenJS {
  const pptx = new PptxGenJS();
  pptx.defineLayout({name: '16:9', width: SLIDE.width, height: SLIDE.height});
  pptx.layout = '16:9';
  pptx.theme = {headFontFace: FACE, bodyFontFace: FACE};
  pptx.title = title;
  pptx.author = publisher;
  pptx.company = publisher;
  pptx.subject = title;
  pptx.defineSlideMaster({title: MASTER});
  return pptx;
}

/** The map's own code comes beside the writer's: it is shared with the handout. */
async function drawPicture(content: SceneContent, {index, features, locale, rasterise}: PptxOptions): Promise<string> {
  const {drawSceneMap, SLIDE_MAP} = await import('../briefing/scene-map.ts');
  const size = roomBeside(content.scene, SLIDE_MAP.size);
  const png = await rasterise(drawSceneMap(content, {index, features, locale, ...SLIDE_MAP, size}), SHARPNESS);
  return `image/png;base64,${toBase64(png)}`;
}

function addSlide(
  pptx: PptxGenJS,
  {boxes, bars, map, photograph, notes}: Slide,
  picture: string | null,
  locale: Locale,
): void {
  const slide = pptx.addSlide({masterName: MASTER});
  if (map && picture)
    slide.addImage({
      data: picture,
      x: map.x,
      y: map.y,
      w: map.width,
      h: map.height,
      altText: map.alt,
      objectName: BRIEFING_WORDS[locale].map,
    });
  if (photograph) {
    const {x, y, width: w, height: h, alt: altText, src} = photograph;
    if (!src.startsWith('data:')) throw new Error(`${src} is not held`);
    slide.addImage({data: src.slice('data:'.length), x, y, w, h, altText, objectName: BRIEFING_WORDS[locale].picture});
  }
  for (const {x, y, width, height, colour} of bars)
    slide.addShape('rect', {x, y, w: width, h: height, fill: {color: colour}, line: {color: colour, width: 0}});
  for (const box of boxes) addBox(slide, box, locale);
  slide.addNotes(notes.join('\n'));
}

/** PowerPoint wants a country. */
const SLIDE_LANGUAGE: Readonly<Record<Locale, 'zh-CN' | 'en-US'>> = {'zh-CN': 'zh-CN', en: 'en-US'};

function addBox(slide: PptxGenJS.Slide, box: TextBox, locale: Locale): void {
  const {x, y, width, height, size, leading, colour, align = 'left', after = 0, bottom, name, paragraphs} = box;
  const lang = SLIDE_LANGUAGE[locale];
  const runs = paragraphs.flatMap((paragraph) =>
    inLanguages(paragraph, locale).map((run, at, all): PptxGenJS.TextProps => ({
      text: run.text,
      options: {
        ...lettering(run, lang),
        ...(at === all.length - 1 ? {breakLine: true} : {}),
        paraSpaceAfter: after,
        lineSpacing: leading,
        align,
      },
    })),
  );
  slide.addText(runs, {
    x,
    y,
    w: width,
    h: height,
    fontSize: size,
    color: colour,
    fontFace: name === TITLE_NAME ? '+mj-lt' : '+mn-lt',
    lang,
    align,
    valign: bottom ? 'bottom' : 'top',
    margin: 0,
    lineSpacing: leading,
    fit: 'none',
    objectName: name,
  });
}

/** What of a run has not been translated becomes a run of its own, in Chinese. */
function inLanguages(paragraph: readonly Run[], locale: Locale): readonly Run[] {
  return paragraph.flatMap((run) =>
    run.lang || run.text === ''
      ? [run]
      : chineseWithin(run.text, locale)
          .map((text, at): Run => ({...run, text, ...(at % 2 && {lang: SLIDE_LANGUAGE['zh-CN']})}))
          .filter(({text}) => text !== ''),
  );
}

function lettering({bold = false, colour, lang}: Run, usual: string): PptxGenJS.TextPropsOptions {
  return {bold, lang: lang ?? usual, ...(colour ? {color: colour} : {})};
}
