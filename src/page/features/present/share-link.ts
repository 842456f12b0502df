import {toBase64} from '../../../domain/base64.ts';
import type {BriefingId} from '../../../domain/id.ts';

/** Longer addresses are cut by chats and mail programs. */
export const MAX_LINK = 8000;
/** The id of a briefing that came in a link. */
export const SHARED = 'shared' as BriefingId;
const MARK = '#briefing=';
const PACKED = /^#briefing=([01])([\w-]*)/;

/** A text small enough for an address, after its `#`: it is not sent to any server. */
export async function toHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed =
    typeof CompressionStream === 'undefined' ? null : await through(bytes, new CompressionStream('deflate-raw'));
  return packed ? `${MARK}1${toAddress(packed)}` : `${MARK}0${toAddress(bytes)}`;
}

/** The JSON that `toHash` packed, whatever a chat has put behind it (`&from=singlemessage`); null where it did not arrive whole. */
export async function fromHash(hash: string): Promise<string | null> {
  const [, way, packed] = PACKED.exec(hash) ?? [];
  if (packed === undefined) return null;
  try {
    const bytes = fromBase64(packed);
    const plain = way === '1' ? await through(bytes, new DecompressionStream('deflate-raw')) : bytes;
    const text = new TextDecoder('utf-8', {fatal: true}).decode(plain);
    JSON.parse(text);
    return text;
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

/** As an address may hold it. */
function toAddress(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}
