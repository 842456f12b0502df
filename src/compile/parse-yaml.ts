import {isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml';
import type {Node} from 'yaml';
import type {Fault} from './fault.ts';

export type Path = readonly (string | number)[];

/** A YAML file whose every value knows its line. */
export interface Yaml {
  readonly file: string;
  readonly value: unknown;
  /** 1-based line of the value at `path`; of its nearest ancestor where there is no such value. */
  readonly lineOf: (path: Path) => number;
}

/** Syntax errors and repeated keys are returned as faults: the value then holds what could be read. */
export function parseYaml(file: string, text: string): {readonly yaml: Yaml; readonly faults: readonly Fault[]} {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const faults = document.errors.map(({message, pos}) => ({
    file,
    line: lines.linePos(pos[0]).line,
    id: null,
    message: `not valid YAML: ${message}`,
    hint: 'mend the syntax here',
  }));
  const lineOf = (path: Path): number => lines.linePos(offsetOf(document.contents, path)).line;
  return {yaml: {file, value: faults.length === 0 ? document.toJS() : null, lineOf}, faults};
}

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
