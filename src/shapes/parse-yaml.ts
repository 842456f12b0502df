import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type {Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import {lineOutOfStep, slipIn, slipNear} from './yaml-slips.ts';
import {decode} from '../read-text/decode.ts';

export type Path = readonly (string | number)[];

/** A YAML file whose every value knows its line. */
export interface Yaml {
  readonly file: string;
  readonly value: unknown;
  /** 1-based line of the value at `path`; of its nearest ancestor where there is no such value. */
  readonly lineOf: (path: Path) => number;
  /** A fault of the value at `path`. Where its line shows a slip of the keyboard, the fault is that slip. */
  readonly fault: (path: Path, id: string | null, told: Told) => Fault;
}

export interface ParsedYaml {
  /** Null where the file cannot be read. */
  readonly yaml: Yaml | null;
  readonly faults: readonly Fault[];
}

/** A file that cannot be read is one fault, where the parser first stumbles: all that follows comes from it. Repeated keys and texts cut by a comment are one fault each. */
export function parseYaml(file: string, content: string | Uint8Array): ParsedYaml {
  const text = typeof content === 'string' ? content : decodeUtf8(file, content);
  if (typeof text !== 'string') return {yaml: null, faults: [text]};
  const counter = new LineCounter();
  const document = parseDocument(text, {lineCounter: counter, prettyErrors: false});
  const lines = text.split(/\r?\n/);
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const wrong = (line: number, told: Told): Fault => ({file, line, id: null, ...told});
  const {errors} = document;
  if (errors.length > 0) {
    const isReadable = errors.every(({code}) => code === 'DUPLICATE_KEY');
    return {
      yaml: null,
      faults: (isReadable ? errors : errors.slice(0, 1)).map((error) => syntaxFault(error, lineAt, lines, wrong)),
    };
  }
  const lineOf = (path: Path): number => lineAt(offsetOf(document.contents, path));
  return {
    yaml: {
      file,
      value: document.toJS() as unknown,
      lineOf,
      fault(path, id, told) {
        const line = lineOf(path);
        const slip = slipIn(lines[line - 1] ?? '');
        return {file, line, id, ...(slip ? tell('slip', slip, line) : told)};
      },
    },
    faults: textsCut(document, text).map(([offset, rest]) => wrong(lineAt(offset), tell('cut-at-hash', rest))),
  };
}

const INDENT: ReadonlySet<string> = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

function syntaxFault(
  {code, message, pos}: YAMLError,
  lineAt: (offset: number) => number,
  lines: readonly string[],
  wrong: (line: number, told: Told) => Fault,
): Fault {
  const line = lineAt(pos[0]);
  if (code === 'DUPLICATE_KEY') return wrong(line, tell('yaml-key-twice'));
  const near = slipNear(lines, line);
  if (near) return wrong(near.line, tell('slip', near.slip, near.line));
  if (/closing|must be sufficiently indented and end/.test(message)) return wrong(line, tell('yaml-open'));
  if (INDENT.has(code) || /Sequence item without/.test(message)) {
    const at = code.endsWith('IMPLICIT_KEY') ? lineOutOfStep(lines, line) : line;
    return wrong(at, tell('yaml-indent', (lines[at - 1] ?? '').search(/[^ ]/)));
  }
  return wrong(line, tell('yaml-syntax', message));
}

/** Texts without quotation marks that a “ #” ends: with one blank before it, it was meant as a part of them. */
function textsCut(document: Document, text: string): readonly (readonly [offset: number, rest: string])[] {
  const cut: (readonly [number, string])[] = [];
  visit(document, {
    Scalar(_key, {type, value, range}) {
      if (type !== 'PLAIN' || typeof value !== 'string' || !/[^\w./-]/.test(value) || !range) return;
      const [rest] = /^ #[^\r\n]*/.exec(text.slice(range[1])) ?? [];
      if (rest !== undefined) cut.push([range[0], rest.trim().slice(0, 30)]);
    },
  });
  return cut;
}

/** Where the value at a path begins; its nearest ancestor where there is none. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === null) return offset;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

function stepInto(node: unknown, step: string | number): {node: unknown; offset: number} | null {
  if (isMap(node)) {
    const pair = node.items.find(({key}) => isScalar(key) && key.value === step);
    return isScalar(pair?.key) ? {node: pair.value, offset: pair.key.range?.[0] ?? 0} : null;
  }
  const item = isSeq(node) && typeof step === 'number' ? (node.items[step] as Node | undefined) : undefined;
  return item ? {node: item, offset: item.range?.[0] ?? 0} : null;
}

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
