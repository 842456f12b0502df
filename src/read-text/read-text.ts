import mammoth from 'mammoth';
import {decode} from './decode.ts';
import {htmlToText} from './html.ts';
import {markdownToText} from './markdown.ts';
import {REFUSALS, type Refusal} from './messages.ts';
import {sniffBytes, sniffText, type Format} from './sniff.ts';

/** A file as text. Offsets count UTF-16 units of `text`, which has line feeds only and no byte order mark. */
export interface ReadText {
  readonly text: string;
  readonly format: Format;
  /** Null for Word, which states its own. */
  readonly encoding: string | null;
}

export type NotRead = {readonly refused: Refusal};

/** Reads a text file, Markdown, a saved page or a Word document. A UTF-8 text with line feeds comes out as it went in. */
export async function readText(bytes: Uint8Array, name: string): Promise<ReadText | NotRead> {
  const kind = sniffBytes(bytes);
  if (kind === 'docx') return readWord(bytes);
  if (kind !== null) return {refused: kind};
  const decoded = decodePage(bytes) ?? decode(bytes);
  if (!decoded) return {refused: 'unknown'};
  const lines = decoded.text.replace(/\r\n?/g, '\n');
  const format = sniffText(lines, name);
  if (isRefusal(format)) return {refused: format};
  const text = format === 'html' ? htmlToText(lines) : format === 'markdown' ? markdownToText(lines) : lines;
  return text.trim() === '' ? {refused: 'empty'} : {text, format, encoding: decoded.encoding};
}

function isRefusal(format: Format | Refusal): format is Refusal {
  return format in REFUSALS;
}

async function readWord(bytes: Uint8Array): Promise<ReadText | NotRead> {
  try {
    const {value} = await mammoth.convertToHtml(inputOf(bytes), {ignoreEmptyParagraphs: false});
    const text = htmlToText(value);
    return text.trim() === '' ? {refused: 'empty'} : {text, format: 'docx', encoding: null};
  } catch {
    return {refused: 'broken'};
  }
}

/** The library takes a Buffer in Node and an ArrayBuffer in a browser. */
function inputOf(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  const arrayBuffer = bytes.slice().buffer as ArrayBuffer;
  return typeof Buffer === 'undefined' ? {arrayBuffer} : {buffer: Buffer.from(arrayBuffer)};
}

/** A page that states another encoding than the one that it would be guessed to have. */
function decodePage(bytes: Uint8Array): ReturnType<typeof decode> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*(gb2312|gbk|gb18030|big5)/i.exec(head)?.[1];
  if (!charset) return null;
  const encoding = /big5/i.test(charset) ? 'Big5' : 'GB18030';
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding};
  } catch {
    return null;
  }
}
