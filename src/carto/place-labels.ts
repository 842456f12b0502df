import type {PlaceId} from '../domain/id.ts';
import type {LngLat} from '../domain/place.ts';
import type {Locale} from '../domain/text.ts';
import type {Camera, LayerId} from '../domain/view.ts';
import type {Flavour} from './flavour.ts';
import type {LabelCandidate} from './label-candidate.ts';
import {growth, LABEL_CLASSES, LETTERING, offsetAt, SMALLEST, textWidth, type LabelClass} from './lettering.ts';
import {toScreen, type Point, type Size} from './mercator.ts';
import {unpackRows, type Row} from './rows.ts';
import {distanceText, METRES_PER_MILE, type Units} from './scale-bar.ts';

/** `[left, top, right, bottom]` in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface Line {
  readonly text: string;
  readonly size: number;
  /** Baseline, in pixels below the label's point. */
  readonly dy: number;
  readonly lang: 'zh-CN' | 'en';
}

/** A label with its place in the window. */
export interface PlacedLabel {
  readonly candidate: LabelCandidate;
  /** The point that it stands at, */
  readonly at: LngLat;
  /** and the same in pixels of the window. */
  readonly point: Point;
  /** The text's origin relative to the point. */
  readonly dx: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly Line[];
  readonly box: Box;
  /** Of a place off the map: which way it lies, in degrees clockwise from north. */
  readonly bearing?: number;
}

export interface LabelRequest {
  readonly candidates: readonly LabelCandidate[];
  readonly camera: Camera;
  readonly size: Size;
  readonly locale: Locale;
  readonly flavour: Flavour;
  readonly hidden: ReadonlySet<LayerId>;
  /** Places in focus: theirs are placed first, whatever the zoom. */
  readonly focus: ReadonlySet<PlaceId>;
  /** What no label may cover: controls, legend. */
  readonly obstacles?: readonly Box[];
  /** Of the distances to what lies off the map; metric where it does not say. */
  readonly units?: Units;
}

/**
 * Chooses which labels are set, and where, so that no two of them touch.
 *
 * Candidates are tried in the order of their importance, each at its points and positions in turn; the first that
 * is free is taken. The result depends on nothing but the request, so it is the same in both renderers.
 */
export function placeLabels(request: LabelRequest): readonly PlacedLabel[] {
  const taken = createGrid();
  request.obstacles?.forEach((box) => taken.add(box));
  const lines = linesInSight(request);
  for (const box of stationDots(request)) taken.add(box);
  const placed: PlacedLabel[] = [];
  for (const candidate of inOrder(request)) {
    const label = firstFree(candidate, request, taken, lines);
    if (!label || isRepeat(label, placed)) continue;
    taken.add(label.box);
    placed.push(label);
  }
  return placed;
}

/** No name on the dot of a station, not even on that of one whose own name finds no room. */
function stationDots({candidates, camera, size, hidden, flavour}: LabelRequest): readonly Box[] {
  const {
    margin,
    zooms: [least],
  } = LETTERING.station;
  if (hidden.has('railway') || camera.zoom < least) return [];
  const radius = (offsetAt(LETTERING.station, camera.zoom) - margin) * flavour.lettering;
  return candidates
    .filter(({class: name}) => name === 'station')
    .flatMap(({at: [at]}) => {
      if (!at) return [];
      const [x, y] = toScreen(camera, size, at);
      return [[x - radius, y - radius, x + radius, y + radius] as const];
    });
}

/** Shields of one road keep this distance, in pixels, so that they mark the road and do not string along it. */
const SHIELD_DISTANCE = 230;

function isRepeat({candidate, point}: PlacedLabel, placed: readonly PlacedLabel[]): boolean {
  if (!LETTERING[candidate.class].shield) return false;
  return placed.some(
    (other) =>
      other.candidate.class === candidate.class &&
      other.candidate.place === candidate.place &&
      Math.hypot(other.point[0] - point[0], other.point[1] - point[1]) < SHIELD_DISTANCE,
  );
}

function inOrder({candidates, focus, hidden, camera, size, flavour}: LabelRequest): readonly LabelCandidate[] {
  const order = new Map(LABEL_CLASSES.map((name, index) => [name, index * 10]));
  /** An area of which only a part is in sight: its name goes after those that have one point to stand at. */
  const roams = ({rows, at}: LabelCandidate): boolean =>
    rows !== undefined &&
    camera.zoom >= LINES_FROM &&
    !at.some((point) => hasRoom(toScreen(camera, size, point), size, flavour));
  const urgency = (candidate: LabelCandidate): number =>
    (candidate.place && focus.has(candidate.place) ? -1000 : 0) +
    (roams(candidate) ? 500 : 0) +
    (order.get(candidate.class) ?? 0) +
    candidate.rank;
  return candidates
    .filter(({class: name, group, place}) => {
      if (place && focus.has(place)) return true;
      if (group !== 'base' && hidden.has(group)) return false;
      const [min, max] = LETTERING[name].zooms;
      const zoom = camera.zoom - Math.log2(flavour.lettering) * 0.5;
      return zoom >= min && zoom < max;
    })
    .map((candidate) => ({candidate, urgency: urgency(candidate)}))
    .sort((a, b) => a.urgency - b.urgency)
    .map(({candidate}) => candidate);
}

