import type {PlaceId} from '../domain/id.ts';
import type {LngLat} from '../domain/place.ts';
import type {Locale} from '../domain/text.ts';
import type {Camera, LayerId, Units} from '../domain/view.ts';
import {createGrid, touch, type Box, type Grid} from './box-grid.ts';
import type {Flavour} from './flavour.ts';
import type {LabelCandidate} from './label-candidate.ts';
import {edgePositions, linesOf, positions} from './label-positions.ts';
import {LABEL_CLASSES, LETTERING, offsetAt, type LabelClass} from './lettering.ts';
import {toScreen, type Point, type Size} from './mercator.ts';
import {hasRoom, LINES_FROM, sitesInSight, type Site} from './sites-in-sight.ts';

export interface Line {
  readonly text: string;
  readonly size: number;
  /** Baseline, in pixels below the label's point. */
  readonly dy: number;
  readonly lang: Locale;
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
