import type {Position} from 'geojson';
import {describe, expect, it} from 'vitest';
import {cleanTopology, clipLines, dissolve, type UnitFeature} from '../../../geo/derive/topology.ts';
import {coverageFaults} from '../../../geo/check/coverage.ts';
import {mapFeature} from '../../../geo/derive/feature.ts';
import type {Extent} from '../../../src/domain/place.ts';

const FRAME: Extent = [112, 36, 113, 37];

function unit(name: string, prefecture: string, ring: readonly Position[]): UnitFeature {
  return {
    type: 'Feature',
    properties: {unit: name, prefecture, toleranceM: 100},
    geometry: {type: 'Polygon', coordinates: [[...ring]]},
  };
}

/** Three quarters of a square: `south` comes in two shapes, and `north` leaves a gap of some 50 m to it. */
function shapes(): readonly UnitFeature[] {
  return [
    unit('south', 'here', [
      [112, 36],
      [112.5, 36],
      [112.5, 36.5],
      [112, 36.5],
      [112, 36],
    ]),
    unit('south', 'here', [
      [112.5, 36],
      [113, 36],
      [113, 36.5],
      [112.5, 36.5],
      [112.5, 36],
    ]),
    unit('north', 'there', [
      [112, 36.5004],
      [113, 36.5004],
      [113, 37],
      [112, 37],
      [112, 36.5004],
    ]),
  ];
}

describe('cleanTopology', () => {
  it('merges the shapes of a unit and closes the gap to its neighbour', async () => {
    const {units} = await cleanTopology(shapes(), FRAME);
    const features = units.map(({properties, geometry}) =>
      mapFeature(geometry, {class: 'county', place: properties.unit}),
    );
    expect(units.map(({properties}) => properties.unit)).toEqual(['south', 'north']);
    expect(coverageFaults(features, FRAME)).toEqual([]);
  });

  it('gives a shared border once and names what it parts', async () => {
    const {borders} = await cleanTopology(shapes(), FRAME);
    const shared = borders.filter(({properties}) => properties.TYPE !== 'outer');
    expect(shared.map(({properties}) => [properties.TYPE, properties.units])).toEqual([['prefecture', 'north|south']]);
  });

  it('clips to the frame', async () => {
    const {units} = await cleanTopology(shapes(), [112.2, 36.2, 112.8, 36.8]);
    const lngs = units.flatMap(({geometry}) => (geometry.coordinates as Position[][]).flat()).map(([lng]) => lng ?? 0);
    expect([Math.min(...lngs), Math.max(...lngs)]).toEqual([112.2, 112.8]);
  });

  it('gives the same result twice and leaves its input alone', async () => {
    const input = shapes();
    const first = await cleanTopology(input, FRAME);
    expect(input).toEqual(shapes());
    expect(await cleanTopology(input, FRAME)).toEqual(first);
  });
});

describe('dissolve', () => {
  it('gives one outline, counter-clockwise', async () => {
    const {units} = await cleanTopology(shapes(), FRAME);
    const whole = await dissolve(units);
    expect(coverageFaults([mapFeature(whole, {class: 'county', place: 'whole'})], FRAME)).toEqual([]);
  });
});

describe('clipLines', () => {
  it('cuts lines at the frame and drops those beyond', async () => {
    const river = (name: string, ...coordinates: Position[]) => ({
      type: 'Feature' as const,
      properties: {name},
      geometry: {type: 'LineString' as const, coordinates},
    });
    const clipped = await clipLines(
      [river('in', [111, 36.5], [112.5, 36.5]), river('out', [110, 36], [111, 36])],
      FRAME,
    );
    expect(clipped.map(({properties, geometry}) => [properties.name, geometry.coordinates])).toEqual([
      [
        'in',
        [
          [112, 36.5],
          [112.5, 36.5],
        ],
      ],
    ]);
  });
});
