import {FLAVOURS} from '../../carto/flavour.ts';
import {SLIDE, TITLE_NAME} from './slide.ts';

/** A place for something on every slide, as a template gives it a face, a colour and a size of its own. */
interface Placeholder {
  /** Of the box on a slide that goes there; null for the map, whose name is in the slides' language. */
  readonly name: string | null;
  readonly type: 'title' | 'body' | 'pic' | 'ftr' | 'sldNum';
  readonly idx: number | null;
  /** Inches: left, top, width, height. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** Points. */
  readonly size: number;
  readonly prompt: {readonly zh: string; readonly en: string};
}

const COLUMN = SLIDE.width * 0.38;
const LEFT = 0.6;
const WIDTH = COLUMN - LEFT - 0.34;

const PLACEHOLDERS: readonly Placeholder[] = [
  {
    name: TITLE_NAME,
    type: 'title',
    idx: null,
    box: [LEFT, 0.98, WIDTH, 1.16],
    size: 30,
    prompt: {zh: '标题', en: 'Title'},
  },
  {
    name: 'quotation',
    type: 'body',
    idx: 1,
    box: [LEFT + 0.36, 2.38, WIDTH - 0.36, 3.6],
    size: 21,
    prompt: {zh: '原话', en: 'Quotation'},
  },
  {
    name: null,
    type: 'pic',
    idx: 13,
    box: [COLUMN, 0, SLIDE.width - COLUMN, SLIDE.height],
    size: 18,
    prompt: {zh: '地图', en: 'Map'},
  },
  {
    name: 'footer',
    type: 'ftr',
    idx: 11,
    box: [LEFT, 6.78, WIDTH - 0.6, 0.64],
    size: 12,
    prompt: {zh: '出处', en: 'Source'},
  },
  {
    name: 'page',
    type: 'sldNum',
    idx: 12,
    box: [LEFT + WIDTH - 0.7, 6.78, 0.7, 0.64],
    size: 12,
    prompt: {zh: '‹#›', en: '‹#›'},
  },
];

const EMU = 914_400;

/** Puts the boxes and the map of a slide into the places that its layout has for them, and counts the page by a field. */
export function intoPlaceholders(slide: string, mapName: string): string {
  return PLACEHOLDERS.reduce((xml, placeholder) => {
    const name = placeholder.name ?? mapName;
    const own = new RegExp(
      `(<p:cNvPr id="\\d+" name="${name}"(?:(?!</p:nv(?:Sp|Pic)Pr>).)*?)<p:nvPr>\\s*</p:nvPr>`,
      's',
    );
    return xml.replace(own, (_, before: string) => `${before}<p:nvPr>${tagOf(placeholder)}</p:nvPr>`);
  }, withPageField(slide));
}

function tagOf({type, idx}: Placeholder): string {
  return `<p:ph type="${type}"${idx === null ? '' : ` idx="${idx}"`}/>`;
}

/** `3 / 9`: the first is the slide's own number wherever it is moved to. */
function withPageField(xml: string): string {
  return xml.replace(
    /(name="page"(?:(?!<\/p:sp>).)*?)<a:r>(<a:rPr(?:(?!<\/a:rPr>).)*<\/a:rPr>)<a:t>(\d+)( \/ \d+)<\/a:t><\/a:r>/s,
    '$1<a:fld id="{5B1F3A52-6C1E-4E0B-9C57-2C7B6A0D1E11}" type="slidenum">$2<a:t>$3</a:t></a:fld><a:r>$2<a:t>$4</a:t></a:r>',
  );
}

/** Gives a master or a layout its places. Those of a master have no picture: only layouts may. */
export function withPlaces(xml: string, part: 'master' | 'layout', language: 'zh' | 'en'): string {
  const places = PLACEHOLDERS.filter(({type}) => part === 'layout' || type !== 'pic');
  const shapes = places.map((place, at) => shapeOf(place, at + 2, part, language)).join('');
  const ground = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  return xml
    .replace(/<p:bg>.*?<\/p:bg>/s, '')
    .replace('<p:spTree>', part === 'master' ? `${ground}<p:spTree>` : '<p:spTree>')
    .replace('</p:spTree>', `${shapes}</p:spTree>`)
    .replace(/<p:hf\b[^>]*\/>/, '');
}

/** PowerPoint wants a country. */
const TAGS = {zh: 'zh-CN', en: 'en-US'};

function shapeOf(place: Placeholder, id: number, part: 'master' | 'layout', language: 'zh' | 'en'): string {
  const {type, box, size, prompt} = place;
  const [x, y, width, height] = box.map((inches) => Math.round(inches * EMU));
  const locks = type === 'pic' ? '<a:spLocks noGrp="1" noChangeAspect="1"/>' : '<a:spLocks noGrp="1"/>';
  const colour = type === 'ftr' || type === 'sldNum' ? 'tx2' : 'tx1';
  const font = type === 'title' ? 'mj' : 'mn';
  const style =
    `<a:lvl1pPr marL="0" indent="0" algn="${type === 'sldNum' ? 'r' : 'l'}"><a:buNone/><a:defRPr sz="${size * 100}"${type === 'title' ? ' b="1"' : ''}>` +
    `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/></a:defRPr></a:lvl1pPr>`;
  const lang = TAGS[language];
  const text =
    type === 'sldNum'
      ? `<a:fld id="{5B1F3A52-6C1E-4E0B-9C57-2C7B6A0D1E11}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld>`
      : `<a:r><a:rPr lang="${lang}"/><a:t>${prompt[language]}</a:t></a:r>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${prompt[language]} ${part} ${id}"/><p:cNvSpPr>${locks}</p:cNvSpPr><p:nvPr>${tagOf(place)}</p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle>${style}</a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`
  );
}

/** The theme's own colours and faces are ours, so that another theme replaces both. */
export function withTheme(xml: string, face: string): string {
  const {ink, greyInk, vermilion, water, railway} = FLAVOURS.projector.colour;
  const colours = {dk1: ink, lt1: '#ffffff', dk2: greyInk, accent1: vermilion, accent2: water, accent3: railway};
  return Object.entries(colours)
    .reduce(
      (theme, [role, colour]) =>
        theme.replace(
          new RegExp(`<a:${role}>.*?</a:${role}>`, 's'),
          `<a:${role}><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:${role}>`,
        ),
      xml,
    )
    .replace(/<a:ea typeface=""\s*\/>/g, `<a:ea typeface="${face}"/>`)
    .replace(/(<a:font script="Hans" typeface=")[^"]*/g, `$1${face}`);
}

/** The writer names one face for all letters: East Asian and complex ones have their own in a theme. */
export function withThemeFaces(xml: string): string {
  return xml
    .replace(/<a:(ea|cs) typeface="\+(mj|mn)-lt"[^>]*\/>/g, '<a:$1 typeface="+$2-$1"/>')
    .replace(/<a:latin typeface="\+(mj|mn)-lt"[^>]*\/>/g, '<a:latin typeface="+$1-lt"/>');
}
