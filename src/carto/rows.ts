import type {LngLat} from '../domain/place.ts';

/** A stretch of a parallel within an area: `[lat, west, east]`. */
export type Row = readonly [lat: number, west: number, east: number];
/** Rows in whole hundredths of a degree, one after the other, each as its difference from the one before: few bytes. */
export type PackedRows = readonly number[];
export type Rings = readonly (readonly LngLat[])[];
type Span = readonly [west: number, east: number];

export interface Spread {
  /** Degrees from one parallel to the next. */
  readonly step: number;
  /** Degrees kept from the area's edge. */
  readonly edge: number;
  /** Areas to keep clear of. */
  readonly without: Rings;
  /** Points to keep clear of, by so many degrees. */
  readonly points: readonly LngLat[];
  readonly clearance: number;
}

/** Where a name may stand in an area, whatever part of it is in sight. */
export function rowsIn(area: Rings, {step, edge, without, points, clearance}: Spread): readonly Row[] {
  const lats = area.flat().map(([, lat]) => lat);
  const [least, most] = [Math.ceil(Math.min(...lats) / step), Math.floor(Math.max(...lats) / step)];
  return Array.from({length: Math.max(0, most - least + 1)}, (_, index) => round((least + index) * step)).flatMap(
    (lat) => {
      const around = [lat - edge, lat, lat + edge];
      const inside = around.map((at) => widened(crossings(area, at), -edge)).reduce(common);
      const taken = [
        ...around.flatMap((at) => widened(crossings(without, at), 2 * edge)),
        ...points
          .filter((point) => Math.abs(point[1] - lat) < clearance)
          .map(([lng]): Span => [lng - clearance, lng + clearance]),
      ];
      return taken
        .reduce(less, inside)
        .map(([west, east]): Row => [lat, Math.ceil(west * 100) / 100, Math.floor(east * 100) / 100])
        .filter(([, west, east]) => east > west);
    },
  );
}

/** Where a parallel runs through rings. */
function crossings(rings: Rings, lat: number): readonly Span[] {
  const lngs = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x, y], index) => {
        const [fromX, fromY] = ring[index] as LngLat;
        return fromY > lat === y > lat ? [] : [fromX + ((x - fromX) * (lat - fromY)) / (y - fromY)];
      }),
    )
    .sort((a, b) => a - b);
  return lngs.flatMap((west, index): Span[] => (index % 2 === 0 ? [[west, lngs[index + 1] ?? west]] : []));
}

function widened(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(([west, east]): Span => [west - by, east + by]).filter(([west, east]) => east > west);
}

function common(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  return some.flatMap(([west, east]) =>
    others.map(([from, to]): Span => [Math.max(west, from), Math.min(east, to)]).filter(([from, to]) => to > from),
  );
}

function less(spans: readonly Span[], [from, to]: Span): readonly Span[] {
  return spans.flatMap(([west, east]) =>
    (
      [
        [west, Math.min(east, from)],
        [Math.max(west, to), east],
      ] as const
    ).filter(([start, end]) => end > start),
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

export function packRows(rows: readonly Row[]): PackedRows {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1] ?? [0, 0, 0];
    return row.map((degrees, axis) => Math.round(degrees * 100) - Math.round((before[axis] ?? 0) * 100));
  });
}

export function unpackRows(packed: PackedRows): readonly Row[] {
  const at = [0, 0, 0];
  return Array.from({length: packed.length / 3}, (_, index): Row => {
    for (const axis of [0, 1, 2]) at[axis] = (at[axis] ?? 0) + (packed[index * 3 + axis] ?? 0);
    const [lat = 0, west = 0, east = 0] = at;
    return [lat / 100, west / 100, east / 100];
  });
}
