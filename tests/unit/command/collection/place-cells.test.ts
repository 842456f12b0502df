import {describe, expect, it} from 'vitest';
import {cellsIn} from '../../../../src/carto/cells.ts';
import {groupBy} from '../../../../src/domain/group-by.ts';
import {placeCells, roomIn, zoomOf, type Ranked} from '../../../../src/build/collection/ranked-places.ts';

/** A crowd on one square kilometre, each weightier than the next. */
const CROWD = Array.from({length: 2000}, (_, at): Ranked => ({
  id: `p${at}`,
  at: [113 + (at % 50) * 2e-4, 36.2 + Math.floor(at / 50) * 2e-4],
  earliest: at % 2 === 0 ? 7.6 : 9.6,
  weight: 2000 - at,
}));

describe('the cells in which places come into sight', () => {
  const cells = placeCells(CROWD);

  it('has room for a few in each but the finest, and leaves none out', () => {
    expect(cells.size).toBe(CROWD.length);
    for (const [cell, inCell] of groupBy([...cells.values()], (each) => each))
      expect(inCell.length).toBeLessThanOrEqual(roomIn(zoomOf(cell)));
  });

  it('shows the weightiest first, none before its time', () => {
    expect(zoomOf(cells.get('p0') ?? '')).toBe(7);
    expect(zoomOf(cells.get('p1') ?? '')).toBe(9);
    expect(zoomOf(cells.get('p1999') ?? '')).toBe(12);
  });

  it('are in sight from the camera that is near enough', () => {
    const sight = (zoom: number): ReadonlySet<string> =>
      new Set(cellsIn({center: [113, 36.2], zoom}, {width: 800, height: 600}));
    const seen = (zoom: number): number => [...cells.values()].filter((cell) => sight(zoom).has(cell)).length;
    expect(seen(7.5)).toBe(8);
    expect(seen(6)).toBe(0);
    expect(seen(9.5)).toBeGreaterThan(25);
    expect(seen(13)).toBe(CROWD.length);
  });
});

describe('cellsIn', () => {
  it('names more cells with a margin around the window', () => {
    const camera = {center: [113, 36.2], zoom: 9} as const;
    const near = cellsIn(camera, {width: 800, height: 600});
    const wide = cellsIn(camera, {width: 800, height: 600}, 1);
    expect(near.every((cell) => wide.includes(cell))).toBe(true);
    expect(wide.length).toBeGreaterThan(near.length);
  });
});
