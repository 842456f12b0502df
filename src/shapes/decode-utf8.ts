import {decode} from '../read-text/decode.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';

/** The text of a file; a fault, once, where its bytes are not UTF-8. A byte order mark stays, so that offsets fit the file. */
export function decodeUtf8(file: string, bytes: Uint8Array): string | Fault {
  // UTF-16 without a byte order mark may pass for UTF-8 with zeroes in it.
  const isWide = bytes.subarray(0, 1000).includes(0);
  try {
    if (!isWide) return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    // Told below.
  }
  const encoding = decode(bytes)?.encoding ?? null;
  return {file, line: 1, id: null, ...tell('not-utf8', encoding === 'UTF-8' ? null : encoding)};
}
