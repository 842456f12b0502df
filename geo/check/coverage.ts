import type {Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {Extent} from '../../src/domain/place.ts';
import {groupBy} from '../derive/group-by.ts';
import {distanceToSegment} from '../derive/label-point.ts';
import type {GeoFault} from '../types.ts';
import {idOf} from './id-of.ts';
import {polygonsOf} from './positions.ts';

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
  return polygonsOf(feature.geometry).flat().flatMap((ring) => ring.slice(1).map((to, i) => ({id, from: ring[i] ?? to, to})));
}

function key(a: Position, b: Position): string {
  return `${a.join(',')} ${b.join(',')}`;
}

function onFrame({from, to}: Edge, [west, south, east, north]: Extent): boolean {
  const near = (a: number | undefined, b: number) => Math.abs((a ?? Number.NaN) - b) < 2e-5;
  return [[0, west], [0, east], [1, south], [1, north]].some(([axis = 0, side = 0]) => near(from[axis], side) && near(to[axis], side));
}

function metresBetween({from, to}: Edge, other: Edge): number {
  const scale = Math.cos((from[1] ?? 0) * Math.PI / 180);
  const at = ([lng = 0, lat = 0]: Position): [number, number] => [lng * scale, lat];
  const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = [at(from), at(to), at(other.from), at(other.to)];
  return distanceToSegment((ax + bx) / 2, (ay + by) / 2, cx, cy, dx, dy) * METRES_PER_DEGREE;
}

/**
 * Units that do not meet exactly.
 *
 * In a sound coverage every edge is walked once in each direction, by the units on its two sides; only the frame is walked once.
 * An edge that nobody walks back bounds a gap or an overlap, unless another loose edge runs within a metre of it.
 */
export function coverageFaults(features: readonly MapFeature[], frame: Extent): readonly GeoFault[] {
  const edges = features.filter(({properties}) => LAND.has(properties.class)).flatMap(edgesOf);
  const walked = new Map<string, number>();
  for (const {from, to} of edges) walked.set(key(from, to), (walked.get(key(from, to)) ?? 0) + 1);
  const loose = edges.filter((edge) => !onFrame(edge, frame) && (walked.get(key(edge.to, edge.from)) !== 1 || walked.get(key(edge.from, edge.to)) !== 1));
  const wide = loose.filter((edge) => !loose.some((other) => other.id !== edge.id && metresBetween(edge, other) <= TOLERANCE_M));
  return [...groupBy(wide, ({id}) => id)].map(([id, group]) => (
    {check: 'coverage', id: id.replace(/#\d+$/, ''), message: `a gap or an overlap at ${group.length} of its edges, first at [${group[0]?.from.join(', ')}]`}));
}
