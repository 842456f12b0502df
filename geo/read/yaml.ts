import {checkShape} from '../../src/shapes/check-shape.ts';
import {parseYaml} from '../../src/shapes/parse-yaml.ts';
import type {Shape} from '../../src/shapes/shape.ts';
import {withoutRepeats, type Fault} from '../../src/faults/fault.ts';

export {bilingual, choice, list, map, number, orNull, record, text, truth} from '../../src/shapes/shape.ts';
export type {Shape as Check} from '../../src/shapes/shape.ts';

/** The value of a YAML file of a region, or everything that is wrong with it; each fault with its line. */
export function readYaml<T>(
  file: string,
  content: string | Uint8Array,
  shape: Shape,
): {readonly value: T | null; readonly faults: readonly Fault[]} {
  const {yaml, faults} = parseYaml(file, content);
  if (!yaml) return {value: null, faults};
  const misfits = checkShape(yaml.value, shape).map(({path, told}) => yaml.fault(path, null, told));
  const all = withoutRepeats([...faults, ...misfits]);
  return {value: all.length === 0 ? (yaml.value as T) : null, faults: all};
}
