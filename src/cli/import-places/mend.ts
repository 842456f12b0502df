import {kinks} from '@turf/kinks';
import {featureCollection, polygon} from '@turf/helpers';
import {union} from '@turf/union';
import type {Geometry, LineString, MultiPolygon, Point, Polygon, Position} from 'geojson';
import {signedArea} from '../../../geo/derive/rings.ts';
import type {Bilingual} from '../../domain/text.ts';
import {RING_CLOSED, say} from './candidate.ts';

/** The geometries that a place may have. */
export type Drawable = Point | LineString | Polygon | MultiPolygon;

/** A geometry that can be drawn, and what was mended on the way; or why there is none. */
export type Mended =
  | {readonly geometry: Drawable; readonly remarks: readonly Bilingual[]}
  | {readonly refused: Bilingual};

const refused = (zh: string, en: string): Mended => ({refused: say(zh, en)});

/** Of an outline that crosses itself, by so much its area may change when it is mended: a slip of the hand, not another shape. */
const SLIP = 0.05;

/** One point, one line, or areas with rings that are closed, wound as RFC 7946 asks, and cross nothing. */
export function mend(geometry: Geometry | null): Mended {
  if (geometry === null) return refused('没有位置（几何为空）', 'it has no position: its geometry is empty');
  const parts = partsOf(geometry);
  const positions = [...parts.points, ...parts.lines.flat(), ...parts.areas.flat(2)];
  if (positions.length === 0) return refused('没有位置（几何为空）', 'it has no position: its geometry is empty');
  if (!positions.every(isPosition)) return refused('坐标不是数字', 'its coordinates are not numbers');
  if (parts.areas.length > 0) return mendAreas(parts);
  if (parts.lines.length > 0) return mendLines(parts);
  const distinct = new Set(parts.points.map(([lng, lat]) => `${lng},${lat}`));
  if (distinct.size > 1)
    return refused(`有 ${distinct.size} 个点：一个地点只有一个点`, `it has ${distinct.size} points: a place has one`);
  return {geometry: {type: 'Point', coordinates: flat(parts.points[0] ?? [])}, remarks: []};
}

interface Parts {
  readonly points: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
  /** Each an outer ring and its holes. */
  readonly areas: readonly (readonly (readonly Position[])[])[];
}

function partsOf(geometry: Geometry | null): Parts {
  const none: Parts = {points: [], lines: [], areas: []};
  switch (geometry?.type) {
    case 'Point':
      return {...none, points: geometry.coordinates.length > 0 ? [geometry.coordinates] : []};
    case 'MultiPoint':
      return {...none, points: geometry.coordinates};
    case 'LineString':
      return {...none, lines: [geometry.coordinates]};
    case 'MultiLineString':
      return {...none, lines: geometry.coordinates};
    case 'Polygon':
      return {...none, areas: geometry.coordinates.length > 0 ? [geometry.coordinates] : []};
    case 'MultiPolygon':
      return {...none, areas: geometry.coordinates};
    case 'GeometryCollection': {
      const all = geometry.geometries.map(partsOf);
      return {
        points: all.flatMap(({points}) => points),
        lines: all.flatMap(({lines}) => lines),
        areas: all.flatMap(({areas}) => areas),
      };
    }
    default:
      return none;
  }
}

function isPosition(position: Position): boolean {
  return Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]);
}

/** Without heights, which no map here shows. */
function flat([lng = Number.NaN, lat = Number.NaN]: Position): Position {
  return [lng, lat];
}

function beside({points, lines}: Parts): readonly Bilingual[] {
  const count = points.length + lines.length;
  return count > 0
    ? [
        say(
          `旁边的 ${count} 个点或线没有采用`,
          `${count === 1 ? 'a point or line' : `${count} points or lines`} beside it left out`,
        ),
      ]
    : [];
}

function mendLines(parts: Parts): Mended {
  const lines = parts.lines.map((line) => withoutRepeats(line.map(flat))).filter((line) => line.length > 1);
  const [line] = lines;
  if (!line) return refused('线只有一个点', 'its line has only one point');
  if (lines.length > 1)
    return refused(`线断成 ${lines.length} 段：请先连成一条`, `its line is in ${lines.length} pieces: join them first`);
  return {geometry: {type: 'LineString', coordinates: line}, remarks: beside({...parts, lines: []})};
}

function withoutRepeats(points: readonly Position[]): Position[] {
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]);
}

function mendAreas(parts: Parts): Mended {
  const remarks = new Map<string, Bilingual>();
  const remark = (zh: string, en: string): void => void remarks.set(zh, say(zh, en));
  const areas: Position[][][] = [];
  for (const rings of parts.areas) {
    const closed = rings.map((ring) => closeRing(ring.map(flat), remark));
    if (closed.some(holdsNothing))
      return refused('环不足三个不同的点，围不成面', 'a ring has fewer than three points that are not on one line');
    const sound = crosses(closed) ? uncross(closed) : [closed];
    if (!sound) {
      const [lng, lat] = kinks(polygon(closed)).features[0]?.geometry.coordinates ?? [];
      return refused(
        `轮廓在 ${lng}, ${lat} 处自相交，围住的是哪一边说不清：请改好再导入`,
        `its outline crosses itself at ${lng}, ${lat} and does not say which side it holds: mend it and import it again`,
      );
    }
    if (sound[0] !== closed) remark('轮廓自相交，已拆开', 'its outline crossed itself and was parted');
    areas.push(...sound.map((area) => area.map((ring, i) => windRing(ring, i === 0, remark))));
  }
  const [first = []] = areas;
  const geometry: Polygon | MultiPolygon =
    areas.length === 1 ? {type: 'Polygon', coordinates: first} : {type: 'MultiPolygon', coordinates: areas};
  return {geometry, remarks: [...remarks.values(), ...beside(parts)]};
}

/** Too few points, or all on one line; the halves of an outline that crosses itself may cancel, which is another fault. */
function holdsNothing(ring: Position[]): boolean {
  return ring.length < 4 || (signedArea(ring) === 0 && !crosses([ring]));
}

type Remarker = (zh: string, en: string) => void;

function closeRing(ring: readonly Position[], remark: Remarker): Position[] {
  const points = withoutRepeats(ring);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || (first[0] === last?.[0] && first[1] === last?.[1])) return points;
  remark(RING_CLOSED.zh, RING_CLOSED.en);
  return [...points, first];
}

function windRing(ring: Position[], isOuter: boolean, remark: Remarker): Position[] {
  if (signedArea(ring) > 0 === isOuter) return ring;
  remark('环的方向已改（外环逆时针）', 'a ring was wound the other way (outer ones counter-clockwise)');
  return ring.toReversed();
}

function crosses(rings: readonly Position[][]): boolean {
  return kinks(polygon([...rings])).features.length > 0;
}

/** The same area in rings that cross nothing; null where it is not the same. */
function uncross(rings: readonly Position[][]): Position[][][] | null {
  const crossed = polygon([...rings]);
  const parted = union(featureCollection([crossed, crossed]));
  if (!parted) return null;
  const {geometry} = parted;
  const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const before = Math.abs(signedArea(rings[0] ?? []));
  const after = areas.reduce((sum, [outer = []]) => sum + Math.abs(signedArea(outer)), 0);
  return Math.abs(after - before) <= before * SLIP ? areas : null;
}
