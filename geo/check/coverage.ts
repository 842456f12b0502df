import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import type {MultiPolygon, Polygon, Position} from 'geojson';
import {polygonsOf, type MapFeature} from '../../src/domain/map-feature.ts';
import type {Extent} from '../../src/domain/place.ts';
import {groupBy} from '../../src/domain/group-by.ts';
import {signedArea} from '../derive/rings.ts';
import type {GeoFault} from '../types.ts';
import {idOf} from './features.ts';

const LAND: ReadonlySet<string> = new Set(['district', 'county', 'context-land']);
const METRES_PER_DEGREE = 111_320;
/** Gaps and overlaps up to this are rounding. */
const TOLERANCE_M = 1;

interface Edge {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
}

function edgesOf(feature: MapFeature, index: number): readonly Edge[] {
  const id = `${idOf(feature)}#${index}`;
  return polygonsOf(feature.geometry)
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, i) => ({id, from: ring[i] ?? to, to})));
}

function key(a: Position, b: Position): string {
  return `${a.join(',')} ${b.join(',')}`;
}

function onFrame({from, to}: Edge, [west, south, east, north]: Extent): boolean {
  const near = (a: number | undefined, b: number) => Math.abs((a ?? Number.NaN) - b) < 2e-5;
  return [
    [0, west],
    [0, east],
    [1, south],
    [1, north],
  ].some(([axis = 0, side = 0]) => near(from[axis], side) && near(to[axis], side));
}

function metresFrom([lng = 0, lat = 0]: Position, {from, to}: Edge): number {
  const scale = Math.cos((lat * Math.PI) / 180);
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  return distanceToSegment(lng * scale, lat, ax * scale, ay, bx * scale, by) * METRES_PER_DEGREE;
}

function middleOf({from, to}: Pick<Edge, 'to' | 'from'>): Position {
  return [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2];
}

/** Whether other units' loose edges run along an edge: along both its ends and its middle. */
function isAccompanied({id, from, to}: Edge, loose: readonly Edge[]): boolean {
  const middle = middleOf({from, to});
  const others = loose.filter((other) => other.id !== id);
  return [from, middle, to].every((point) => others.some((other) => metresFrom(point, other) <= TOLERANCE_M));
}

/**
 * Units that do not meet exactly.
 *
 * In a sound coverage every edge is walked once in each direction, by the units on its two sides; only the frame is walked once.
 * An edge that is walked twice the same way lies under two units. One that nobody walks back bounds a gap or an overlap,
 * unless other loose edges run along it within a metre.
 *
 * @param surrounded neighbours fill the frame; otherwise land has an outline of its own, which is walked once too
 */
export function coverageFaults(features: readonly MapFeature[], frame: Extent, surrounded = true): readonly GeoFault[] {
  const land = features.filter(({properties}) => LAND.has(properties.class));
  const edges = land.flatMap(edgesOf);
  const walked = new Map<string, number>();
  for (const {from, to} of edges) walked.set(key(from, to), (walked.get(key(from, to)) ?? 0) + 1);
  const twice = edges.filter(({from, to}) => (walked.get(key(from, to)) ?? 0) > 1);
  const once = edges.filter((edge) => !onFrame(edge, frame) && !walked.has(key(edge.to, edge.from)));
  const loose = surrounded ? once : withoutOutline(once, land);
  return [
    ...faultsAt(twice, 'an overlap'),
    ...faultsAt(
      loose.filter((edge) => !isAccompanied(edge, loose)),
      'a gap or an overlap',
    ),
  ];
}

/** Without the edges where land ends: what is left bounds a hole in it, or lies under another unit. A bay that the frame cuts is no hole. */
function withoutOutline(edges: readonly Edge[], land: readonly MapFeature[]): readonly Edge[] {
  return ringsOf(edges).flatMap((ring) =>
    isClosed(ring) && signedArea(ring.map(({from}) => from)) < 0
      ? ring
      : ring.filter((edge) => liesUnderAnother(edge, land)),
  );
}

function isClosed(ring: readonly Edge[]): boolean {
  return ring.at(-1)?.to.join(',') === ring[0]?.from.join(',');
}

/** How far to the left a walk turns from one edge into the next, in radians. */
function turnOf(edge: Edge, next: Edge): number {
  const heading = ({from, to}: Edge): number =>
    Math.atan2((to[1] ?? 0) - (from[1] ?? 0), (to[0] ?? 0) - (from[0] ?? 0));
  const turn = heading(next) - heading(edge);
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}

/** Edges as closed walks around what is not land: each begins where the one before ends, and bears right where several do. */
function ringsOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const from = groupBy(edges, (edge) => edge.from.join(','));
  const left = new Set(edges);
  const rings: Edge[][] = [];
  for (const first of edges) {
    const ring: Edge[] = [];
    for (let edge: Edge | undefined = first; edge && left.delete(edge);) {
      ring.push(edge);
      const before: Edge = edge;
      const choices = from.get(before.to.join(',')) ?? [];
      edge = choices.filter((next) => left.has(next)).sort((a, b) => turnOf(before, a) - turnOf(before, b))[0];
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

function liesUnderAnother(edge: Edge, land: readonly MapFeature[]): boolean {
  return land.some(
    (unit) =>
      !edge.id.startsWith(`${idOf(unit)}#`) &&
      booleanPointInPolygon(middleOf(edge), unit.geometry as Polygon | MultiPolygon, {ignoreBoundary: true}),
  );
}

function faultsAt(edges: readonly Edge[], what: string): readonly GeoFault[] {
  return [...groupBy(edges, ({id}) => id)].map(([id, group]) => ({
    check: 'coverage',
    id: id.replace(/#\d+$/, ''),
    message: `${what} at ${group.length} of its edges, first at [${group[0]?.from.join(', ')}]`,
  }));
}

/** Distance in the plane from a point to the segment from a to b. */
function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
