import {isDeepStrictEqual} from 'node:util';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {formatItem, formatPair, formatValue, rankOf} from './format-yaml.ts';
import {chunksOf, contentEnd, lineEnd, lineStart, type Chunk} from './yaml-chunks.ts';

/** What stands from `start` to `end` becomes `text`. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * A YAML file with another value: what is the same stays byte for byte, comments, order and layout included. Entries of a list are told
 * apart by `id`, by the first of their `lines`, or by the words that they quote; one that is gone takes with it the comment right above it.
 *
 * @throws where the file is no YAML, or has anchors, which one place cannot be changed without another
 */
export function rewriteYaml(text: string, value: unknown): string {
  // Fields that are undefined are none.
  const wanted: unknown = JSON.parse(JSON.stringify(value));
  if (isSame(valueOf(text), wanted)) return text;
  const ordered = inOrder(text, wanted);
  const spliced = splice(ordered, splicesOf(ordered, wanted));
  const done = text.endsWith('\n\n') ? spliced : spliced.replace(/\n{2,}$/, '\n');
  if (isSame(valueOf(done), wanted)) return done;
  throw new Error('the file cannot be changed in place');
}

/** The value of a YAML file. @throws where it is none */
export function valueOf(text: string): unknown {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(document.errors[0]?.message);
  visit(document, (_key, node) => {
    if (isAlias(node)) throw new Error('anchors and aliases are not supported');
  });
  return document.toJS() as unknown;
}

/** Nothing and an empty list are the same: a file of comments has no entries yet. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? [], b ?? []);
}

function splice(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, {start, end, text: put}) => done.slice(0, start) + put + done.slice(end), text);
}

function splicesOf(text: string, wanted: unknown): readonly Splice[] {
  const {contents} = parseDocument(text);
  if (isMap(contents) && isPlain(wanted)) return mapSplices(text, contents, wanted, 0);
  if (isSeq(contents) && !contents.flow && Array.isArray(wanted)) return seqSplices(text, contents, wanted, 0);
  const end = contents?.range ? contents.range[0] : text.length;
  const kept = text.slice(0, end).trimEnd();
  const items = (wanted as readonly unknown[]).map((item) => formatItem(item, 0)).join('\n');
  return [{start: 0, end: text.length, text: `${kept === '' ? '' : `${kept}\n\n`}${items}`}];
}

/** Entries that changed places, moved as they stand; what is new or changed comes after. */
function inOrder(text: string, wanted: unknown): string {
  const {contents} = parseDocument(text);
  if (!isSeq(contents) || contents.flow || !Array.isArray(wanted)) return text;
  const chunks = chunksOf(text, contents);
  const keys = (contents.toJSON() as readonly unknown[]).map(keyOf);
  const kept = wanted.map(keyOf).filter((key) => keys.includes(key));
  const stays = keys.filter((key) => kept.includes(key));
  if (isDeepStrictEqual(kept, stays) || new Set(keys).size < keys.length) return text;
  const at = stays.map((key) => chunks[keys.indexOf(key)] as Chunk);
  const moved = kept.map((key) => chunks[keys.indexOf(key)] as Chunk);
  return splice(
    text,
    at.map(({start, end}, index) => {
      const {start: from, end: to} = moved[index] as Chunk;
      return {start, end, text: text.slice(from, to).replace(/\n?$/, '\n')};
    }),
  );
}

