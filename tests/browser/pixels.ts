import {PNG} from 'pngjs';

/** Red, green, blue, 0–255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly data: Uint8Array;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Difference {
  readonly pixels: number;
  /** Of all pixels, 0–1. */
  readonly share: number;
  /** A PNG that shows what differs in red on a pale copy of the expected picture. */
  readonly picture: Buffer;
}

/** Largest difference of one channel that the eye passes over: antialiasing and colour rounding stay below it. */
const TOLERANCE = 12;

export function readPixels(png: Buffer): Pixels {
  return PNG.sync.read(png);
}

export function pixelAt({width, height, data}: Pixels, x: number, y: number): Rgb {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  const [red, green, blue] = data.subarray(at, at + 3);
  if (x < 0 || x >= width || y >= height || red === undefined || green === undefined || blue === undefined) {
    throw new RangeError(`No pixel at ${x}, ${y} in a picture of ${width} × ${height}`);
  }
  return [red, green, blue];
}

/** `#c8402b` as numbers. */
export function parseHex(hex: string): Rgb {
  const [red, green, blue] =
    /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i
      .exec(hex)
      ?.slice(1)
      .map((part) => Number.parseInt(part, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`Not a colour: ${hex}`);
  return [red, green, blue];
}

export function isNear(a: Rgb, b: Rgb, tolerance = TOLERANCE): boolean {
  return Math.abs(a[0] - b[0]) <= tolerance && Math.abs(a[1] - b[1]) <= tolerance && Math.abs(a[2] - b[2]) <= tolerance;
}

/** How many pixels, in `box` or in all, have about this colour. */
export function countPixels(
  pixels: Pixels,
  colour: Rgb,
  {box, tolerance}: {readonly box?: Box; readonly tolerance?: number} = {},
): number {
  const {x, y, width, height} = box ?? {x: 0, y: 0, ...pixels};
  let count = 0;
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++)
      if (isNear(pixelAt(pixels, column, row), colour, tolerance)) count++;
  }
  return count;
}

/** How many colours a picture has: a map that failed to draw has one. */
export function countColours({data}: Pixels): number {
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return colours.size;
}

/** Pictures of different size throw: they differ in more than pixels. */
export function comparePixels(actual: Pixels, expected: Pixels, tolerance = TOLERANCE): Difference {
  const {width, height} = expected;
  if (actual.width !== width || actual.height !== height) {
    throw new Error(`${actual.width} × ${actual.height} pixels where ${width} × ${height} were expected`);
  }
  const picture = new PNG({width, height});
  let pixels = 0;
  for (let index = 0; index < width * height; index++) {
    const was = pixelAt(expected, index % width, index / width);
    const same = isNear(was, pixelAt(actual, index % width, index / width), tolerance);
    if (!same) pixels++;
    picture.data.set(same ? [...was.map((value) => 192 + value / 4), 255] : [220, 20, 20, 255], index * 4);
  }
  return {pixels, share: pixels / (width * height), picture: PNG.sync.write(picture)};
}
