import {breakLines} from '../pictures/break-lines.ts';

export interface Table {
  readonly title: string;
  /** Said once, above the first part. */
  readonly note?: string;
  readonly columns: readonly {readonly name: string; /** Millimetres. */ readonly width: number}[];
  readonly rows: readonly (readonly string[])[];
}

/** The part of a table that stands on one page. */
export interface TablePart extends Table {
  readonly continued: boolean;
}

const MM_PER_POINT = 25.4 / 72;
const SIZE = 8;
const LINE = SIZE * 1.45 * MM_PER_POINT;
/** Padding and rule of a row. */
const CELL = 2;
const HEADING = 19;
const GAP = 2;

/** Deals the rows of tables out to pages of `room` millimetres. Heights are taken on the safe side. */
export function paginate(tables: readonly Table[], room: number): readonly (readonly TablePart[])[] {
  const pages: TablePart[][] = [[]];
  let left = room;
  for (const table of tables) {
    let rows: (readonly string[])[] = [];
    let continued = false;
    const close = (): void => {
      if (rows.length > 0) pages.at(-1)?.push({...table, rows, continued});
      rows = [];
    };
    const open = (): void => {
      left -= HEADING + (table.note && !continued ? heightOf([table.note], [170]) + GAP : 0);
    };
    if (left < HEADING * 3) {
      pages.push([]);
      left = room;
    }
    open();
    for (const row of table.rows) {
      const height = heightOf(
        row,
        table.columns.map(({width}) => width),
      );
      if (height > left) {
        close();
        pages.push([]);
        [left, continued] = [room, true];
        open();
      }
      rows.push(row);
      left -= height;
    }
    close();
  }
  return pages.filter((page) => page.length > 0);
}

/** Of the highest cell. */
function heightOf(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map(
    (cell, at) => breakLines(cell, {size: SIZE, width: ((widths[at] ?? 10) - 3) / MM_PER_POINT}).length,
  );
  return Math.max(1, ...lines) * LINE + CELL;
}
