import {FLAVOURS} from '../../carto/flavour.ts';
import type {Size} from '../../carto/mercator.ts';
import type {Index} from '../../domain/bundle.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Place} from '../../domain/place.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import {toHtml} from './to-html.ts';
import {escapeXml} from '../../map/painter/svg/escape-xml.ts';
import {oneLine, type Quoted, type SceneContent} from '../briefing/scene-content.ts';
import {drawSceneMap} from '../briefing/scene-map.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import {pictureCredit} from '../briefing/picture-credit.ts';
import {approvalLine} from '../pictures/credit-block.ts';
import {PICTURE_WORDS} from '../pictures/words.ts';
import {pageUrl} from '../embed/snippets.ts';
import {mapRoom} from './map-room.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

export interface HandoutData {
  readonly index: Index;
  readonly features: MapFeatures;
  readonly locale: Locale;
  /** The address of the map, with a slash at its end: places are links to it. Null: they are none. */
  readonly site: string | null;
}

/** Of a page's text at 96 to the inch. */
export const MAP_WIDTH = 658;
const LONG = 78;
/** Of the width at most a picture's, between it and the map, and below it for whose it is. */
const [MOST_PICTURE, GAP, CREDIT] = [0.46, 12, 16];

/** One scene: headline, map, its quotation large, the others small, how exact its places are, and lines to write on. */
export function scenePage(content: SceneContent, data: HandoutData, page: number): string {
  const {kicker, headline, lead, others, places} = content;
  const t = BRIEFING_WORDS[data.locale];
  return [
    kicker && `<p class="kicker">${toHtml(kicker, data.locale)}</p>`,
    `<h2>${toHtml(headline, data.locale)}</h2>`,
    picturesOf(content, data, {width: MAP_WIDTH, height: mapRoom(content, data.locale, LONG)}, page),
    lead ? figuresOf(lead, data.locale) + quotation(lead, data.locale) : '',
    others.length > 0
      ? `<h3>${t.alsoSaid}</h3><div class="others">${others.map((quoted) => quotation(quoted, data.locale)).join('')}</div>`
      : '',
    places.length > 0
      ? `<h3>${t.positions}</h3><p class="here">${places.map((place) => placeOf(place, data)).join(PUNCTUATION[data.locale].semicolon)}</p>`
      : '',
    '<div class="lines"></div>',
  ].join('');
}

/** The map, and beside it the picture of the page. */
export function picturesOf(content: SceneContent, data: HandoutData, room: Size, page: number): string {
  const {picture} = content.scene;
  if (!picture) return mapOf(content, data, room, page);
  const height = room.height - CREDIT;
  const width = Math.round(Math.min(MAP_WIDTH * MOST_PICTURE, (height * picture.width) / picture.height));
  const map = {width: room.width - width - GAP, height: room.height};
  return (
    `<div class="beside"><div>${mapOf(content, data, map, page)}</div><figure class="picture" style="width:${width}px">` +
    `<img src="${escapeXml(picture.src)}" alt="${escapeXml(inLocale(picture.alt, data.locale))}">` +
    `<figcaption>${toHtml(pictureCredit(picture, data.locale), data.locale)}</figcaption></figure></div>`
  );
}

/** A place's name, which opens the place on the map in a window of its own. `name` is markup. */
function placeLink(id: string, name: string, site: string | null, locale: Locale): string {
  if (site === null) return name;
  const address = pageUrl({place: id, lang: locale}, site);
  return `<a href="${escapeXml(address)}" target="_blank" rel="noopener">${name}</a>`;
}

/** The map with what has to stand below every map of ours. */
function mapOf(content: SceneContent, data: HandoutData, size: Size, page: number): string {
  const {index, features, locale} = data;
  const name = escapeXml(BRIEFING_WORDS[locale].mapOf(oneLine(content.headline, locale)));
  const map = drawSceneMap(content, {index, features, locale, size, flavour: FLAVOURS.print, furnished: true})
    .replace('<svg ', `<svg class="map" role="img" aria-label="${name}" `)
    .replaceAll('"hatch"', `"hatch-${page}"`)
    .replaceAll('#hatch', `#hatch-${page}`);
  return `${map}<p class="map-note"><b>${escapeXml(approvalLine(index.bundle.mapApproval, locale))}</b><span>${toHtml(PICTURE_WORDS[locale].mapData(inLocale(index.bundle.region.credit, locale)), locale)}</span></p>`;
}

/** What a target aims at, large. */
function figuresOf({figures}: Quoted, locale: Locale): string {
  const large = figures
    .slice(0, 3)
    .map(({raw, of}) => `<div><dd lang="zh-CN">${escapeXml(raw)}</dd><dt>${toHtml(of, locale)}</dt></div>`)
    .join('');
  return large && `<dl class="figures">${large}</dl>`;
}

function quotation({text, gloss, name, office, citation}: Quoted, locale: Locale): string {
  const said = [name ? `<b>${toHtml(name, locale)}</b>` : '', toHtml(office, locale), toHtml(citation, locale)]
    .filter((part) => part !== '')
    .join('　');
  return (
    `<figure${text.length > LONG ? ' class="long"' : ''}><blockquote lang="zh-CN">${escapeXml(text)}</blockquote>` +
    `${gloss ? `<p class="gloss">${toHtml(gloss, locale)} (${PICTURE_WORDS[locale].translation})</p>` : ''}<figcaption>${said}</figcaption></figure>`
  );
}

function placeOf({id, name, precision, errorM}: Place, {locale, site}: HandoutData): string {
  const t = BRIEFING_WORDS[locale];
  const error = errorM === null ? '' : ` ${t.within(errorM)}`;
  return `<b>${placeLink(id, toHtml(inLocale(name, locale), locale), site, locale)}</b> ${t.precisions[precision]}${error}`;
}