function seqSplices(text: string, seq: YAMLSeq, wanted: readonly unknown[], indent: number): readonly Splice[] {
  const chunks = chunksOf(text, seq);
  const wantedKeys = wanted.map(keyOf);
  const keys = keysOf(seq.toJSON() as readonly unknown[], wanted);
  const [first, second] = chunks;
  const isSpaced = second ? /^[^\S\n]*\n/.test(text.slice(first?.end, second.start)) : indent === 0;
  const isGone = (index: number): boolean => !wantedKeys.includes(keys[index] ?? '');
  const splices: Splice[] = [];
  for (const [index, key] of keys.entries()) {
    const chunk = chunks[index] as Chunk;
    if (!isGone(index)) {
      const item = seq.items[index] as Node;
      splices.push(...nodeSplices(text, item, wanted[wantedKeys.indexOf(key)], indent + 2));
    } else if (index > 0) splices.push({start: chunk.start - blankBefore(text, chunk.start), end: chunk.end, text: ''});
    // What comes in its place is put where it began.
    else splices.push({start: chunk.start, end: chunk.end + (isGone(1) ? 0 : blankAfter(text, chunk.end)), text: ''});
  }
  let after: number | null = null;
  for (const [at, key] of wantedKeys.entries()) {
    const index = keys.indexOf(key);
    if (index !== -1) after = index;
    else {
      const item = formatItem(wanted[at], indent);
      const where: number = after === null ? (first?.start ?? text.length) : (chunks[after] as Chunk).end;
      const gap = isSpaced ? '\n' : '';
      const open = where > 0 && text[where - 1] !== '\n' ? '\n' : '';
      splices.push({start: where, end: where, text: after === null ? `${item}${gap}` : `${open}${gap}${item}`});
    }
  }
  return together(splices);
}

/** Insertions at one spot in their order. */
function together(splices: readonly Splice[]): readonly Splice[] {
  const inserts = new Map<number, string>();
  for (const {start, end, text} of splices) if (start === end) inserts.set(start, (inserts.get(start) ?? '') + text);
  return [
    ...splices.filter(({start, end}) => start !== end),
    ...[...inserts].map(([start, text]) => ({start, end: start, text})),
  ];
}

/** An entry of another id and of the same words is the same entry. */
function keysOf(entries: readonly unknown[], wanted: readonly unknown[]): readonly string[] {
  const wantedKeys = wanted.map(keyOf);
  const keys = entries.map(keyOf);
  const nameless = (entry: unknown): unknown => (isPlain(entry) ? {...entry, id: null} : entry);
  return keys.map((key, at) => {
    const next = wantedKeys[at];
    const isRenamed =
      next !== undefined &&
      !wantedKeys.includes(key) &&
      !keys.includes(next) &&
      isDeepStrictEqual(nameless(entries[at]), nameless(wanted[at]));
    return isRenamed ? next : key;
  });
}

/** The length of a blank line that stands right there. */
function blankBefore(text: string, offset: number): number {
  return /\n([^\S\n]*\n)$/.exec(text.slice(0, offset))?.[1]?.length ?? 0;
}

function blankAfter(text: string, offset: number): number {
  return /^[^\S\n]*\n/.exec(text.slice(offset))?.[0].length ?? 0;
}

function nodeSplices(text: string, node: Node, wanted: unknown, indent: number): readonly Splice[] {
  if (isDeepStrictEqual(node.toJSON(), wanted)) return [];
  if (isMap(node) && isPlain(wanted)) return mapSplices(text, node, wanted, indent);
  const [start, end] = rangeOf(text, node);
  return [{start, end, text: formatValue(wanted, true)}];
}

function mapSplices(text: string, map: YAMLMap, wanted: Plain, indent: number): readonly Splice[] {
  const pairs = map.items as readonly Pair<Node, Node | null>[];
  const keys = pairs.map(({key}) => String(isScalar(key) ? key.value : key));
  const splices = pairs.flatMap((pair, index): readonly Splice[] => {
    const key = keys[index] as string;
    if (!(key in wanted)) return [map.flow ? flowGone(text, pairs, index, keys, wanted) : blockGone(text, pair)];
    return pairSplices(text, pair, {key, value: wanted[key], indent, isFlow: map.flow === true});
  });
  for (const key of Object.keys(wanted).filter((each) => !keys.includes(each))) {
    const before = keys.findLastIndex((each) => each in wanted && rankOf(each) <= rankOf(key));
    const pair = pairs[Math.max(0, before)] as Pair<Node, Node | null>;
    const end = pairEnd(text, pair);
    if (map.flow) splices.push({start: end, end, text: `, ${key}: ${formatValue(wanted[key], true)}`});
    else {
      const at = lineEnd(text, end);
      const open = text[at - 1] === '\n' ? '' : '\n';
      splices.push({start: at, end: at, text: `${open}${formatPair(key, wanted[key], indent)}`});
    }
  }
  return together(splices);
}

