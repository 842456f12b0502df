import {describe, expect, it} from 'vitest';
import type {GeoFault, GeoResult, Location} from '../../../geo/types.ts';
import {validateGeo} from '../../../geo/validate.ts';
import type {MapFeature} from '../../../src/domain/map-feature.ts';
import {area, drawn, EAST, line, soundExpectations, soundResult, WEST} from '../../fixtures/geo/sound.ts';

/** The sound map with the features of one place exchanged. */
function withFeatures(place: string, ...features: readonly MapFeature[]): GeoResult {
  const sound = soundResult();
  return {...sound, features: [...sound.features.filter(({properties}) => properties.place !== place), ...features]};
}

function withPlace(id: string, change: Partial<Location>): GeoResult {
  const sound = soundResult();
  return {...sound, places: {...sound.places, [id]: {...(sound.places[id] as Location), ...change}}};
}

function faultsOf(result: GeoResult): readonly GeoFault[] {
  return validateGeo(result, soundExpectations());
}

function checksOf(result: GeoResult): readonly string[] {
  return [...new Set(faultsOf(result).map(({check, id}) => `${check} ${id}`))];
}

const east = (ring: typeof EAST) => drawn(area(ring), {class: 'county', place: 'east'});

describe('validateGeo', () => {
  it('finds nothing wrong with a sound map', () => {
    expect(faultsOf(soundResult())).toEqual([]);
  });

  it('finds swapped axes', () => {
    expect(
      checksOf(withFeatures('line', drawn(line([36.5, 112.1], [36.5, 112.9]), {class: 'railway', place: 'line'}))),
    ).toContain('coordinates line');
  });

  it('finds a coordinate that is no number', () => {
    const broken = drawn(line([112.1, 36.5], [112.9, 36.5]), {class: 'river'});
    (broken.geometry as {coordinates: unknown}).coordinates = [
      [112.1, null],
      [112.9, 36.5],
    ];
    expect(checksOf({...soundResult(), features: [...soundResult().features, broken]})).toContain('coordinates river');
  });

  it('finds an outer ring that runs clockwise', () => {
    expect(checksOf(withFeatures('east', east(EAST.toReversed())))).toContain('ring east');
  });

  it('finds a hole that runs counter-clockwise', () => {
    const hole = [
      [112.1, 36.1],
      [112.2, 36.1],
      [112.2, 36.2],
      [112.1, 36.1],
    ];
    const park = drawn({type: 'Polygon', coordinates: [[...WEST], hole]}, {class: 'park', place: 'park'});
    expect(checksOf({...soundResult(), features: [...soundResult().features, park]})).toEqual(['ring park']);
  });

  it('finds a ring that is not closed', () => {
    expect(faultsOf(withFeatures('east', east(EAST.slice(0, -1)))).map(({message}) => message)).toContain(
      'ring 0 is not closed',
    );
  });

  it('finds an outline that crosses itself', () => {
    const bow = drawn(
      area([
        [112.1, 36.1],
        [112.2, 36.1],
        [112.15, 36.2],
        [112.18, 36.05],
        [112.1, 36.1],
      ]),
      {class: 'park', place: 'park'},
    );
    expect(checksOf({...soundResult(), features: [...soundResult().features, bow]})).toContain(
      'self-intersection park',
    );
  });

  it.each([
    ['a gap', [112.551, 36.5]],
    ['an overlap', [112.549, 36.5]],
    ['a gap of five metres', [112.55006, 36.5]],
  ])('finds %s between two units', (_, corner) => {
    const ring = EAST.map((point) => (point[0] === 112.55 ? corner : point));
    expect(checksOf(withFeatures('east', east(ring)))).toContain('coverage east');
  });

  it('finds a gap and an overlap where nothing surrounds the units, and takes their coast for sound', () => {
    const island = {...soundExpectations(), frame: [111, 35, 114, 38] as const, surrounded: false};
    expect(validateGeo(soundResult(), island)).toEqual([]);
    for (const corner of [
      [112.56, 36.5],
      [112.54, 36.5],
    ]) {
      const ring = EAST.map((point) => (point[0] === 112.55 ? corner : point));
      const faults = validateGeo(withFeatures('east', east(ring)), island);
      expect(faults.map(({check, id}) => `${check} ${id}`)).toContain('coverage east');
    }
  });

  it('finds two units that cross each other along a border', () => {
    const crossed = EAST.map((point) => (point[0] === 112.55 ? [112.45, 36.5] : point));
    expect(checksOf(withFeatures('east', east(crossed)))).toEqual(
      expect.arrayContaining(['coverage east', 'coverage west']),
    );
  });

  it('takes a difference under a metre for rounding', () => {
    const ring = EAST.map((point) => (point[0] === 112.55 ? [112.55001, 36.5] : point));
    expect(faultsOf(withFeatures('east', east(ring)))).toEqual([]);
  });

  it('finds a unit that is drawn twice', () => {
    const sound = soundResult();
    expect(checksOf({...sound, features: [...sound.features, east(EAST)]})).toContain('coverage east');
  });

  it('finds an area more than 3 % off the published one, and not one less off', () => {
    const {areaKm2 = 0} = soundResult().places['east'] as Location;
    expect(checksOf(withPlace('east', {areaKm2: areaKm2 * 1.031}))).toEqual(['area east']);
    expect(faultsOf(withPlace('east', {areaKm2: areaKm2 * 1.029}))).toEqual([]);
  });

  it('finds a station farther from the line than its error', () => {
    expect(checksOf(withPlace('second', {anchor: [112.5, 36.502]}))).toEqual(['station second']);
    expect(faultsOf(withPlace('second', {anchor: [112.5, 36.502], errorM: 300}))).toEqual([]);
  });

  it('finds a station whose distance along the line is wrong', () => {
    expect(faultsOf(withPlace('second', {km: 40})).map(({message}) => message)).toEqual([
      'it says 40 km, but lies at 35.8 km',
    ]);
  });

  it('finds stations in the wrong order', () => {
    expect(faultsOf(withPlace('second', {order: 0})).map(({message}) => message)).toEqual([
      'it comes before the station in front of it',
    ]);
  });

  it('finds a line that ends elsewhere than it says', () => {
    const short = drawn(line([112.1, 36.5], [112.8, 36.5]), {class: 'railway', place: 'line'});
    expect(faultsOf(withFeatures('line', short)).map(({check, message}) => `${check}: ${message}`)).toEqual([
      'line-end: it should end at End, but ends 8938 m away',
    ]);
  });

  it('finds a line with a break', () => {
    const parts = [line([112.1, 36.5], [112.5, 36.5]), line([112.6, 36.5], [112.9, 36.5])].map((part) =>
      drawn(part, {class: 'railway', place: 'line'}),
    );
    expect(checksOf(withFeatures('line', ...parts))).toContain('line line');
  });

  it('finds a place outside the unit that the article gives', () => {
    expect(checksOf(withPlace('first', {anchor: [112.7, 36.5], order: 1, km: 53.6}))).toContain('holder first');
  });

  it('allows for both errors before it calls a place outside', () => {
    expect(checksOf(withPlace('first', {anchor: [112.5505, 36.5], order: 1, km: 40.2}))).not.toContain('holder first');
  });

  it('finds a feature of an unknown source and a place without an error', () => {
    const stray = drawn(area(EAST), {class: 'park', place: 'park', source: 'hearsay'});
    expect(checksOf({...soundResult(), features: [...soundResult().features, stray]})).toEqual(['provenance park']);
    expect(checksOf(withPlace('west', {errorM: 0}))).toEqual(['provenance west']);
  });

  it('reports all faults at once', () => {
    const {features} = withFeatures('east', east(EAST.toReversed()));
    const {places} = withPlace('west', {areaKm2: 1});
    expect(checksOf({features, places})).toEqual(expect.arrayContaining(['ring east', 'area west']));
  });
});
