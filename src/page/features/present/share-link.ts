import type {BriefingId} from '../../../domain/id.ts';

/** Longer addresses are cut by chats and mail programs. */
export const MAX_LINK = 8000;
/** The id of a briefing that came in a link. */
export const SHARED = 'shared' as BriefingId;
const MARK = '#briefing=';

/** A text small enough for an address, after its `#`: it is not sent to any server. */
export async function toHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed =
    typeof CompressionStream === 'undefined' ? null : await through(bytes, new CompressionStream('deflate-raw'));
  return packed ? `${MARK}1${toBase64(packed)}` : `${MARK}0${toBase64(bytes)}`;
}

/** What `toHash` packed; null where the hash holds nothing that can be read. */
export async function fromHash(hash: string): Promise<string | null> {
  if (!hash.startsWith(MARK)) return null;
  try {
    const bytes = fromBase64(hash.slice(MARK.length + 1));
    const plain = hash[MARK.length] === '1' ? await through(bytes, new DecompressionStream('deflate-raw')) : bytes;
    return new TextDecoder('utf-8', {fatal: true}).decode(plain);
  } catch {
    return null;
  }
}

export function holdsBriefing(hash: string): boolean {
  return hash.startsWith(MARK);
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const source = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await new Response(source).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}
