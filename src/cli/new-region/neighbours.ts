import type {Position} from 'geojson';
import type {Shape} from '../../../geo/read/shapes.ts';
import type {Extent} from '../../domain/place.ts';
import {meet, widened} from './extents.ts';
import {outlineRows, type OutlineRow, type Outlines} from './outlines.ts';

/** Outlines share the corners of a grid of 1/1024°: two of them meet where corners lie within a cell of this many to a degree. */
const CELLS = 500;
/** So many of them in common are a border; fewer, a slip of the package. */
const ENOUGH = 4;
/** The datum of outlines.csv is that of the package. */
const DATUM_SLACK = 0.02;

/** What lies around a region in its frame. */
export interface Neighbours {
  /** They share a border with it. */
  readonly adjoining: readonly OutlineRow[];
  readonly beyond: readonly OutlineRow[];
}

function cellOf([lng = 0, lat = 0]: Position): readonly [number, number] {
  return [Math.round(lng * CELLS), Math.round(lat * CELLS)];
}

function cornersOf({geometry}: Shape): readonly Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

/** The cells of all corners and those around them. */
function cellsAround(shapes: readonly Shape[]): ReadonlySet<string> {
  return new Set(
    shapes.flatMap(cornersOf).flatMap((corner) => {
      const [x, y] = cellOf(corner);
      return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${x + dx},${y + dy}`));
    }),
  );
}

/** All prefectures that the frame holds something of, besides the region's own files. */
export function neighboursIn(
  frame: Extent,
  own: readonly Shape[],
  files: readonly string[],
  outlines: Outlines,
): Neighbours {
  const around = cellsAround(own);
  const inFrame = outlineRows().filter(
    ({file, extent}) => !files.includes(file) && meet(widened(extent, DATUM_SLACK, DATUM_SLACK), frame),
  );
  const touches = ({file}: OutlineRow): boolean => {
    const common = outlines(file)
      .flatMap(cornersOf)
      .map((corner) => cellOf(corner).join(','))
      .filter((cell) => around.has(cell));
    return new Set(common).size >= ENOUGH;
  };
  const adjoining = inFrame.filter(touches);
  return {adjoining, beyond: inFrame.filter((row) => !adjoining.includes(row))};
}
