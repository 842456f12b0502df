import {isDeepStrictEqual} from 'node:util';
import {keyOf, rewriteYaml, valueOf} from './rewrite-yaml.ts';

/** Two hands changed the same entry. */
export class Conflict extends Error {}

type Plain = Readonly<Record<string, unknown>>;

/**
 * Both changes of a file since `base`, entry by entry: of a list by what its entries are told apart by, of a map by its fields.
 *
 * @throws Conflict where both changed one entry
 */
export function mergeTexts(
  path: string,
  base: string | null,
  ours: string | null,
  theirs: string | null,
): string | null {
  if (ours === theirs || base === ours) return theirs;
  if (base === theirs) return ours;
  if (base === null || ours === null || theirs === null) throw new Conflict(path);
  if (path.endsWith('.yaml')) {
    try {
      return rewriteYaml(theirs, merged(valueOf(base), valueOf(ours), valueOf(theirs)));
    } catch (error) {
      throw new Conflict(`${path}: ${(error as Error).message}`);
    }
  }
  if (path.endsWith('refused.json'))
    return `${JSON.stringify(merged(JSON.parse(base), JSON.parse(ours), JSON.parse(theirs)), null, 1)}\n`;
  return mergeLines(path, base, ours, theirs);
}

/** Values that both started from `base`. */
function merged(base: unknown, ours: unknown, theirs: unknown, isEntry = false): unknown {
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(base, ours)) return theirs;
  if (isDeepStrictEqual(base, theirs)) return ours;
  const lists = [base ?? [], ours ?? [], theirs ?? []];
  if (!isEntry && lists.every(Array.isArray)) return mergeLists(...(lists as [unknown[], unknown[], unknown[]]));
  if (!isEntry && isPlain(base) && isPlain(ours) && isPlain(theirs)) return mergeFields(base, ours, theirs);
  throw new Conflict('one entry, two changes');
}

function mergeFields(base: Plain, ours: Plain, theirs: Plain): Plain {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = Array.isArray(theirs[key])
        ? merged(base[key], ours[key], theirs[key])
        : merged(base[key], ours[key], theirs[key], true);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** In their order; what is new of ours stands after what stands before it with us. */
function mergeLists(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const [old, own] = [byKey(base), byKey(ours)];
  const result = new Map<string, unknown>();
  for (const [key, their] of byKey(theirs)) {
    const value = own.has(key) || old.has(key) ? merged(old.get(key), own.get(key), their, true) : their;
    if (value !== undefined) result.set(key, value);
  }
  for (const [key, value] of old) {
    // They dropped what we changed.
    if (!byKey(theirs).has(key) && own.has(key) && !isDeepStrictEqual(own.get(key), value)) throw new Conflict(key);
  }
  let entries: readonly (readonly [string, unknown])[] = [...result];
  const order = [...own.keys()];
  for (const [at, key] of order.entries()) {
    if (result.has(key) || old.has(key)) continue;
    const before = order.slice(0, at).findLast((each) => entries.some(([other]) => other === each));
    const place = before === undefined ? 0 : entries.findIndex(([other]) => other === before) + 1;
    entries = entries.toSpliced(place, 0, [key, own.get(key)]);
  }
  return entries.map(([, value]) => value);
}

function byKey(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const map = new Map(list.map((entry) => [keyOf(entry), entry]));
  if (map.size < list.length) throw new Conflict('two entries of one name');
  return map;
}

/** Tables and collections that hold one place a line. */
function mergeLines(path: string, base: string, ours: string, theirs: string): string {
  try {
    const lines = mergeLists(linesOf(base), linesOf(ours), linesOf(theirs)) as ReturnType<typeof linesOf>;
    const isFeature = (at: number): boolean => /^\{\s*"type":\s*"Feature"\s*,/.test(lines[at]?.line ?? '');
    return lines.map(({line}, at) => (isFeature(at) && isFeature(at + 1) ? `${line},` : line)).join('\n');
  } catch (error) {
    throw new Conflict(`${path}: ${(error as Error).message}`);
  }
}

function linesOf(text: string): readonly {readonly id: string; readonly line: string}[] {
  return text
    .split('\n')
    .map((line, at) => ({
      id: at === 0 ? 'first line' : (/"place":\s*"([^"]*)"/.exec(line)?.[1] ?? line.split(',')[0] ?? ''),
      line: line.replace(/\},$/, '}'),
    }));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
