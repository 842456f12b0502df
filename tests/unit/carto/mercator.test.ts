import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cameraFor, fromScreen, metresPerPixel, raised, toScreen} from '../../../src/carto/mercator.ts';

const SIZE = {width: 1000, height: 800};
const NO_PADDING = {top: 0, right: 0, bottom: 0, left: 0};

describe('Web Mercator', () => {
  it('gives a coordinate back after the way to the screen and home', () => {
    fc.assert(
      fc.property(
        fc.double({min: -179, max: 179, noNaN: true}),
        fc.double({min: -80, max: 80, noNaN: true}),
        fc.double({min: 0, max: 18, noNaN: true}),
        (lng, lat, zoom) => {
          const camera = {center: [113, 36.2] as const, zoom};
          const [lngBack, latBack] = fromScreen(camera, SIZE, toScreen(camera, SIZE, [lng, lat]));
          expect(lngBack).toBeCloseTo(lng, 6);
          expect(latBack).toBeCloseTo(lat, 6);
        },
      ),
    );
  });

  it('raises a camera’s centre to the middle of what is left free, and lowers it back', () => {
    const camera = {center: [113, 36.2] as const, zoom: 10};
    const [x, y] = toScreen(raised(camera, 300), SIZE, camera.center);
    expect([x, y]).toEqual([expect.closeTo(500, 6), expect.closeTo((800 - 300) / 2, 6)]);
    const back = raised(raised(camera, 300), -300);
    expect(back.center[1]).toBeCloseTo(36.2, 9);
    expect(raised(camera, 0)).toEqual(camera);
  });

  it('fits an extent so that it touches the window on one pair of sides and stays inside on the other', () => {
    const camera = cameraFor([112, 35.8, 113.7, 37.1], SIZE, NO_PADDING);
    const [left, top] = toScreen(camera, SIZE, [112, 37.1]);
    const [right, bottom] = toScreen(camera, SIZE, [113.7, 35.8]);
    expect(Math.min(left, top)).toBeCloseTo(0, 3);
    expect(right).toBeLessThanOrEqual(1000.001);
    expect(bottom).toBeLessThanOrEqual(800.001);
  });

  it('keeps what is fitted out of the padding', () => {
    const padding = {top: 10, right: 300, bottom: 200, left: 20};
    const camera = cameraFor([112, 35.8, 113.7, 37.1], SIZE, padding);
    const [left, top] = toScreen(camera, SIZE, [112, 37.1]);
    const [right, bottom] = toScreen(camera, SIZE, [113.7, 35.8]);
    expect(left).toBeGreaterThanOrEqual(19.99);
    expect(top).toBeGreaterThanOrEqual(9.99);
    expect(right).toBeLessThanOrEqual(700.01);
    expect(bottom).toBeLessThanOrEqual(600.01);
  });

  it('measures the ground as MapLibre does: 512 pixels around the equator at zoom 0', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.5, 1);
    expect(metresPerPixel(60, 1)).toBeCloseTo(78271.5 / 4, 1);
  });
});
