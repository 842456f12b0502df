import type {LngLat} from '../domain/place.ts';
import type {Camera} from '../domain/view.ts';
import type {Flavour} from './flavour.ts';
import type {LabelCandidate} from './label-candidate.ts';
import {LETTERING} from './lettering.ts';
import {toScreen, type Point, type Size} from './mercator.ts';
import type {LabelRequest} from './place-labels.ts';
import {unpackRows, type Row} from './rows.ts';

/** A point of the map where a label may stand, and the same in the window. */
export interface Site {
  readonly at: LngLat;
  readonly point: Point;
}

/** From here on: the whole map has its names where they are looked for. */
export const LINES_FROM = 9.8;
/** So far, in pixels, the name of an area gives way to others: farther off it would seem to name its neighbour. */
const STRAY = 20;
/** Pixels from the window's edge within which the middle of a name would be cut. */
const EDGE_ROOM = 40;

/** The candidate's points that the window shows, in the order in which they are tried. Most are not looked at: one of the best is free. */
export function sitesInSight(
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
export function hasRoom([x, y]: Point, {width, height}: Size, {lettering}: Flavour): boolean {
  return Math.min(x, y, width - x, height - y) > EDGE_ROOM * lettering;
}

/** The middle of what is in sight of an area or a line, as its points tell it. */
function middleOf(sites: readonly Site[]): Point {
  const mean = (axis: 0 | 1): number => sites.reduce((sum, {point}) => sum + point[axis], 0) / sites.length;
  return [mean(0), mean(1)];
}
