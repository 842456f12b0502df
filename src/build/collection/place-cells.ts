import {cellAt, CELL_ZOOMS} from '../../carto/cells.ts';
import type {LngLat} from '../../domain/place.ts';

/** Something that comes into sight at some zoom. */
export interface Ranked {
  readonly id: string;
  readonly at: LngLat;
  /** Not before this zoom. */
  readonly earliest: number;
  /** The heavier comes first. */
  readonly weight: number;
}

/** So many come into sight in one cell; the others wait for the cells within it. On the whole map few do, beside the article's own places; in the finest cells all. */
export function roomIn(zoom: number): number {
  return zoom <= 8 ? 8 : zoom <= 10 ? 16 : zoom < CELL_ZOOMS.max ? 32 : Infinity;
}

/** The cell in which each comes into sight: the coarsest that has room for it, room being given by weight. */
export function placeCells(ranked: readonly Ranked[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const cells = new Map<string, string>();
  for (const {id, at, earliest} of ranked.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    for (let zoom = Math.max(CELL_ZOOMS.min, Math.floor(earliest)); zoom <= CELL_ZOOMS.max; zoom++) {
      const cell = cellAt(zoom, at);
      const count = counts.get(cell) ?? 0;
      if (count >= roomIn(zoom)) continue;
      counts.set(cell, count + 1);
      cells.set(id, cell);
      break;
    }
  }
  return cells;
}

/** The zoom of a cell. */
export function zoomOf(cell: string): number {
  return Number(cell.slice(0, cell.indexOf('-')));
}
