import {describe, expect, it} from 'vitest';
import {areaM2, distanceM, formatArea, formatLength, type Vertex} from '../../../src/page/features/present/measure.ts';
import {nearestFeature} from '../../../src/carto/nearest-feature.ts';
import {toScreen} from '../../../src/carto/mercator.ts';
import {toSceneCamera, sceneCamera} from '../../../src/carto/scene-camera.ts';
import type {LngLat} from '../../../src/domain/place.ts';
import {compiled, place} from '../content/changzhi.ts';

const at = (lng: number, lat: number, errorM: number): Vertex => ({at: [lng, lat], errorM});

describe('distanceM', () => {
  it('measures a degree of a meridian on the ground', () => {
    expect(distanceM([at(113, 36, 0), at(113, 37, 0)]).value).toBeCloseTo(111_195, -2);
  });

  it('adds the errors of independent ends in square', () => {
    expect(distanceM([at(113, 36, 300), at(113, 37, 400)]).error).toBeCloseTo(500, 5);
  });

  it('hardly counts the error of a point on a straight line, and twice that of a turning point', () => {
    const straight = distanceM([at(113, 36, 0), at(113, 36.5, 800), at(113, 37, 0)]);
    const returning = distanceM([at(113, 36, 0), at(113, 36.5, 800), at(113, 36, 0)]);
    expect(straight.error).toBeCloseTo(0, 5);
    expect(returning.error).toBeCloseTo(1600, 3);
  });

  it('is nothing for less than two points', () => {
    expect(distanceM([at(113, 36, 500)])).toEqual({value: 0, error: 0});
  });
});

describe('areaM2', () => {
  const square = (errorM: number): readonly Vertex[] => [
    at(113, 36, errorM),
    at(113.1, 36, errorM),
    at(113.1, 36.1, errorM),
    at(113, 36.1, errorM),
  ];

  it('measures on the sphere', () => {
    expect(areaM2(square(0)).value / 1e6).toBeCloseTo(100, -1);
  });

  it('lets the error grow with that of the corners', () => {
    const {error} = areaM2(square(500));
    expect(error / 1e6).toBeGreaterThan(5);
    expect(areaM2(square(1000)).error).toBeCloseTo(2 * error, 0);
  });
});

describe('lengths and areas in words', () => {
  it.each<[number, number, string]>([
    [12_345, 40, '12.35 公里'],
    [12_345, 300, '12.3 公里'],
    [12_345, 4000, '12 公里'],
    [850, 30, '850 米'],
    [126_400, 20_000, '130 公里'],
  ])('gives %d m ± %d no more digits than it has', (metres, error, text) => {
    expect(formatLength(metres, error, 'zh-CN')).toBe(text);
  });

  it('does the same with areas', () => {
    expect(formatArea(126_300_000, 12_000_000, 'zh-CN')).toBe('130 平方公里');
    expect(formatArea(1_263_000, 120_000, 'en')).toBe('1.3 km²');
  });
});

describe('nearestFeature', () => {
  const camera = {center: [113.16, 36.23] as LngLat, zoom: 11};
  const size = {width: 1190, height: 1080};
  const station = place('changzhi-east');

  it('takes a click near a station for the station, with the error of its position', () => {
    const [x, y] = toScreen(camera, size, station.anchor as LngLat);
    const met = nearestFeature(compiled.features, camera, size, [x + 6, y - 5], 14);
    expect(met?.errorM).toBe(station.errorM);
    expect(met?.at[0]).toBeCloseTo(station.anchor?.[0] ?? 0, 6);
  });

  it('meets nothing on empty ground', () => {
    expect(nearestFeature(compiled.features, {center: [120, 30], zoom: 11}, size, [100, 100], 14)).toBeNull();
  });
});

describe('sceneCamera', () => {
  it('shows the same ground on a smaller screen, and is undone by toSceneCamera', () => {
    const camera = {center: [113, 36] as LngLat, zoom: 10};
    const {extent} = compiled.bundle.region;
    expect(sceneCamera({camera}, [], extent, {width: 595, height: 540}).zoom).toBeCloseTo(9, 6);
    const size = {width: 700, height: 900};
    expect(toSceneCamera(sceneCamera({camera}, [], extent, size), size).zoom).toBeCloseTo(10, 9);
  });
});
