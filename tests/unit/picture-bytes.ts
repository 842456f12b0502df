import {PNG} from 'pngjs';

/** A picture of one colour. */
export function pngOf(width: number, height: number): Uint8Array {
  const png = new PNG({width, height});
  png.data.fill(0x99);
  return PNG.sync.write(png);
}

/** The head of a JPEG as cameras write it: what they say of themselves, a table, then the frame with the size. */
export function jpegOf(width: number, height: number): Uint8Array {
  const two = (value: number): readonly number[] => [value >> 8, value & 0xff];
  const segment = (marker: number, bytes: readonly number[]): readonly number[] => [
    0xff,
    marker,
    ...two(bytes.length + 2),
    ...bytes,
  ];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(
      0xe1,
      Array.from({length: 300}, () => 0xc0),
    ),
    ...segment(0xc4, [1, 2, 3]),
    0xff,
    ...segment(0xc2, [8, ...two(height), ...two(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
    0xff,
    0xd9,
  ]);
}
