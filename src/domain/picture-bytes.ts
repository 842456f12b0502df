/** What a picture's first bytes say of it: how it is packed, and its size in pixels. */
export interface PictureHead {
  readonly type: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** SOF0–SOF15 of a JPEG hold the size; those between that are tables do not. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

/** @returns null for what is neither a JPEG nor a PNG, whatever its name says, or is cut before its size */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (PNG.every((byte, at) => bytes[at] === byte)) return sized('image/png', view.getUint32(16), view.getUint32(20));
    return view.getUint16(0) === 0xffd8 ? jpegHead(view) : null;
  } catch {
    // Read past the end.
    return null;
  }
}

function jpegHead(view: DataView): PictureHead | null {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker))
      return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
}

function sized(type: PictureHead['type'], width: number, height: number): PictureHead | null {
  return width > 0 && height > 0 ? {type, width, height} : null;
}
