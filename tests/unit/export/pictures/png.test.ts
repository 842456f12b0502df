import {PNG} from 'pngjs';
import {describe, expect, it} from 'vitest';
import {pngSize, withResolution} from '../../../../src/export/pictures/png.ts';

const png = new Uint8Array(PNG.sync.write(new PNG({width: 7, height: 5})));

describe('PNG bytes', () => {
  it('tell their width and height', () => {
    expect(pngSize(png)).toEqual({width: 7, height: 5});
    expect(pngSize(new Uint8Array([1, 2, 3]))).toBeNull();
  });

  it('carry their resolution in dots per metre, right after the header', () => {
    const result = withResolution(png, 300);
    const view = new DataView(result.buffer);
    expect(String.fromCharCode(...result.subarray(37, 41))).toBe('pHYs');
    expect([view.getUint32(41), view.getUint32(45), view.getUint8(49)]).toEqual([11811, 11811, 1]);
  });

  it('are still a picture to a reader that checks every checksum', () => {
    expect(PNG.sync.read(Buffer.from(withResolution(png, 300)), {checkCRC: true} as never)).toMatchObject({
      width: 7,
      height: 5,
    });
  });

  it('are refused where they are none', () => {
    expect(() => withResolution(new Uint8Array(40), 300)).toThrow('not a PNG');
  });
});