interface WantedPair {
  readonly key: string;
  readonly value: unknown;
  readonly indent: number;
  readonly isFlow: boolean;
}

function pairSplices(
  text: string,
  pair: Pair<Node, Node | null>,
  {key, value, indent, isFlow}: WantedPair,
): readonly Splice[] {
  const node = pair.value;
  if (isDeepStrictEqual(node?.toJSON() ?? null, value)) return [];
  const keeps = isMap(node) && isPlain(value) && Object.keys(node.toJSON() as Plain).some((each) => each in value);
  if (keeps) return mapSplices(text, node, value, node.flow ? 0 : indent + 2);
  if (isSeq(node) && !node.flow && Array.isArray(value) && value.some(isPlain))
    return seqSplices(text, node, value, columnOf(text, node));
  const start = pair.key.range?.[0] ?? 0;
  const end = pairEnd(text, pair);
  if (isFlow) return [{start, end, text: `${key}: ${formatValue(value, true)}`}];
  const isRemarked = /^[^\S\n]*#/.test(text.slice(end, lineEnd(text, end)));
  const written = isRemarked ? `${key}: ${formatValue(value)}` : formatPair(key, value, indent).trim();
  return [{start, end, text: written}];
}

/** Of the dash of its first entry. */
function columnOf(text: string, seq: YAMLSeq): number {
  const start = chunksOf(text, seq)[0]?.dash ?? 0;
  return start - lineStart(text, start);
}

function blockGone(text: string, pair: Pair<Node, Node | null>): Splice {
  return {start: lineStart(text, pair.key.range?.[0] ?? 0), end: lineEnd(text, pairEnd(text, pair)), text: ''};
}

/** `, key: value`; the first that stays loses its comma. */
function flowGone(
  text: string,
  pairs: readonly Pair<Node, Node | null>[],
  index: number,
  keys: readonly string[],
  wanted: Plain,
): Splice {
  const keyStart = (at: number): number => pairs[at]?.key.range?.[0] ?? 0;
  const isFirst = !keys.slice(0, index).some((key) => key in wanted);
  const next = index + 1 < pairs.length;
  if (isFirst && next) return {start: keyStart(index), end: keyStart(index + 1), text: ''};
  const before = pairs[index - 1];
  return {
    start: before ? pairEnd(text, before) : keyStart(index),
    end: pairEnd(text, pairs[index] as Pair<Node, Node | null>),
    text: '',
  };
}

function pairEnd(text: string, {key, value}: Pair<Node, Node | null>): number {
  const [, end] = value?.range ? rangeOf(text, value) : rangeOf(text, key);
  // A key without a value: its colon.
  return value?.range && value.range[1] > value.range[0] ? end : end + (/^\s*:/.exec(text.slice(end))?.[0].length ?? 0);
}

function rangeOf(text: string, node: Node): readonly [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, contentEnd(text, start, end)];
}

/** What an entry is told apart by. */
export function keyOf(entry: unknown): string {
  if (!isPlain(entry)) return JSON.stringify(entry);
  const {id, lines, exact, prefix = '', suffix = '', place} = entry;
  if (typeof id === 'string') return id;
  if (lines !== undefined) return `line ${Math.min(...[lines].flat().map(Number))}`;
  if (exact !== undefined) return JSON.stringify([prefix, exact, suffix]);
  return typeof place === 'string' ? place : JSON.stringify(entry);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
