import {isMap, isScalar, isSeq, LineCounter, parseDocument, type Node} from 'yaml';
import type {Bilingual} from '../../src/domain/text.ts';
import type {SourceFault} from './fault.ts';

type Path = readonly (string | number)[];
interface Misfit {
  readonly path: Path;
  readonly message: Bilingual;
}
/** All ways in which a value departs from what a field must be. */
export type Check = (value: unknown, path: Path) => readonly Misfit[];

const wrong = (path: Path, value: unknown, zh: string, en: string): readonly Misfit[] => {
  const [where, what] = [path.join('.') || 'the file', JSON.stringify(value)?.slice(0, 40) ?? ''];
  return [{path, message: {zh: `${where} 不能是 ${what}：应为${zh}`, en: `${where} cannot be ${what}: write ${en}`}}];
};

export const text: Check = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? [] : wrong(path, value, '文字', 'a text');
export const number: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : wrong(path, value, '数字', 'a number');
export const truth: Check = (value, path) =>
  typeof value === 'boolean' ? [] : wrong(path, value, ' true 或 false', 'true or false');
export const choice =
  (of: readonly string[]): Check =>
  (value, path) =>
    of.includes(value as string) ? [] : wrong(path, value, ` ${of.join('、')} 之一`, `one of ${of.join(', ')}`);
export const orNull =
  (of: Check): Check =>
  (value, path) =>
    value === null ? [] : of(value, path);
export const list =
  (of: Check, length?: number): Check =>
  (value, path) => {
    if (!Array.isArray(value) || (length !== undefined && value.length !== length))
      return wrong(path, value, length ? ` ${length} 项的列表` : '列表', length ? `a list of ${length}` : 'a list');
    return value.flatMap((item, i) => of(item, [...path, i]));
  };
/** Any keys, each with such a value. */
export const record =
  (of: Check): Check =>
  (value, path) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, field]) => of(field, [...path, key]))
      : wrong(path, value, '键和值', 'keys and values');
/** Known keys only: nothing is ignored in silence. */
export const map =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path) => {
    if (!isRecord(value)) return wrong(path, value, '键和值', 'keys and values');
    const known = {...optional, ...required};
    const missing = Object.keys(required).filter((key) => !(key in value));
    const names = Object.keys(known).join(', ');
    return [
      ...missing.map((key) => ({path, message: {zh: `缺少 ${key}`, en: `${key} is missing`}})),
      ...Object.entries(value).flatMap(
        ([key, field]) =>
          known[key]?.(field, [...path, key]) ?? [
            {
              path: [...path, key],
              message: {zh: `未知的键 ${key}：可用 ${names}`, en: `unknown key ${key}: use ${names}`},
            },
          ],
      ),
    ];
  };
export const bilingual: Check = map({zh: text, en: text});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a YAML file, or everything that is wrong with it; each fault with its line. */
export function readYaml<T>(
  file: string,
  content: string,
  check: Check,
): {readonly value: T | null; readonly faults: readonly SourceFault[]} {
  const lines = new LineCounter();
  const document = parseDocument(content, {lineCounter: lines, prettyErrors: false});
  const fault = (offset: number, message: Bilingual): SourceFault => ({
    file,
    line: lines.linePos(offset).line || 1,
    id: null,
    message,
  });
  if (document.errors.length > 0) {
    const syntax = document.errors.map(({message, pos}) =>
      fault(pos[0], {zh: `YAML 有误：${message}`, en: `not valid YAML: ${message}`}),
    );
    return {value: null, faults: syntax};
  }
  const value = document.toJS() as unknown;
  const faults = check(value, []).map(({path, message}) => fault(offsetOf(document.contents, path), message));
  return {value: faults.length === 0 ? (value as T) : null, faults};
}

/** Where the value at a path begins; its nearest ancestor where there is none. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({key}) => isScalar(key) && key.value === step);
      if (!isScalar(pair?.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
