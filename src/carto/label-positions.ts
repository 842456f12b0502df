import type {Locale} from '../domain/text.ts';
import type {Box} from './box-grid.ts';
import type {LabelCandidate} from './label-candidate.ts';
import {growth, LETTERING, offsetAt, SMALLEST, textWidth} from './lettering.ts';
import {toScreen, type Point} from './mercator.ts';
import type {LabelRequest, Line, PlacedLabel} from './place-labels.ts';
import {distanceText, METRES_PER_MILE} from './scale-bar.ts';
import type {Units} from '../domain/view.ts';
import {LOCALES} from '../words/locales.ts';
import type {Site} from './sites-in-sight.ts';

/** The positions to try at one point, best first: beside, above and below a point; on the spot for an area. */
export function positions(
  candidate: LabelCandidate,
  {at, point}: Site,
  lines: readonly Omit<Line, 'dy'>[],
  {flavour, camera}: LabelRequest,
): readonly PlacedLabel[] {
  const style = LETTERING[candidate.class];
  const scale = flavour.lettering;
  const width = Math.max(...lines.map(({text, size}) => textWidth(text, size, style.spacing)));
  const height = lines.reduce((sum, {size}) => sum + size * 1.2, 0);
  const half = width / 2;
  const offset = offsetAt(style, camera.zoom) * scale;
  const margin = style.margin * scale;
  const pad = style.shield ? 4 * scale : 0;
  const symbol = (style.symbol ?? -Infinity) * scale;
  const make = (anchor: PlacedLabel['anchor'], dx: number, top: number): PlacedLabel => {
    const left = anchor === 'start' ? dx : anchor === 'end' ? dx - width : dx - half;
    let y = top;
    const set = lines.map((line) => {
      const baseline = y + line.size * 0.95;
      y += line.size * 1.2;
      return {...line, dy: baseline};
    });
    const box: Box = [
      point[0] + Math.min(left - margin - pad, -symbol),
      point[1] + Math.min(top - margin, -symbol),
      point[0] + Math.max(left + width + margin + pad, symbol),
      point[1] + Math.max(top + height + margin, symbol),
    ];
    return {candidate, at, point, dx, anchor, lines: set, box};
  };
  if (offset === 0) {
    const shift = style.shield ? [0] : [0, -height * 0.8, height * 0.8];
    return shift.map((dy) => make('middle', 0, dy - height / 2));
  }
  return [
    make('start', offset, -height / 2),
    make('end', -offset, -height / 2),
    make('middle', 0, -offset - height),
    make('middle', 0, offset),
    make('start', offset * 0.7, -offset * 0.7 - height),
    make('start', offset * 0.7, offset * 0.7),
    make('end', -offset * 0.7, -offset * 0.7 - height),
    make('end', -offset * 0.7, offset * 0.7),
  ];
}

/** Below this width the edge of the map has no room for what lies beyond, unless it is asked for. */
const ROOM_FOR_EDGES = 560;
const EDGE_MARGIN = 14;

/** Along the window's edge, nearest first to where a line in the bearing leaves it. */
export function edgePositions(
  candidate: LabelCandidate,
  bearing: number,
  request: LabelRequest,
): readonly PlacedLabel[] {
  const {camera, size, flavour, focus} = request;
  const {width, height} = size;
  const [origin] = candidate.at;
  const chosen = candidate.place !== undefined && focus.has(candidate.place);
  if (!origin || (!chosen && (flavour.pointsToChosen || candidate.rank > 8 || width < ROOM_FOR_EDGES))) return [];
  const [x, y] = toScreen(camera, size, origin);
  if (x < 0 || y < 0 || x > width || y > height) return [];
  const [dx, dy] = [Math.sin((bearing * Math.PI) / 180), -Math.cos((bearing * Math.PI) / 180)];
  const reachX = dx > 0 ? (width - EDGE_MARGIN - x) / dx : dx < 0 ? (EDGE_MARGIN - x) / dx : Infinity;
  const reachY = dy > 0 ? (height - EDGE_MARGIN - y) / dy : dy < 0 ? (EDGE_MARGIN - y) / dy : Infinity;
  const reach = Math.min(reachX, reachY);
  const exit: Point = [x + dx * reach, y + dy * reach];
  const side = reachX < reachY;
  const style = LETTERING[candidate.class];
  const [line] = linesOf(candidate, request);
  if (!line) return [];
  const long = textWidth(line.text, line.size, style.spacing);
  const half = long / 2 + style.offset + style.margin;
  const tall = line.size * 0.75 + style.margin;
  return [0, 26, -26, 52, -52, 78, -78, 104, -104, 150, -150].map((along) => {
    const px = clamp(side ? exit[0] : exit[0] + along * 2, half, width - half);
    const py = clamp(side ? exit[1] + along : exit[1], tall, height - tall);
    return {
      candidate,
      at: origin,
      point: [px, py],
      dx: style.offset * 0.6 - long / 2,
      anchor: 'start',
      lines: [{...line, dy: line.size * 0.36}],
      bearing,
      box: [px - half, py - tall, px + half, py + tall],
    };
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

export function linesOf(
  {class: name, text, distanceKm}: LabelCandidate,
  {locale, camera, flavour: {lettering: scale, smallest = SMALLEST * scale}, units}: LabelRequest,
): readonly Omit<Line, 'dy'>[] {
  const {size, second, shield, grows} = LETTERING[name];
  const first = Math.max(size * scale * (grows ? growth(camera.zoom) : 1), shield ? 0 : smallest);
  const far = distanceKm === undefined ? '' : ` ${farText(distanceKm, locale, units)}`;
  if (!LOCALES[locale].latin || !text.en) return [{text: text.zh + far, size: first, lang: 'zh-CN'}];
  // Han faces set the curly apostrophe as wide as a character.
  const english: Omit<Line, 'dy'> = {
    text: text.en.replaceAll('’', "'") + far,
    size: Math.max(shield ? 0 : smallest, first * 0.88),
    lang: 'en',
  };
  return second && text.zh !== text.en ? [english, {text: text.zh, size: smallest, lang: 'zh-CN'}] : [english];
}

/** `193 公里`, `120 mi`: whole ones. */
function farText(km: number, locale: Locale, units?: Units): string {
  return distanceText(
    units === 'imperial' ? Math.round((km * 1000) / METRES_PER_MILE) * METRES_PER_MILE : km * 1000,
    locale,
    units,
  );
}
