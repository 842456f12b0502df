/** A text and the encoding that its bytes were in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';
}

/** Characters that every Chinese text has, in both scripts: bytes read in the wrong encoding have few of them. */
const COMMON = /[的一是在了和有大这為为年不中人上我们來来到時时地就以个個出要会會用国國]/g;

/**
 * Reads bytes as text: by a byte order mark, as UTF-8, as UTF-16 without a mark, or in the encoding of China or Taiwan that gives Chinese.
 *
 * @returns null for bytes that are no text in any of these
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return as(bytes.subarray(3), 'UTF-8');
  if (a === 0xff && b === 0xfe) return as(bytes.subarray(2), 'UTF-16LE');
  if (a === 0xfe && b === 0xff) return as(bytes.subarray(2), 'UTF-16BE');
  const wide = wideOrder(bytes);
  if (wide) return wide;
  const utf8 = as(bytes, 'UTF-8');
  if (utf8) return isText(utf8.text) ? utf8 : null;
  const read = (['GB18030', 'Big5'] as const).flatMap((encoding) => as(bytes, encoding) ?? []);
  const [best] = read.filter(({text}) => isText(text)).sort((x, y) => commonIn(y.text) - commonIn(x.text));
  return best && /\p{Script=Han}/u.test(best.text) ? best : null;
}

function as(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | null {
  try {
    return {text: new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes), encoding};
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: line breaks and digits have a zero byte, and one order of the bytes gives Chinese. */
function wideOrder(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0 || !bytes.subarray(0, 4000).includes(0)) return null;
  const read = (['UTF-16LE', 'UTF-16BE'] as const).flatMap((encoding) => as(bytes, encoding) ?? []);
  const [best] = read.filter(({text}) => isText(text)).sort((x, y) => commonIn(y.text) - commonIn(x.text));
  return best && commonIn(best.text) > 0.01 ? best : null;
}

/** Tab, line feed, vertical tab, form feed, carriage return, escape. */
const ALLOWED: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 27]);

function isText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 0x20 && !ALLOWED.has(code))) return false;
  }
  return true;
}

function commonIn(text: string): number {
  return (text.match(COMMON)?.length ?? 0) / Math.max(1, text.length);
}
