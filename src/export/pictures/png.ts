/** Eight bytes that begin every PNG. */
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10] as const;
const METRES_PER_INCH = 0.0254;

/** Width and height in pixels; null where the bytes are no PNG. */
export function pngSize(png: Uint8Array): {readonly width: number; readonly height: number} | null {
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return {width: view.getUint32(16), height: view.getUint32(20)};
}

/**
 * The picture with its resolution written into it (a `pHYs` chunk), so that a layout program takes it at its true size.
 *
 * @see https://www.w3.org/TR/png-3/#11pHYs
 */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  if (!pngSize(png)) throw new Error('not a PNG');
  const after = SIGNATURE.length + 25;
  const chunk = physChunk(Math.round(dotsPerInch / METRES_PER_INCH));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, after));
  result.set(chunk, after);
  result.set(png.subarray(after), after + chunk.length);
  return result;
}

function physChunk(dotsPerMetre: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/** @see https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