interface Site {
  readonly at: LngLat;
  readonly point: Point;
}

function firstFree(candidate: LabelCandidate, request: LabelRequest, taken: Grid, crossed: Grid): PlacedLabel | null {
  if (candidate.bearing !== undefined)
    return edgePositions(candidate, candidate.bearing, request).find(({box}) => taken.free(box)) ?? null;
  const {
    size: {width, height},
  } = request;
  const sites = sitesInSight(candidate, request);
  const own = LETTERING[candidate.class].beside ? lineInSight(candidate, request) : [];
  const fits = ({box}: PlacedLabel): boolean =>
    box[0] >= 0 &&
    box[1] >= 0 &&
    box[2] <= width &&
    box[3] <= height &&
    taken.free(box) &&
    !own.some(([x, y]) => touch(box, [x, y, x, y]));
  // Both languages where there is room for them, else the first.
  const lines = linesOf(candidate, request);
  for (const set of lines.length > 1 ? [lines, lines.slice(0, 1)] : [lines]) {
    let second: PlacedLabel | null = null;
    for (const site of sites()) {
      const found = positions(candidate, site, set, request).filter(fits);
      const clear = ROOMY.has(candidate.class) ? found.find(({box}) => crossed.free(box)) : found[0];
      if (clear) return clear;
      second ??= found[0] ?? null;
    }
    if (second) return second;
  }
  return symbolAlone(candidate, sites(), request, taken);
}

/** A symbol stands for itself: it is set though its name finds no room. */
function symbolAlone(
  candidate: LabelCandidate,
  sites: Iterable<Site>,
  {flavour}: LabelRequest,
  taken: Grid,
): PlacedLabel | null {
  const {symbol} = LETTERING[candidate.class];
  const [first] = symbol === undefined ? [] : sites;
  if (symbol === undefined || !first) return null;
  const [half, [x, y]] = [symbol * flavour.lettering, first.point];
  const box: Box = [x - half, y - half, x + half, y + half];
  return taken.free(box) ? {candidate, ...first, dx: 0, anchor: 'middle', lines: [], box} : null;
}

/** Names that may stand in many places: across no road or railway where there is one that crosses none. */
const ROOMY: ReadonlySet<LabelClass> = new Set(['district', 'zone', 'county', 'project', 'railway', 'context']);
/** From here on: the whole map has its names where they are looked for. */
const LINES_FROM = 9.8;

/** Pixels from one box on a line to the next: less than any name is high. */
const LINE_STEP = 9;

/** The roads and railways that have points all along them, as small boxes. */
function linesInSight({candidates, camera, size: {width, height}, size}: LabelRequest): Grid {
  const grid = createGrid();
  if (camera.zoom < LINES_FROM) return grid;
  for (const {class: name, at, best = at.length} of candidates) {
    if (best === at.length || !(LETTERING[name].beside || LETTERING[name].shield)) continue;
    let from: Point | null = null;
    for (const lngLat of at.slice(best)) {
      const to = toScreen(camera, size, lngLat);
      const [x, y] = from ?? to;
      from = to;
      const [dx, dy] = [to[0] - x, to[1] - y];
      if (Math.max(x, to[0]) < 0 || Math.max(y, to[1]) < 0 || Math.min(x, to[0]) > width || Math.min(y, to[1]) > height)
        continue;
      const pieces = Math.ceil(Math.hypot(dx, dy) / LINE_STEP);
      for (let piece = 1; piece <= pieces; piece++) {
        const [px, py] = [x + (dx * piece) / pieces, y + (dy * piece) / pieces];
        if (px >= 0 && py >= 0 && px <= width && py <= height) grid.add([px, py, px, py]);
      }
    }
  }
  return grid;
}

/** Pieces between two of a line's points, so that no name slips between them. */
const PIECES = 16;

