import type {Expected} from '../faults/file-faults.ts';
import {tell, type Told} from '../faults/tell.ts';
import type {Path} from './parse-yaml.ts';
import {isBlank, mayWait} from './read-as.ts';
import {DATE, HAN, ID, LONGEST_ID, REFERENCE, type Fields, type Shape} from './shape.ts';
import {isRecord} from '../domain/is-record.ts';

export interface Misfit {
  readonly path: Path;
  readonly told: Told;
}

/** Every way in which `value` departs from `shape`: missing, unknown and wrong values alike. */
export function checkShape(value: unknown, shape: Shape, path: Path = []): readonly Misfit[] {
  switch (shape.is) {
    case 'text':
    case 'chinese':
      return checkText(value, shape, path);
    case 'id':
      return must(typeof value === 'string' && value.length <= LONGEST_ID && ID.test(value), 'id', value, path);
    case 'reference':
      return must(typeof value === 'string' && REFERENCE.test(value), 'id', value, path);
    case 'date':
      return must(typeof value === 'string' && DATE.test(value) && isDay(value), 'date', value, path);
    case 'number':
      return must(typeof value === 'number' && Number.isFinite(value), 'number', value, path);
    case 'truth':
      return must(typeof value === 'boolean', 'truth', value, path);
    case 'null':
      return must(value === null, 'null', value, path);
    case 'choice':
      return shape.of.includes(value as string) ? [] : at(path, tell('field-choice', named(path), value, shape.of));
    case 'list':
      return checkList(value, shape, path);
    case 'either':
      return checkEither(value, shape.of, path);
    case 'record':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, field]) => checkShape(field, shape.of, [...path, key]))
        : must(false, 'map', value, path);
    case 'map':
      return isRecord(value) ? checkMap(value, shape, path) : must(false, 'map', value, path);
  }
}

const named = (path: Path): string => path.join('.');
const at = (path: Path, told: Told): readonly Misfit[] => [{path, told}];
const must = (holds: boolean, expected: Expected, value: unknown, path: Path): readonly Misfit[] =>
  holds ? [] : at(path, tell('field-wrong', named(path), value, expected));

/** 31 April is none. */
function isDay(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function checkText(value: unknown, shape: Shape & {is: 'text' | 'chinese'}, path: Path): readonly Misfit[] {
  const {is, most} = shape;
  if (mayWait(shape) && isBlank(value)) return [];
  if (typeof value !== 'string' || !(is === 'text' ? value.trim() !== '' : HAN.test(value)))
    return must(false, is, value, path);
  // A list that was typed with full-width commas is one long name.
  if (most !== undefined && value.includes('，')) return must(false, 'name', value, path);
  return most === undefined || value.length <= most
    ? []
    : at(path, tell('field-long', named(path), value.length, most));
}

function checkList(value: unknown, {of, length}: Shape & {is: 'list'}, path: Path): readonly Misfit[] {
  if (!Array.isArray(value)) return must(false, 'list', value, path);
  return length === undefined || value.length === length
    ? value.flatMap((item, i) => checkShape(item, of, [...path, i]))
    : at(path, tell('field-length', named(path), value.length, length));
}

/** What is said is about the closest of several shapes: a map or list for a map or list, else the first. */
function checkEither(value: unknown, shapes: readonly Shape[], path: Path): readonly Misfit[] {
  const misfits = shapes.map((shape) => checkShape(value, shape, path));
  const isNested = typeof value === 'object' && value !== null;
  const closest = shapes.findIndex(({is}) => isNested && (is === 'map' || is === 'list' || is === 'record'));
  return misfits.some((found) => found.length === 0) ? [] : (misfits[Math.max(0, closest)] ?? []);
}

function checkMap(
  value: Readonly<Record<string, unknown>>,
  {required, optional}: {readonly required: Fields; readonly optional: Fields},
  path: Path,
): readonly Misfit[] {
  const known = {...required, ...optional};
  const missing = Object.keys(required)
    .filter((key) => !(key in value))
    .flatMap((key) => at(path, tell('field-missing', key, named([...path, key]))));
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const shape = Object.hasOwn(known, key) ? known[key] : undefined;
    return shape
      ? checkShape(field, shape, [...path, key])
      : at([...path, key], tell('field-unknown', key, Object.keys(known)));
  });
  return [...missing, ...fields];
}
