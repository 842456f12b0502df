import type {Polygon, Position} from 'geojson';
import {describe, expect, it} from 'vitest';
import {coverageFaults} from '../../../geo/check/coverage.ts';
import {crossingFaults} from '../../../geo/check/rings.ts';
import {mapFeature} from '../../../geo/derive/feature.ts';
import {junctionsOf, nodeRings} from '../../../geo/derive/node-rings.ts';
import {simplePolygon, withoutSlivers} from '../../../geo/derive/simple-rings.ts';
import type {Extent} from '../../../src/domain/place.ts';
import {tryRegions, type TriedRegion} from '../../../src/cli/new-region/try-region.ts';

const FRAME: Extent = [0, 0, 4, 4];
const polygon = (...ring: Position[]): Polygon => ({type: 'Polygon', coordinates: [ring]});
const faultsOf = (shapes: readonly (Polygon | ReturnType<typeof simplePolygon>)[]) => {
  const land = shapes.map((shape, i) =>
    mapFeature(shape, {class: 'county', place: `unit-${i}`, precision: 'digitised', errorM: 1, source: 's'}),
  );
  return [...crossingFaults(land), ...coverageFaults(land, FRAME, false)].map(({check}) => check);
};
function mended(shapes: readonly Polygon[]) {
  const {shapes: noded} = nodeRings(shapes);
  const junctions = junctionsOf(noded);
  return noded.map((shape) => simplePolygon(shape, junctions));
}

/** The border of two units goes up, into a bay and back to half a metre beyond a line of its own. */
const BORDER: readonly Position[] = [
  [2, 0],
  [2, 2],
  [3, 2],
  [3, 1],
  [1.999995, 1],
  [1, 1.5],
  [1, 4],
];

describe('lines that rounding has put across each other', () => {
  const west = polygon([0, 0], ...BORDER, [0, 4], [0, 0]);
  const east = polygon([4, 0], [4, 4], ...BORDER.toReversed(), [4, 0]);

  it('meet in the corner beside which they ran, on both sides of a border', () => {
    expect(faultsOf([west, east])).toContain('self-intersection');
    const [first, second] = mended([west, east]);
    expect(faultsOf([first as Polygon, second as Polygon])).toEqual([]);
    expect(second).toMatchObject({type: 'MultiPolygon', coordinates: [{length: 1}, {length: 1}]});
    expect(nodeRings([west, east]).through).toEqual([[[1.999995, 1]], [[1.999995, 1]]]);
  });

  it('leave what is sound as it is', () => {
    const square = polygon([0, 0], [1, 0], [1, 1], [0, 0]);
    const {shapes, through} = nodeRings([square]);
    expect(shapes[0]).toBe(square);
    expect(through).toEqual([[]]);
  });

  it('keep a junction of three units that is a turn back for one of them only', () => {
    const [junction, beside]: readonly [Position, Position] = [
      [2, 2],
      [2.00003, 2.00005],
    ];
    const units = [
      polygon([0, 0], [4, 0], [4, 0.6], junction, [0, 3.4], [0, 0]),
      polygon([0, 3.4], junction, beside, [4, 4], [0, 4], [0, 3.4]),
      polygon([4, 0.6], [4, 4], beside, junction, [4, 0.6]),
    ];
    expect(faultsOf(units)).toEqual([]);
    expect(faultsOf(units.map((unit) => simplePolygon(unit)))).toContain('coverage');
    expect(faultsOf(mended(units))).toEqual([]);
  });
});

it('leaves out what a frame leaves of a unit that it only touches', () => {
  const below = polygon([0, 0], [4, 0], [4, 4], [2.00016, 4], [2, 4], [0, 4], [0, 0]);
  const sliver = polygon([2.00016, 4], [2, 4], [2.00017, 3.99996], [2.00016, 4]);
  expect(faultsOf([below, sliver])).toContain('coverage');
  expect(withoutSlivers([below, sliver])).toEqual([below, {type: 'MultiPolygon', coordinates: []}]);
  const hollow: Polygon = {
    type: 'Polygon',
    coordinates: [...below.coordinates, sliver.coordinates.flat().toReversed()],
  };
  expect(withoutSlivers([hollow, sliver])).toEqual([hollow, sliver]);
});

describe('the outlines of the pinned package', () => {
  /** Lines crossed in the first, a junction came apart in the second, the frame left a sliver in the last. */
  const DIFFICULT = ['巴音郭楞蒙古自治州', '北京市', '商丘市'];
  /** A city without counties, a league, an autonomous prefecture. */
  const UNUSUAL = ['东莞市', '锡林郭勒盟', '恩施土家族苗族自治州'];

  it(
    'can be built where they are difficult: `npm run new-region -- --try-all` tries all',
    {timeout: 600_000},
    async () => {
      const tried: TriedRegion[] = [];
      for await (const each of tryRegions([...DIFFICULT, ...UNUSUAL])) tried.push(each);
      expect(tried.map(({name}) => name).toSorted()).toEqual([...DIFFICULT, ...UNUSUAL].toSorted());
      expect(tried.flatMap(({name, faults}) => faults.map((fault) => ({name, ...fault})))).toEqual([]);
      expect(tried.filter(({mended: count}) => count > 0).length).toBeGreaterThanOrEqual(2);
      const units = new Map(tried.map(({name, units: count}) => [name, count]));
      expect(UNUSUAL.map((name) => units.get(name))).toEqual([1, 12, 8]);
    },
  );
});