/** The line that a candidate names, as points close to each other: those that the window shows. */
function lineInSight({at, best = 0}: LabelCandidate, {camera, size}: LabelRequest): readonly Point[] {
  const line = at.slice(best).map((lngLat) => toScreen(camera, size, lngLat));
  return line
    .slice(1)
    .flatMap(([x, y], index) => {
      const [fromX, fromY] = line[index] as Point;
      return Array.from({length: PIECES}, (_, piece): Point => [
        fromX + ((x - fromX) * piece) / PIECES,
        fromY + ((y - fromY) * piece) / PIECES,
      ]);
    })
    .filter(([x, y]) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
}

/** So far, in pixels, the name of an area gives way to others: farther off it would seem to name its neighbour. */
const STRAY = 20;
/** Pixels from the window's edge within which the middle of a name would be cut. */
const EDGE_ROOM = 40;

/** The candidate's points that the window shows, in the order in which they are tried. Most are not looked at: one of the best is free. */
function sitesInSight(
  {class: name, at, best = at.length, rows}: LabelCandidate,
  {camera, size, flavour}: LabelRequest,
): () => Generator<Site> {
  const {width, height} = size;
  const inSight = (from: number, to: number): Site[] =>
    at
      .slice(from, to)
      .map((lngLat) => ({at: lngLat, point: toScreen(camera, size, lngLat)}))
      .filter(({point: [x, y]}) => x >= 0 && y >= 0 && x <= width && y <= height);
  return function* sites() {
    const first = inSight(0, best);
    yield* first;
    const rest = [
      ...inSight(best, at.length),
      ...unpackRows(rows ?? []).flatMap((row) => sitesOnRow(row, camera, size)),
    ];
    const [x, y] = first[0]?.point ?? middleOf(rest);
    const far = ({point}: Site): number => Math.hypot(point[0] - x, point[1] - y);
    const strays = LETTERING[name].beside || LETTERING[name].shield || (rows && camera.zoom >= LINES_FROM);
    const most =
      !strays && first.some(({point}) => hasRoom(point, size, flavour)) ? STRAY * flavour.lettering : Infinity;
    yield* rest.filter((site) => far(site) <= most).sort((a, b) => far(a) - far(b));
  };
}

/** Pixels between two points on a row. */
const ROW_STEP = 32;

/** Points on what the window shows of a row, the same to both sides of its middle. */
function sitesOnRow([lat, west, east]: Row, camera: Camera, size: Size): readonly Site[] {
  const [[left, y], [right]] = [toScreen(camera, size, [west, lat]), toScreen(camera, size, [east, lat])];
  const [from, to] = [Math.max(left, 0), Math.min(right, size.width)];
  if (y < 0 || y > size.height || from > to) return [];
  const pieces = Math.floor((to - from) / ROW_STEP);
  return Array.from({length: pieces + 1}, (_, index) => {
    const x = (from + to) / 2 + (index - pieces / 2) * ROW_STEP;
    const share = right > left ? (x - left) / (right - left) : 0;
    return {at: [west + (east - west) * share, lat], point: [x, y]};
  });
}

/** At the window's very edge there is no room for a name: that is as good as out of sight. */
function hasRoom([x, y]: Point, {width, height}: Size, {lettering}: Flavour): boolean {
  return Math.min(x, y, width - x, height - y) > EDGE_ROOM * lettering;
}

/** The middle of what is in sight of an area or a line, as its points tell it. */
function middleOf(sites: readonly Site[]): Point {
  const mean = (axis: 0 | 1): number => sites.reduce((sum, {point}) => sum + point[axis], 0) / sites.length;
  return [mean(0), mean(1)];
}

/** The positions to try at one point, best first: beside, above and below a point; on the spot for an area. */
function positions(
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
function edgePositions(candidate: LabelCandidate, bearing: number, request: LabelRequest): readonly PlacedLabel[] {
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

function linesOf(
  {class: name, text, distanceKm}: LabelCandidate,
  {locale, camera, flavour: {lettering: scale, smallest = SMALLEST * scale}, units}: LabelRequest,
): readonly Omit<Line, 'dy'>[] {
  const {size, second, shield, grows} = LETTERING[name];
  const first = Math.max(size * scale * (grows ? growth(camera.zoom) : 1), shield ? 0 : smallest);
  const far = distanceKm === undefined ? '' : ` ${farText(distanceKm, locale, units)}`;
  if (locale === 'zh-CN') return [{text: text.zh + far, size: first, lang: 'zh-CN'}];
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

interface Grid {
  add(box: Box): void;
  free(box: Box): boolean;
}

/** Boxes in cells of 64 pixels: a question looks only at its neighbourhood. */
function createGrid(): Grid {
  const cells = new Map<string, Box[]>();
  const eachCell = ([left, top, right, bottom]: Box, visit: (key: string) => boolean): boolean => {
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x++) {
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y++) if (!visit(`${x},${y}`)) return false;
    }
    return true;
  };
  return {
    add(box) {
      eachCell(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
        return true;
      });
    },
    free(box) {
      return eachCell(box, (key) => !cells.get(key)?.some((other) => touch(box, other)));
    },
  };
}

/** Whether two boxes share any pixel. */
export function touch(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
