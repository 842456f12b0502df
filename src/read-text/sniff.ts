import type {Refusal} from './messages.ts';

export type Format = 'text' | 'markdown' | 'html' | 'docx';

/** Where which signs stand in a picture's head: PNG, JPEG, GIF, TIFF, WebP, HEIC and AVIF. */
const PICTURES: readonly (readonly (readonly [at: number, sign: string])[])[] = [
  [[1, 'PNG\r\n']],
  [[0, '\u00ff\u00d8\u00ff']],
  [[0, 'GIF8']],
  [[0, 'II*']],
  [[0, 'MM\u0000*']],
  [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  [[4, 'ftyp']],
];

/** What the first bytes of a file say that it is; null where only its text can tell. */
export function sniffBytes(bytes: Uint8Array): 'docx' | Refusal | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.startsWith('PK\u0003\u0004')) return isWord(bytes) ? 'docx' : isKmz(bytes) ? 'map' : 'office';
  if (PICTURES.some((signature) => signature.every(([at, sign]) => head.startsWith(sign, at)))) return 'picture';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'oldWord';
  return head.startsWith('{\\rtf') ? 'rtf' : null;
}

/** Names of the files in an archive stand in it as they are. */
function isWord(bytes: Uint8Array): boolean {
  return namesIn(bytes).includes('word/document.xml');
}

function isKmz(bytes: Uint8Array): boolean {
  return /\.kml/i.test(namesIn(bytes));
}

function namesIn(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** What a text is, by how it begins and by the file's name. */
export function sniffText(text: string, name: string): Exclude<Format, 'docx'> | Refusal {
  const head = text.slice(0, 3000).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:kml|gpx|kml:kml)\b/i.test(head)) return 'map';
  if (/^[{[][^]{0,400}"(?:type|features|coordinates|geometry)"\s*:/.test(head)) return 'map';
  if (/^(?:<\?xml[^>]*>\s*)?<svg\b/i.test(head)) return 'picture';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|article|div|section|p|h1|meta)\b/i.test(
      head,
    )
  )
    return 'html';
  if (/\.(?:md|markdown)$/i.test(name) || hasMarks(text)) return 'markdown';
  return 'text';
}

/** Headings with # and emphasis or links: text that was pasted from Markdown. */
function hasMarks(text: string): boolean {
  const headings = text.match(/^#{1,4} \S/gm)?.length ?? 0;
  const inline = text.match(/\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)|^\|(?:[^|\n]+\|){2,}\s*$/gm)?.length ?? 0;
  return headings > 0 && headings + inline > 1;
}
