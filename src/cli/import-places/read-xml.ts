import {gpx, kml} from '@tmcw/togeojson';
import {DOMParser, type Document, type Element} from '@xmldom/xmldom';
import type {Bilingual} from '../../domain/text.ts';
import {
  candidate,
  refuse,
  RING_CLOSED,
  say,
  type Candidate,
  type FileRead,
  type FileRefused,
  type Remark,
} from './candidate.ts';
import {nameOf, numberOf} from './field-names.ts';
import {fromProperties} from './read-geojson.ts';

/** A KML or a GPX. */
export function readXml(text: string): FileRead | FileRefused {
  let document: Document;
  try {
    // An error that a program would pass over is one here: what it leaves out would be missed.
    document = new DOMParser({onError: failOnError}).parseFromString(text, 'text/xml');
  } catch (error) {
    const {locator, message} = error as {readonly locator?: {readonly lineNumber?: number}; readonly message: string};
    return refuse(`XML 有误：${message}`, `not valid XML: ${message}`, locator?.lineNumber ?? 1);
  }
  const root = document.documentElement;
  // The library knows elements by their plain names.
  if (root?.prefix) return readXml(text.replaceAll(`<${root.prefix}:`, '<').replaceAll(`</${root.prefix}:`, '</'));
  if (root?.localName === 'gpx') return readGpx(document);
  if (root?.localName === 'kml' || all(document, 'Placemark').length > 0) return readKml(document);
  const name = root?.localName ?? '?';
  return refuse(`<${name}> 既不是 KML 也不是 GPX`, `<${name}> is neither KML nor GPX`, lineOf(root));
}

function failOnError(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function all(within: Document | Element, name: string): readonly Element[] {
  return Array.from(within.getElementsByTagNameNS('*', name));
}

function lineOf(element: Element | null | undefined): number {
  return element?.lineNumber ?? 1;
}

function textIn(element: Element, name: string): string | null {
  const [found] = all(element, name);
  return found?.textContent?.trim() || null;
}

/** What a KML holds besides placemarks: none of it is a place. */
const APART: Readonly<Record<string, (href: string) => Bilingual>> = {
  NetworkLink: (href) =>
    say(
      `NetworkLink 指向 ${href}：没有读取；请打开它，另存为 KML 再导入`,
      `a NetworkLink to ${href}: it is not fetched; open it, save it as KML and import that`,
    ),
  GroundOverlay: (href) =>
    say(`GroundOverlay 是图片（${href}），不是地点`, `a GroundOverlay is a picture (${href}), no place`),
  PhotoOverlay: () => say('PhotoOverlay 是照片，不是地点', 'a PhotoOverlay is a photo, no place'),
  ScreenOverlay: () =>
    say('ScreenOverlay 是屏幕上的图，不是地点', 'a ScreenOverlay is a picture on the screen, no place'),
  Tour: () => say('Tour 是游览动画，不是地点', 'a Tour is an animation, no place'),
};

function readKml(document: Document): FileRead {
  const remarks = Object.entries(APART).flatMap(([name, message]) =>
    all(document, name).map((element): Remark => ({
      line: lineOf(element),
      message: message(textIn(element, 'href') ?? '—'),
    })),
  );
  const placemarks = all(document, 'Placemark');
  const refusals = placemarks.map(checkCoordinates);
  // Placemarks come first and in their order, those without a geometry too.
  const {features} = kml(document as unknown as globalThis.Document);
  const candidates = placemarks.map((element, i): Candidate => {
    const {geometry = null, properties} = features[i] ?? {};
    const read = fromProperties({...properties, type: undefined}, geometry, lineOf(element));
    return {...read, remarks: [...read.remarks, ...ringsClosed(element)], refusal: refusals[i] ?? null};
  });
  return {format: 'KML', datum: null, candidates, remarks};
}

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;
const TUPLE = new RegExp(`^${NUMBER},${NUMBER}(?:,${NUMBER})?,?$`);

/** Why the coordinates of a placemark cannot be taken; blanks behind commas are mended in place, as programs write them. */
function checkCoordinates(placemark: Element): Bilingual | null {
  for (const element of all(placemark, 'coordinates')) {
    const text = (element.textContent ?? '').trim().replace(/\s*,\s*/g, ',');
    element.textContent = text;
    const tuples = text === '' ? [] : text.split(/\s+/);
    const wrong = tuples.find((tuple) => !TUPLE.test(tuple));
    if (wrong !== undefined)
      return say(
        `第 ${lineOf(element)} 行的坐标“${wrong}”：应为 经度,纬度 或 经度,纬度,高度`,
        `the coordinates “${wrong}” in line ${lineOf(element)}: write lng,lat or lng,lat,height`,
      );
    const isPoint = (element.parentNode as Element | null)?.localName === 'Point';
    if (isPoint && tuples.length > 1)
      return say(`一个点有 ${tuples.length} 组坐标`, `one point has ${tuples.length} positions`);
  }
  return null;
}

/** What the library does to open rings without a word. */
function ringsClosed(placemark: Element): readonly Bilingual[] {
  const isOpen = all(placemark, 'LinearRing').some((ring) => {
    const tuples = (textIn(ring, 'coordinates') ?? '').split(/\s+/);
    return tuples.at(0) !== tuples.at(-1);
  });
  return isOpen ? [RING_CLOSED] : [];
}

/** Waypoints, routes and tracks: WGS 84 by their format. */
function readGpx(document: Document): FileRead {
  const lines = [...all(document, 'trk'), ...all(document, 'rte')];
  const drawn = gpx(document as unknown as globalThis.Document).features.filter(
    ({geometry}) => geometry.type !== 'Point',
  );
  const tracks = lines.map((element, i): Candidate => {
    const geometry = drawn.length === lines.length ? (drawn[i]?.geometry ?? null) : null;
    return candidate(lineOf(element), {name: nameOf(textIn(element, 'name')), geometry});
  });
  return {
    format: 'GPX',
    datum: 'WGS 84',
    candidates: [...all(document, 'wpt').map(fromWaypoint), ...tracks],
    remarks: [],
  };
}

function fromWaypoint(element: Element): Candidate {
  const [lng, lat] = ['lon', 'lat'].map((name) => numberOf(element.getAttribute(name)));
  const position = typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null;
  return candidate(lineOf(element), {
    name: nameOf(textIn(element, 'name')),
    kind: textIn(element, 'type'),
    geometry: position ? {type: 'Point', coordinates: position} : null,
    refusal: position ? null : say('lat 或 lon 不是数字', 'its lat or lon is no number'),
  });
}
