import {PNG} from 'pngjs';
import {describe, expect, it} from 'vitest';
import {
  comparePixels,
  countColours,
  countPixels,
  parseHex,
  pixelAt,
  readPixels,
  type Pixels,
  type Rgb,
} from '../../browser/pixels.ts';

const RED: Rgb = [200, 64, 43];
const PAPER: Rgb = [251, 250, 246];

/** A PNG of one colour with a red block of 2 × 3 at the top left, written and read again. */
function picture(background: Rgb, width = 10, height = 8): Pixels {
  const png = new PNG({width, height});
  for (let index = 0; index < width * height; index++) {
    const inBlock = index % width < 2 && index < 3 * width;
    png.data.set([...(inBlock ? RED : background), 255], index * 4);
  }
  return readPixels(PNG.sync.write(png));
}

describe('pixels', () => {
  it('gives the colour of a pixel and refuses one outside', () => {
    expect(pixelAt(picture(PAPER), 1, 2)).toEqual(RED);
    expect(pixelAt(picture(PAPER), 2, 2)).toEqual(PAPER);
    expect(() => pixelAt(picture(PAPER), 10, 0)).toThrow('No pixel at 10, 0');
    expect(() => pixelAt(picture(PAPER), 0, 8)).toThrow('No pixel at 0, 8');
  });

  it('counts what is near a colour, in all and in a box', () => {
    expect(countPixels(picture(PAPER), [205, 60, 40])).toBe(6);
    expect(countPixels(picture(PAPER), RED, {box: {x: 1, y: 1, width: 5, height: 5}})).toBe(2);
    expect(countPixels(picture(PAPER), [205, 60, 40], {tolerance: 1})).toBe(0);
  });

  it('counts colours', () => {
    expect(countColours(picture(PAPER))).toBe(2);
    expect(countColours(picture(RED))).toBe(1);
  });

  it('finds how much two pictures differ and shows where', () => {
    const {pixels, share, picture: shown} = comparePixels(picture(RED), picture(PAPER));
    expect(pixels).toBe(74);
    expect(share).toBeCloseTo(74 / 80);
    expect(countPixels(readPixels(shown), [220, 20, 20])).toBe(74);
    expect(comparePixels(picture(PAPER), picture(PAPER)).pixels).toBe(0);
  });

  it('refuses to compare pictures of different size', () => {
    expect(() => comparePixels(picture(PAPER, 9), picture(PAPER))).toThrow('9 × 8 pixels where 10 × 8');
  });

  it('reads a colour written in hexadecimal', () => {
    expect(parseHex('#c8402B')).toEqual(RED);
    expect(() => parseHex('red')).toThrow('Not a colour: red');
  });
});
